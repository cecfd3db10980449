import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { CELL_TEXT_LENGTH_MAX } from '../../../core/journeys/written.ts';
import type { CellTextDto } from '../../api/types.ts';
import { LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-mark.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-text-area.ts';
import { BvTextEdited, BvTextEvidenceWanted, BvTextWritten } from './map-text-events.ts';
import { isAssumption } from './map-view.ts';

/**
 * What people wrote into a cell by hand, each an assumption until it rests on quotes, and a place to write.
 *
 * @fires bv-text-written - A new text.
 * @fires bv-text-edited - Other words, or it is to go.
 * @fires bv-text-evidence-wanted - What a text rests on is to be chosen.
 */
@customElement('bv-cell-texts')
export class BvCellTexts extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      ul {
        display: grid;
        gap: var(--bv-space-2);
        margin-block: var(--bv-space-2);
      }
      li {
        padding: var(--bv-space-2) var(--bv-space-3);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-4);
      }
      li.assumption {
        border-color: var(--bv-assumption-line);
      }
      .assumption .words {
        font-style: italic;
      }
      .words {
        font: var(--bv-weight-voice) var(--bv-text-statement) / var(--bv-lh-statement)
          var(--bv-font-voice);
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--bv-space-1);
        margin-block-start: var(--bv-space-1h);
        margin-inline-start: calc(-1 * var(--bv-space-2));
      }
      form {
        display: grid;
        gap: var(--bv-space-2);
      }
      form .actions {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) texts: readonly CellTextDto[] = [];
  /** A map of what is to be: nothing there needs evidence. */
  @property({ type: Boolean, attribute: 'to-be' }) toBe = false;
  @property({ type: Boolean }) writable = false;

  /** The text that is being edited; `new` while one is being written. */
  @state() private editing = '';

  @query('bv-text-area') private readonly area!: HTMLElementTagNameMap['bv-text-area'] | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (!this.writable && this.texts.length === 0) return nothing;
    return html`
      <h3 class="label">${msg('journey.written')}</h3>
      <ul>
        ${repeat(
          this.texts,
          ({ id }) => id,
          (one) => this.#text(one),
        )}
      </ul>
      ${this.#writing()}
    `;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const { area } = this;
    if (changed.has('editing') && area) void area.updateComplete.then(() => area.focus());
  }

  #text(one: CellTextDto) {
    if (this.editing === one.id)
      return html`
        <li>${this.#form(one)}</li>
      `;
    const isAssumed = !this.toBe && isAssumption(one);
    return html`
      <li class=${isAssumed ? 'assumption' : ''}>
        ${
          isAssumed
            ? html`
                <bv-mark kind="assumption">${msg('journey.assumption')}</bv-mark>
              `
            : nothing
        }
        <p class="words">${one.text}</p>
        ${
          isAssumption(one)
            ? nothing
            : html`
                <p class="meta">
                  ${msg('people.count', { count: one.people })} ·
                  ${msg('journey.textRests', { count: one.mentions })}
                </p>
              `
        }
        ${this.writable ? this.#actions(one) : nothing}
      </li>
    `;
  }

  #actions(one: CellTextDto) {
    return html`
      <div class="actions">
        <bv-button
          size="small"
          variant="ghost"
          icon="quote"
          @click=${() => this.dispatchEvent(new BvTextEvidenceWanted(one))}
        >
          ${msg('journey.textEvidence')}
        </bv-button>
        <bv-button
          size="small"
          variant="ghost"
          icon="pencil"
          @click=${() => (this.editing = one.id)}
        >
          ${msg('journey.textEdit')}
        </bv-button>
        <bv-button
          size="small"
          variant="ghost"
          icon="trash-2"
          @click=${() => this.dispatchEvent(new BvTextEdited(one, { removed: true }))}
        >
          ${msg('journey.textRemove')}
        </bv-button>
      </div>
    `;
  }

  #writing() {
    if (!this.writable) return nothing;
    if (this.editing === 'new') return this.#form(undefined);
    return html`
      <bv-button size="small" icon="pencil" @click=${() => (this.editing = 'new')}>
        ${msg('journey.write')}
      </bv-button>
    `;
  }

  #form(one: CellTextDto | undefined) {
    return html`
      <form
        novalidate
        @submit=${(event: SubmitEvent) => this.#submitted(event, one)}
        @keydown=${this.#keyed}
      >
        <bv-text-area
          required
          voice
          rows="2"
          maxlength=${CELL_TEXT_LENGTH_MAX}
          label=${msg('journey.writeLabel')}
          hint=${msg(this.toBe ? 'journey.writeToBeHint' : 'journey.writeHint')}
          value=${one?.text ?? ''}
        ></bv-text-area>
        <div class="actions">
          <bv-button size="small" variant="primary" @click=${this.#submit}>
            ${msg('journey.writeSave')}
          </bv-button>
          <bv-button size="small" @click=${this.#stop}>${msg('common.cancel')}</bv-button>
        </div>
      </form>
    `;
  }

  readonly #submit = (): void => {
    this.renderRoot.querySelector('form')?.requestSubmit();
  };

  readonly #stop = (): void => {
    this.editing = '';
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // The panel stays open.
      event.stopPropagation();
      this.#stop();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#submit();
    }
  };

  #submitted(event: SubmitEvent, one: CellTextDto | undefined): void {
    event.preventDefault();
    const words = this.area?.value.trim() ?? '';
    if (words === '') return;
    this.#stop();
    if (!one) this.dispatchEvent(new BvTextWritten(words));
    else if (words !== one.text) this.dispatchEvent(new BvTextEdited(one, { text: words }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-cell-texts': BvCellTexts;
  }
}
