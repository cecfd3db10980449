import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { choice } from '../styles/choice.ts';
import { reset } from '../styles/reset.ts';
import { BvToggle } from './events.ts';

/**
 * Yes or no, or one of several that can all be on.
 *
 * @fires bv-toggle - With `checked`.
 * @slot - The label.
 * @slot end - After the label, at the end of the line: a count.
 */
@customElement('bv-checkbox')
export class BvCheckbox extends LitElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [
    reset,
    choice,
    css`
      :host {
        display: inline-flex;
      }
      .choice {
        flex: 1;
      }
      slot[name='end'] {
        display: block;
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) checked = false;
  /** Some of what it stands for is on. */
  @property({ type: Boolean }) indeterminate = false;
  @property({ type: Boolean }) disabled = false;
  @property() name = '';
  /** What a form sends when it is on. */
  @property() value = 'on';
  /** Below the label. */
  @property() hint = '';
  /** When there is no visible label. */
  @property() label = '';

  readonly #internals = this.attachInternals();

  override willUpdate(): void {
    this.#internals.setFormValue(this.checked ? this.value : null);
  }

  override render() {
    return html`
      <label class="choice">
        <input
          type="checkbox"
          .checked=${live(this.checked)}
          .indeterminate=${this.indeterminate}
          ?disabled=${this.disabled}
          aria-label=${this.label || nothing}
          @change=${this.#onChange}
        />
        <span>
          <slot></slot>
          ${
            this.hint
              ? html`
                  <span class="detail">${this.hint}</span>
                `
              : nothing
          }
        </span>
        <slot name="end"></slot>
      </label>
    `;
  }

  readonly #onChange = (event: Event): void => {
    // Only the input of this template calls the handler.
    this.checked = (event.target as HTMLInputElement).checked;
    this.indeterminate = false;
    this.dispatchEvent(new BvToggle(this.checked));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-checkbox': BvCheckbox;
  }
}
