import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { cssProperties } from '../styles/css-properties.ts';
import { FieldElement } from './field-element.ts';

/**
 * Several lines of text. Grows with what is written, from `rows` up to half the window.
 *
 * @fires bv-input - On every keystroke, with `value`.
 * @fires bv-change - When it is left after a change, with `value`.
 * @slot below - Under hint and error.
 */
@customElement('bv-text-area')
export class BvTextArea extends FieldElement {
  static override styles = [
    ...FieldElement.styles,
    css`
      textarea.control {
        padding-block: var(--bv-space-1h);
        line-height: var(--bv-lh-md);
        field-sizing: content;
        resize: vertical;
        min-block-size: calc(var(--rows) * var(--bv-lh-md) + var(--bv-space-3));
        max-block-size: 50vh;
      }
      textarea.voice {
        font: var(--bv-weight-voice) var(--bv-text-statement) / var(--bv-lh-statement)
          var(--bv-font-voice);
      }
    `,
  ];

  @property({ type: Number }) rows = 3;
  @property() placeholder = '';
  @property({ type: Number }) maxlength: number | undefined;
  /** Set in serif: what a person states, not a setting. */
  @property({ type: Boolean }) voice = false;

  protected override control(described: string | typeof nothing) {
    const look = this.disabled ? 'disabled' : this.shownError ? 'invalid' : '';
    return html`
      <div class="box ${this.size} ${look}">
        <textarea
          id="control"
          class="control ${this.voice ? 'voice' : ''}"
          rows=${this.rows}
          ${cssProperties({ '--rows': this.rows })}
          .value=${live(this.value)}
          placeholder=${this.placeholder || nothing}
          maxlength=${this.maxlength ?? nothing}
          ?required=${this.required}
          ?disabled=${this.disabled}
          aria-invalid=${this.shownError ? 'true' : nothing}
          aria-describedby=${described}
          @input=${this.#onInput}
          @change=${this.#onChange}
          @blur=${this.left}
        ></textarea>
      </div>
    `;
  }

  readonly #onInput = (event: Event): void => {
    // Only the text area of this template calls the handlers.
    this.typed((event.target as HTMLTextAreaElement).value);
  };

  readonly #onChange = (event: Event): void => {
    this.committed((event.target as HTMLTextAreaElement).value);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-text-area': BvTextArea;
  }
}
