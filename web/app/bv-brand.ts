import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';

/** The mark, a passage between brackets, and the name in serif. `mark-only` leaves the name out. */
@customElement('bv-brand')
export class BvBrand extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-2);
        font: 500 var(--bv-text-read) / 1 var(--bv-font-voice);
        letter-spacing: 0.005em;
        color: var(--bv-ink);
      }
      svg {
        inline-size: 1.3em;
        block-size: 1.3em;
        fill: none;
        stroke: currentColor;
        stroke-width: 2.1;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .passage {
        stroke: var(--bv-supports-fill);
        stroke-width: 3.4;
        stroke-linecap: butt;
      }
    `,
  ];

  @property({ type: Boolean, attribute: 'mark-only' }) markOnly = false;

  override render() {
    const name = msg('shell.product');
    return html`
      <svg
        viewBox="0 0 24 24"
        role=${this.markOnly ? 'img' : nothing}
        aria-label=${this.markOnly ? name : nothing}
        aria-hidden=${this.markOnly ? nothing : 'true'}
      >
        <path d="M8 4H4.5v16H8" />
        <path d="M16 4c4.2 4.6 4.2 11.4 0 16" />
        <path class="passage" d="M9 12h5.5" />
      </svg>
      ${
        this.markOnly
          ? nothing
          : html`
              <span>${name}</span>
            `
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-brand': BvBrand;
  }
}
