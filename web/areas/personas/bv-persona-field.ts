import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { FIELD_BASES, type FieldBasis, type PersonaField } from '../../../core/codebook/tags.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-text-area.ts';
import type { BvChange } from '../../ui/events.ts';
import {
  BvFactEdited,
  BvFactEvidenceWanted,
  BvPersonaQuotesWanted,
  type PersonaFact,
} from './persona-events.ts';

/**
 * One thing that is known of a persona: the words, whether they are evidence or an assumption, and how many people
 * and quotes they rest on. Changed in its place.
 *
 * @fires bv-fact-edited - With what was written.
 * @fires bv-fact-evidence-wanted - What it rests on is to be chosen.
 * @fires bv-persona-quotes-wanted - What it rests on is to be read.
 */
@customElement('bv-persona-field')
export class BvPersonaField extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      .words {
        margin-block-start: var(--bv-space-1);
        font: var(--bv-weight-voice) var(--bv-text-statement) / var(--bv-lh-statement)
          var(--bv-font-voice);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .assumption .words {
        font-style: italic;
      }
      .basis {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-1) var(--bv-space-3);
        margin-block-start: var(--bv-space-1h);
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--bv-space-2);
        min-block-size: var(--bv-control-sm);
      }
      .actions {
        display: flex;
        gap: var(--bv-space-1);
      }
      form {
        display: grid;
        gap: var(--bv-space-2);
        margin-block-start: var(--bv-space-1);
      }
    `,
  ];

  @property() field: PersonaField = 'who';
  /** `undefined`: nobody has written it. */
  @property({ attribute: false }) fact: PersonaFact | undefined;
  /** Whether the reader may change it. */
  @property({ type: Boolean }) writable = false;

  @state() private isEditing = false;
  @state() private basis: FieldBasis = 'assumption';

  @query('bv-text-area') private readonly area!: HTMLElementTagNameMap['bv-text-area'] | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div class="head">
        <h3 class="label">${msg(`personaField.${this.field}`)}</h3>
        ${this.writable && !this.isEditing ? this.#actions() : nothing}
      </div>
      ${this.isEditing ? this.#form() : this.#known()}
    `;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const { area } = this;
    if (changed.has('isEditing') && area) void area.updateComplete.then(() => area.focus());
  }

  #known() {
    const { fact } = this;
    if (!fact)
      return html`
        <p class="faint">${msg('personas.unknown')}</p>
      `;
    return html`
      <div class=${fact.basis}>
        <p class="words">${fact.text}</p>
        <div class="basis">${mark(fact)} ${fact.mentions > 0 ? this.#rests(fact) : nothing}</div>
      </div>
    `;
  }

  #rests({ people, mentions }: PersonaFact) {
    return html`
      <button
        type="button"
        class="receipt"
        @click=${() => this.dispatchEvent(new BvPersonaQuotesWanted(this.field))}
      >
        ${msg('people.count', { count: people })} · ${msg('journey.quotes', { count: mentions })}
      </button>
    `;
  }

  #actions() {
    const field = msg(`personaField.${this.field}`);
    return html`
      <div class="actions">
        ${
          this.fact
            ? html`
                <bv-button
                  size="small"
                  variant="ghost"
                  icon="quote"
                  label=${msg('personas.linkNamed', { field })}
                  @click=${() => this.dispatchEvent(new BvFactEvidenceWanted(this.field))}
                ></bv-button>
              `
            : nothing
        }
        <bv-button
          size="small"
          variant="ghost"
          icon="pencil"
          label=${msg(this.fact ? 'personas.editNamed' : 'personas.writeNamed', { field })}
          @click=${this.#edit}
        ></bv-button>
      </div>
    `;
  }

  #form() {
    const label = msg(`personaField.${this.field}`);
    return html`
      <form novalidate @submit=${this.#submitted} @keydown=${this.#keyed}>
        <bv-text-area
          voice
          label-hidden
          rows="3"
          maxlength="4000"
          label=${label}
          value=${this.fact?.text ?? ''}
        ></bv-text-area>
        <bv-radio-group
          inline
          label-hidden
          label=${msg('codebook.basis', { field: label })}
          .value=${this.basis}
          .options=${FIELD_BASES.map((value) => ({ value, label: msg(`basis.${value}`) }))}
          @bv-change=${({ value }: BvChange) =>
            (this.basis = value === 'evidence' ? 'evidence' : 'assumption')}
        ></bv-radio-group>
        <div class="actions">
          <bv-button size="small" variant="primary" @click=${this.#submit}>
            ${msg('journey.writeSave')}
          </bv-button>
          <bv-button size="small" @click=${this.#stop}>${msg('common.cancel')}</bv-button>
        </div>
      </form>
    `;
  }

  readonly #edit = (): void => {
    this.basis = this.fact?.basis ?? 'assumption';
    this.isEditing = true;
  };

  readonly #stop = (): void => {
    this.isEditing = false;
  };

  readonly #submit = (): void => {
    this.renderRoot.querySelector('form')?.requestSubmit();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.#stop();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#submit();
    }
  };

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const { fact, basis } = this;
    const words = this.area?.value.trim() ?? '';
    this.#stop();
    if (words === (fact?.text ?? '') && basis === (fact?.basis ?? basis)) return;
    this.dispatchEvent(new BvFactEdited(this.field, { text: words, basis }));
  };
}

/** An assumption says so, and so does evidence that nobody has shown. */
function mark({ basis, mentions }: PersonaFact) {
  if (basis === 'assumption')
    return html`
      <bv-mark kind="assumption">${msg('journey.assumption')}</bv-mark>
    `;
  if (mentions === 0)
    return html`
      <bv-mark kind="warning">${msg('personas.claimed')}</bv-mark>
    `;
  return html`
    <span class="meta">${msg('basis.evidence')}</span>
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-persona-field': BvPersonaField;
  }
}
