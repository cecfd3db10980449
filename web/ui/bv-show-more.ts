import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatNumber, LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { text } from '../styles/text.ts';
import './bv-button.ts';
import { BvMore } from './events.ts';

/**
 * The foot of a list that comes in parts: how much is shown, and a button for the next part.
 *
 * @fires bv-more - Get the next part.
 */
@customElement('bv-show-more')
export class BvShowMore extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--bv-space-3);
        padding-block: var(--bv-space-3);
      }
    `,
  ];

  @property({ type: Number }) shown = 0;
  @property({ type: Number }) total = 0;
  /** How many come at once. */
  @property({ type: Number }) step = 50;
  @property({ type: Boolean }) loading = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.shown >= this.total) return nothing;
    const count = Math.min(this.step, this.total - this.shown);
    return html`
      <bv-button
        ?loading=${this.loading}
        loading-label=${msg('common.loading')}
        @click=${() => this.dispatchEvent(new BvMore())}
      >
        ${msg('common.more', { count })}
      </bv-button>
      <span class="meta">
        ${msg('common.shownOf', {
          shown: formatNumber(this.shown),
          total: formatNumber(this.total),
        })}
      </span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-show-more': BvShowMore;
  }
}
