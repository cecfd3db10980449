import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { text } from '../styles/text.ts';
import '../ui/bv-icon.ts';

/** How many quotes count but are not shown to this reader, because of what people agreed to; nothing for none. */
@customElement('bv-withheld')
export class BvWithheld extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      p {
        display: flex;
        align-items: center;
        gap: var(--bv-space-1h);
      }
    `,
  ];

  @property({ type: Number }) count = 0;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.count === 0) return nothing;
    return html`
      <p class="meta">
        <bv-icon name="eye-off"></bv-icon>
        ${msg('quote.withheld', { count: this.count })}
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-withheld': BvWithheld;
  }
}
