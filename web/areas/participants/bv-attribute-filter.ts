import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { AttributeDto, ParticipantDto } from '../../api/types.ts';
import { formatNumber, LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-popover.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange } from '../../ui/events.ts';
import {
  type AttributeFilter,
  isRanged,
  rangeOf,
  rangeText,
  withFilter,
} from './attribute-filters.ts';
import { attributeText } from './attribute-words.ts';

const ANY = 'any';
/** Stands for an empty value among the options. */
const NOT_SAID = 'none';
const VALUE = 'is:';

/** The filters by attributes are others now. */
export class BvAttributeFilterChanged extends Event {
  /** As the address says them. */
  readonly filters: readonly string[];

  constructor(filters: readonly string[]) {
    super('bv-attribute-filter-changed');
    this.filters = filters;
  }
}

/**
 * What narrows the list of participants by their attributes: a button, and beside it a field for each.
 *
 * @fires bv-attribute-filter-changed - With all filters.
 */
@customElement('bv-attribute-filter')
export class BvAttributeFilter extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: inline-flex;
        flex: none;
      }
      .fields {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-3);
        inline-size: min(20rem, 90vw);
        max-block-size: 70vh;
        padding: var(--bv-space-4);
        overflow-y: auto;
      }
      .range {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--bv-space-2);
      }
    `,
  ];

  /** Those of the project that are in use. */
  @property({ attribute: false }) known: readonly AttributeDto[] = [];
  /** Whose values there are to choose from. */
  @property({ attribute: false }) participants: readonly ParticipantDto[] = [];
  @property({ attribute: false }) filters: readonly AttributeFilter[] = [];

  @state() private isOpen = false;

  @query('bv-button') private readonly button!: HTMLElement | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const count = this.filters.length;
    return html`
      <bv-button
        variant="ghost"
        icon="list-filter"
        aria-haspopup="dialog"
        @click=${() => (this.isOpen = !this.isOpen)}
      >
        ${count === 0 ? msg('attributes.filter') : msg('attributes.filterOn', { count: formatNumber(count) })}
      </bv-button>
      <bv-popover
        label=${msg('attributes.filterBy')}
        ?open=${this.isOpen}
        .anchor=${this.button}
        @bv-closed=${() => (this.isOpen = false)}
      >
        ${this.isOpen ? this.#fields() : nothing}
      </bv-popover>
    `;
  }

  #fields() {
    return html`
      <div class="fields">
        ${repeat(
          this.known,
          ({ id }) => id,
          (attribute) => (isRanged(attribute) ? this.#range(attribute) : this.#choice(attribute)),
        )}
        <bv-button
          size="small"
          icon="filter-x"
          ?disabled=${this.filters.length === 0}
          @click=${() => this.#send([])}
        >
          ${msg('attributes.filterNone')}
        </bv-button>
      </div>
    `;
  }

  #choice(attribute: AttributeDto) {
    const wanted = this.#wantedOf(attribute);
    const options = valuesOf(attribute, this.participants).map((value) => ({
      value: VALUE + value,
      label: attributeText(attribute, value),
    }));
    return html`
      <bv-select
        label=${attribute.name}
        value=${wanted === undefined ? ANY : wanted === '' ? NOT_SAID : VALUE + wanted}
        .options=${[
          { value: ANY, label: msg('attributes.any') },
          ...options,
          { value: NOT_SAID, label: msg('attributes.notSaid') },
        ]}
        @bv-change=${({ value }: BvChange) => this.#want(attribute, readChoice(value))}
      ></bv-select>
    `;
  }

  #range(attribute: AttributeDto) {
    const range = rangeOf(this.#wantedOf(attribute) ?? '');
    const end = (name: 'from' | 'to') => html`
      <bv-text-field
        type=${attribute.kind === 'date' ? 'date' : 'text'}
        label=${msg(`attributes.${name}`, { name: attribute.name })}
        value=${range[name]}
        @bv-change=${({ value }: BvChange) =>
          this.#want(attribute, rangeText({ ...range, [name]: value.trim() }))}
      ></bv-text-field>
    `;
    return html`
      <div class="range">${end('from')} ${end('to')}</div>
    `;
  }

  #wantedOf({ id }: AttributeDto): string | undefined {
    return this.filters.find(({ attributeId }) => attributeId === id)?.wanted;
  }

  #want({ id }: AttributeDto, wanted: string | null): void {
    this.#send(withFilter(this.filters, id, wanted));
  }

  #send(filters: readonly string[]): void {
    this.dispatchEvent(new BvAttributeFilterChanged(filters));
  }
}

function readChoice(value: string): string | null {
  if (value === ANY) return null;
  return value === NOT_SAID ? '' : value.slice(VALUE.length);
}

/** What there is to choose: the choices of a list, else what somebody has. */
function valuesOf(
  { kind, name, choices }: AttributeDto,
  participants: readonly ParticipantDto[],
): readonly string[] {
  if (kind === 'one_of') return choices;
  if (kind === 'yes_no') return ['yes', 'no'];
  const values = participants.flatMap(({ attributes }) => attributes[name] ?? []);
  return [...new Set(values)].sort(new Intl.Collator(undefined, { numeric: true }).compare);
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-attribute-filter': BvAttributeFilter;
  }
  interface HTMLElementEventMap {
    'bv-attribute-filter-changed': BvAttributeFilterChanged;
  }
}
