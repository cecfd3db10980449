import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { choice } from '../styles/choice.ts';
import { field } from '../styles/field.ts';
import { reset } from '../styles/reset.ts';
import { visuallyHidden } from '../styles/text.ts';
import { BvChange } from './events.ts';
import type { Option } from './options.ts';

/**
 * One of a few that are all worth seeing, each with room for an explanation.
 *
 * @fires bv-change - Another option, with `value`.
 */
@customElement('bv-radio-group')
export class BvRadioGroup extends LitElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [
    reset,
    visuallyHidden,
    field,
    choice,
    css`
      legend {
        padding: 0;
        margin-block-end: var(--bv-space-1h);
      }
      .options {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-1);
      }
      .options.inline {
        flex-flow: row wrap;
        gap: var(--bv-space-1) var(--bv-space-4);
      }
    `,
  ];

  @property() label = '';
  @property({ type: Boolean, attribute: 'label-hidden' }) labelHidden = false;
  @property() name = '';
  @property() value = '';
  @property({ attribute: false }) options: readonly Option[] = [];
  @property({ type: Boolean }) disabled = false;
  /** On one line. */
  @property({ type: Boolean }) inline = false;

  readonly #internals = this.attachInternals();

  override willUpdate(): void {
    this.#internals.setFormValue(this.value);
  }

  /** To the one that is chosen, as the Tab key does. */
  override focus(options?: FocusOptions): void {
    const chosen = this.renderRoot.querySelector<HTMLInputElement>('input:checked');
    if (chosen) chosen.focus(options);
    else super.focus(options);
  }

  override render() {
    return html`
      <fieldset role="radiogroup" aria-labelledby="legend">
        <legend id="legend" class="field-label ${this.labelHidden ? 'visually-hidden' : ''}">
          ${this.label}
        </legend>
        <div class="options ${this.inline ? 'inline' : ''}">
          ${this.options.map((option) => this.#option(option))}
        </div>
      </fieldset>
    `;
  }

  #option(option: Option) {
    return html`
      <label class="choice">
        <input
          type="radio"
          name="choice"
          value=${option.value}
          .checked=${live(option.value === this.value)}
          ?disabled=${this.disabled || (option.disabled ?? false)}
          @change=${() => this.#choose(option.value)}
        />
        <span>
          ${option.label}
          ${
            option.detail
              ? html`
                  <span class="detail">${option.detail}</span>
                `
              : nothing
          }
        </span>
      </label>
    `;
  }

  #choose(value: string): void {
    this.value = value;
    this.dispatchEvent(new BvChange(value));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-radio-group': BvRadioGroup;
  }
}
