import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { reset } from '../styles/reset.ts';
import { BvToggle } from './events.ts';

/**
 * A setting that works at once, without a save button.
 *
 * @fires bv-toggle - With `checked`.
 * @slot - The label.
 */
@customElement('bv-switch')
export class BvSwitch extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [
    reset,
    css`
      :host {
        display: inline-flex;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-2);
        min-block-size: var(--bv-control-sm);
        cursor: pointer;
      }
      input {
        appearance: none;
        flex: none;
        inline-size: calc(var(--bv-icon) * 1.75);
        block-size: var(--bv-icon);
        padding: 2px;
        border-radius: var(--bv-radius-full);
        background: var(--bv-line-control);
        cursor: inherit;
        transition: background var(--bv-fast);
      }
      input::before {
        content: '';
        display: block;
        block-size: 100%;
        aspect-ratio: 1;
        border-radius: var(--bv-radius-full);
        background: var(--bv-surface);
        transition: transform var(--bv-fast) var(--bv-ease);
      }
      input:checked {
        background: var(--bv-primary);
      }
      input:checked::before {
        transform: translateX(var(--bv-space-3));
      }
      input:focus-visible {
        border-radius: var(--bv-radius-full);
      }
      input:disabled {
        background: var(--bv-line-strong);
      }
      label:has(:disabled) {
        color: var(--bv-ink-disabled);
        cursor: not-allowed;
      }
    `,
  ];

  @property({ type: Boolean, reflect: true }) checked = false;
  @property({ type: Boolean }) disabled = false;
  /** When there is no visible label. */
  @property() label = '';

  override render() {
    return html`
      <label>
        <input
          type="checkbox"
          role="switch"
          aria-checked=${this.checked}
          .checked=${live(this.checked)}
          ?disabled=${this.disabled}
          aria-label=${this.label || nothing}
          @change=${this.#onChange}
        />
        <span><slot></slot></span>
      </label>
    `;
  }

  readonly #onChange = (event: Event): void => {
    // Only the input of this template calls the handler.
    this.checked = (event.target as HTMLInputElement).checked;
    this.dispatchEvent(new BvToggle(this.checked));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-switch': BvSwitch;
  }
}
