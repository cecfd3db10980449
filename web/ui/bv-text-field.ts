import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { msg } from '../i18n/index.ts';
import { FieldElement } from './field-element.ts';
import './bv-button.ts';
import type { IconName } from './icons.ts';

type TextKind = 'text' | 'email' | 'password' | 'url' | 'number' | 'date' | 'tel';

/**
 * One line of text, with label, hint and error. A password has a button that shows it.
 *
 * @fires bv-input - On every keystroke, with `value`.
 * @fires bv-change - When it is left or Enter is pressed after a change, with `value`.
 * @slot end - Inside the box, at its end: a unit, a button.
 * @slot below - Under hint and error: a strength meter.
 */
@customElement('bv-text-field')
export class BvTextField extends FieldElement {
  static override styles = [
    ...FieldElement.styles,
    css`
      .box:has(bv-button) {
        padding-inline-end: var(--bv-space-half);
      }
    `,
  ];

  @property() type: TextKind = 'text';
  @property() placeholder = '';
  @property() autocomplete: string | undefined;
  @property() icon: IconName | undefined;
  @property({ type: Number }) maxlength: number | undefined;
  @property() min: string | undefined;
  @property() max: string | undefined;
  @property() step: string | undefined;

  @state() private isRevealed = false;

  protected override control(described: string | typeof nothing) {
    return html`
      <div class="box ${this.size} ${this.#boxState()}">
        ${
          this.icon
            ? html`
                <bv-icon name=${this.icon}></bv-icon>
              `
            : nothing
        }
        ${this.#input(described)} ${this.type === 'password' ? this.#reveal() : nothing}
        <slot name="end"></slot>
      </div>
    `;
  }

  #boxState(): string {
    if (this.disabled) return 'disabled';
    return this.shownError ? 'invalid' : '';
  }

  #input(described: string | typeof nothing) {
    return html`
      <input
        id="control"
        class="control"
        type=${this.isRevealed ? 'text' : this.type}
        .value=${live(this.value)}
        placeholder=${this.placeholder || nothing}
        autocomplete=${this.autocomplete ?? nothing}
        maxlength=${this.maxlength ?? nothing}
        min=${this.min ?? nothing}
        max=${this.max ?? nothing}
        step=${this.step ?? nothing}
        ?required=${this.required}
        ?disabled=${this.disabled}
        aria-invalid=${this.shownError ? 'true' : nothing}
        aria-describedby=${described}
        @input=${this.#onInput}
        @change=${this.#onChange}
        @blur=${this.left}
        @keydown=${this.#onKey}
      />
    `;
  }

  #reveal() {
    return html`
      <bv-button
        variant="ghost"
        size=${this.size === 'large' ? 'medium' : 'small'}
        icon=${this.isRevealed ? 'eye-off' : 'eye'}
        label=${this.isRevealed ? msg('common.hidePassword') : msg('common.showPassword')}
        ?disabled=${this.disabled}
        @click=${() => (this.isRevealed = !this.isRevealed)}
      ></bv-button>
    `;
  }

  /** An address needs no rule of the caller's. */
  protected override ownRule(value: string): string {
    const isWrong = this.type === 'email' && value !== '' && !/^\S+@\S+\.\S+$/.test(value);
    return isWrong ? msg('field.email') : super.ownRule(value);
  }

  readonly #onInput = (event: Event): void => {
    // Only the input element of this template calls the handlers.
    this.typed((event.target as HTMLInputElement).value);
  };

  readonly #onChange = (event: Event): void => {
    this.committed((event.target as HTMLInputElement).value);
  };

  /** Enter submits, as it does with an input that stands in the form itself. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing) this.internals.form?.requestSubmit();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-text-field': BvTextField;
  }
}
