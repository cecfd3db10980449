import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { field } from '../styles/field.ts';
import { reset } from '../styles/reset.ts';
import './bv-icon.ts';

/**
 * Label, hint and error around a control that has none of its own: a group of chips, a colour, a
 * slider. The group carries the label as its name and the hint or error as its description. Text
 * fields, selects and the like have all of it built in.
 *
 * @slot - The control.
 */
@customElement('bv-field')
export class BvField extends LitElement {
  static override styles = [reset, field];

  @property() label = '';
  @property() hint = '';
  @property() error = '';

  override render() {
    const described = this.error ? 'error' : this.hint ? 'hint' : nothing;
    return html`
      <div class="field" role="group" aria-labelledby="label" aria-describedby=${described}>
        <span class="field-label" id="label">${this.label}</span>
        <slot></slot>
        ${this.error ? this.#error() : nothing}
        ${
          this.hint && !this.error
            ? html`
                <span class="hint" id="hint">${this.hint}</span>
              `
            : nothing
        }
      </div>
    `;
  }

  #error() {
    return html`
      <span class="error" id="error">
        <bv-icon name="circle-alert" size="s"></bv-icon>
        <span>${this.error}</span>
      </span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-field': BvField;
  }
}
