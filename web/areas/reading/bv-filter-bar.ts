import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-checkbox.ts';
import '../../ui/bv-combobox.ts';
import '../../ui/bv-segmented.ts';
import '../../ui/bv-select.ts';
import { type BvChange, BvClosed, type BvToggle } from '../../ui/events.ts';
import type { Option } from '../../ui/options.ts';
import { BY_WHOM, type HighlightFilter, isNarrowed, NO_FILTER } from './highlight-filter.ts';

/** Another filter is wanted: values of the address, empty ones take it out. */
export class BvFilterWanted extends Event {
  readonly values: Readonly<Record<'tag' | 'persona' | 'by' | 'backlight', string>>;

  constructor(values: BvFilterWanted['values']) {
    super('bv-filter-wanted', { bubbles: true });
    this.values = values;
  }
}

/**
 * Which highlights of the text are shown. Escape closes it; what it narrows stays.
 *
 * @fires bv-filter-wanted - Another filter is wanted.
 * @fires bv-closed - It wants to close.
 */
@customElement('bv-filter-bar')
export class BvFilterBar extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-2) var(--bv-space-3);
        inline-size: 100%;
      }
      bv-combobox,
      bv-select {
        flex: 1 1 9rem;
        max-inline-size: 12rem;
      }
      .count {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) filter: HighlightFilter = NO_FILTER;
  @property({ attribute: false }) tags: readonly Option[] = [];
  @property({ attribute: false }) personas: readonly Option[] = [];
  /** How many are shown, and how many there are. */
  @property({ type: Number }) shown = 0;
  @property({ type: Number }) total = 0;
  /** Somebody marks here, so there is mine and theirs. */
  @property({ type: Boolean }) own = false;

  constructor() {
    super();
    new LanguageController(this);
    this.addEventListener('keydown', this.#keyed);
  }

  override render() {
    const { filter } = this;
    return html`
      <bv-combobox
        label-hidden
        label=${msg('readingFilter.tag')}
        placeholder=${msg('readingFilter.tag')}
        value=${filter.tagId}
        .options=${[{ value: '', label: msg('readingFilter.anyTag') }, ...this.tags]}
        @bv-change=${({ value }: BvChange) => this.#want({ tag: value })}
      ></bv-combobox>
      ${
        this.personas.length > 0
          ? html`
              <bv-select
                label-hidden
                label=${msg('readingFilter.persona')}
                value=${filter.personaId || ALL}
                .options=${[{ value: ALL, label: msg('readingFilter.anyPersona') }, ...this.personas]}
                @bv-change=${({ value }: BvChange) =>
                  this.#want({ persona: value === ALL ? '' : value })}
              ></bv-select>
            `
          : nothing
      }
      ${
        this.own
          ? html`
              <bv-segmented
                label=${msg('readingFilter.by')}
                .value=${filter.by}
                .options=${BY_WHOM.map((value) => ({ value, label: msg(`readingFilter.${value}`) }))}
                @bv-change=${({ value }: BvChange) => this.#want({ by: value === ALL ? '' : value })}
              ></bv-segmented>
            `
          : nothing
      }
      ${this.#rest(filter)}
    `;
  }

  /** Puts the focus into the first field, as soon as it is there. */
  focusFirst(): void {
    void this.updateComplete.then(() => {
      const field = this.renderRoot.querySelector('bv-combobox');
      void field?.updateComplete.then(() => field.focus());
    });
  }

  #rest(filter: HighlightFilter) {
    return html`
      <bv-checkbox
        .checked=${filter.backlight}
        @bv-toggle=${({ checked }: BvToggle) => this.#want({ backlight: checked ? '1' : '' })}
      >
        ${msg('readingFilter.backlight')}
      </bv-checkbox>
      <span class="count meta" role="status">${this.#count()}</span>
      ${
        isNarrowed(filter)
          ? html`
              <bv-button size="small" icon="filter-x" @click=${this.#clear}>
                ${msg('readingFilter.clear')}
              </bv-button>
            `
          : nothing
      }
      <bv-button
        variant="ghost"
        size="small"
        icon="x"
        label=${msg('readingFilter.close')}
        @click=${this.#close}
      ></bv-button>
    `;
  }

  #count(): string {
    const { shown, total } = this;
    const count = msg('readingFilter.count', { shown, total });
    return this.filter.backlight ? `${count} · ${msg('readingFilter.lit')}` : count;
  }

  #want(values: Partial<BvFilterWanted['values']>): void {
    const { tagId: tag, personaId: persona, by, backlight } = this.filter;
    const now = { tag, persona, by: by === ALL ? '' : by, backlight: backlight ? '1' : '' };
    this.dispatchEvent(new BvFilterWanted({ ...now, ...values }));
  }

  readonly #clear = (): void => this.#want({ tag: '', persona: '', by: '', backlight: '' });

  readonly #close = (): void => {
    this.dispatchEvent(new BvClosed());
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#close();
  };
}

/** Everything, where a field must say so. */
const ALL = 'all';

declare global {
  interface HTMLElementTagNameMap {
    'bv-filter-bar': BvFilterBar;
  }
  interface HTMLElementEventMap {
    'bv-filter-wanted': BvFilterWanted;
  }
}
