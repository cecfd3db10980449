import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { text } from '../styles/text.ts';
import './bv-button.ts';
import './bv-meter.ts';
import { BvCancel } from './events.ts';

/**
 * Long work that the reader may leave: what is done, which step, how far, and a way to stop it.
 *
 * @fires bv-cancel - Stop it.
 */
@customElement('bv-progress')
export class BvProgress extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        align-items: baseline;
        justify-content: space-between;
        gap: var(--bv-space-3);
      }
      bv-meter {
        display: block;
        inline-size: 100%;
        margin-block: var(--bv-space-2h) var(--bv-space-2);
      }
      bv-button {
        margin-block-start: var(--bv-space-3);
      }
    `,
  ];

  /** "Grouping 612 highlights". */
  @property() heading = '';
  /** "Step 2 of 4". */
  @property() step = '';
  /** What happens now, what can be done meanwhile. */
  @property() text = '';
  /** From 0 to 1. */
  @property({ type: Number }) value = 0;
  @property({ type: Boolean, attribute: 'no-cancel' }) noCancel = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <div class="head">
        <b>${this.heading}</b>
        <span class="meta">${this.step}</span>
      </div>
      <bv-meter progress tone="accent" label=${this.heading} .value=${this.value}></bv-meter>
      <p class="faint">${this.text}</p>
      ${
        this.noCancel
          ? nothing
          : html`
              <bv-button size="small" @click=${() => this.dispatchEvent(new BvCancel())}>
                ${msg('common.cancel')}
              </bv-button>
            `
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-progress': BvProgress;
  }
}
