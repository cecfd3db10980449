import { css, html, LitElement } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LanguageController, msg } from '../../i18n/index.ts';
import { reset } from '../../styles/reset.ts';
import '../../ui/bv-button.ts';
import '../../ui/bv-text-area.ts';
import { BvChange, BvClosed, BvInput } from '../../ui/events.ts';

const NOTE_LENGTH_MAX = 4000;

/**
 * Where a note is written: Ctrl+Enter saves, Escape leaves it.
 *
 * @fires bv-input - On every keystroke, with `value`.
 * @fires bv-change - It is to be saved, with `value`.
 * @fires bv-closed - It is to be left as it was.
 */
@customElement('bv-note-form')
export class BvNoteForm extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: grid;
        gap: var(--bv-space-2);
      }
      .buttons {
        display: flex;
        gap: var(--bv-space-2);
      }
    `,
  ];

  @property() label = '';
  @property() value = '';
  @property() hint = '';
  @property({ type: Boolean }) sending = false;

  @query('bv-text-area') private readonly area!: HTMLElementTagNameMap['bv-text-area'] | null;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <bv-text-area
        label-hidden
        label=${this.label}
        placeholder=${this.label}
        hint=${this.hint}
        rows="3"
        maxlength=${NOTE_LENGTH_MAX}
        .value=${this.value}
        @bv-input=${({ value }: BvInput) => this.dispatchEvent(new BvInput(value))}
        @keydown=${this.#keyed}
      ></bv-text-area>
      <div class="buttons">
        <bv-button size="small" variant="primary" ?loading=${this.sending} @click=${this.#save}>
          ${msg('home.save')}
        </bv-button>
        <bv-button size="small" @click=${this.#leave}>${msg('common.cancel')}</bv-button>
      </div>
    `;
  }

  /** Goes into the field. */
  override focus(): void {
    void this.updateComplete.then(async () => {
      await this.area?.updateComplete;
      this.area?.focus();
    });
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#save();
    else if (event.key === 'Escape') {
      // The panel around it stays.
      event.preventDefault();
      event.stopPropagation();
      this.#leave();
    }
  };

  readonly #save = (): void => {
    const value = this.area?.value.trim() ?? '';
    if (value !== '' && !this.sending) this.dispatchEvent(new BvChange(value));
  };

  readonly #leave = (): void => {
    this.dispatchEvent(new BvClosed());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-note-form': BvNoteForm;
  }
}
