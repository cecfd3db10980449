import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { msg } from '../i18n/index.ts';
import { FieldElement } from './field-element.ts';
import './bv-button.ts';

/**
 * Search as you type. Escape empties it first; only an empty field lets Escape through.
 *
 * @fires bv-input - `delay` milliseconds after the last keystroke, with `value`.
 * @fires bv-change - Enter, or it was emptied, with `value`.
 * @slot end - Inside the box at its end: a key.
 */
@customElement('bv-search-field')
export class BvSearchField extends FieldElement {
  static override styles = [
    ...FieldElement.styles,
    css`
      .box {
        padding-inline-end: var(--bv-space-half);
      }
      .box.huge {
        min-block-size: 3rem;
        border-radius: var(--bv-radius-3);
        padding-inline-start: var(--bv-space-4);
        gap: var(--bv-space-3);
        font-size: var(--bv-text-xl);
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      ::slotted([slot='end']) {
        margin-inline-end: var(--bv-space-1h);
      }
    `,
  ];

  @property() placeholder = '';
  /** Milliseconds of rest before `bv-input`. */
  @property({ type: Number }) delay = 120;
  /** The one thing of the page: 48 px high. */
  @property({ type: Boolean }) huge = false;
  /** With a lighter frame, among other controls. */
  @property({ type: Boolean }) quiet = false;

  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override renderLabel() {
    return html`
      <label class="visually-hidden" for="control">${this.label || msg('common.search')}</label>
    `;
  }

  protected override control() {
    return html`
      <div class="box ${this.huge ? 'huge' : this.size} ${this.quiet ? 'quiet' : ''}">
        <bv-icon name="search" size=${this.huge ? 'l' : 'm'}></bv-icon>
        <input
          id="control"
          class="control"
          type="search"
          .value=${live(this.value)}
          placeholder=${this.placeholder || msg('common.search')}
          autocomplete="off"
          spellcheck="false"
          ?disabled=${this.disabled}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        />
        ${
          this.value
            ? html`
                <bv-button
                  variant="ghost"
                  size=${this.huge ? 'large' : 'small'}
                  icon="x"
                  label=${msg('common.clear')}
                  @click=${this.#clear}
                ></bv-button>
              `
            : nothing
        }
        <slot name="end"></slot>
      </div>
    `;
  }

  readonly #onInput = (event: Event): void => {
    // Only the input of this template calls the handler.
    this.value = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.typed(this.value), this.delay);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.value) {
      event.preventDefault();
      event.stopPropagation();
      this.#clear();
    } else if (event.key === 'Enter' && !event.isComposing) {
      clearTimeout(this.#timer);
      this.typed(this.value);
      this.committed(this.value);
    }
  };

  readonly #clear = (): void => {
    clearTimeout(this.#timer);
    this.typed('');
    this.committed('');
    this.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-search-field': BvSearchField;
  }
}
