import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatShare } from '../i18n/index.ts';
import { cssProperties } from '../styles/css-properties.ts';
import { reset } from '../styles/reset.ts';

/**
 * How much of something is done or covered, as a thin bar. Not for people: they are counted one by
 * one (`bv-people-row`).
 */
@customElement('bv-meter')
export class BvMeter extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-block;
        vertical-align: middle;
        inline-size: 3.5rem;
      }
      .track {
        block-size: var(--bv-meter);
        border-radius: var(--bv-radius-1);
        background: var(--bv-line-strong);
        overflow: hidden;
      }
      .fill {
        block-size: 100%;
        inline-size: calc(var(--share) * 100%);
        border-radius: inherit;
        background: var(--bv-ink-2);
      }
      :host([tone='accent']) .fill {
        background: var(--bv-accent);
      }
      :host([tone='danger']) .fill {
        background: var(--bv-danger-fill);
      }
      :host([tone='supports']) .fill {
        background: var(--bv-supports-fill);
      }
    `,
  ];

  /** From 0 to 1. */
  @property({ type: Number }) value = 0;
  /** What it measures. */
  @property() label = '';
  @property({ reflect: true }) tone: 'plain' | 'accent' | 'danger' | 'supports' = 'plain';
  /** It moves while somebody waits. */
  @property({ type: Boolean }) progress = false;

  override render() {
    const share = Math.max(0, Math.min(1, this.value));
    return html`
      <div
        class="track"
        role=${this.progress ? 'progressbar' : 'meter'}
        aria-label=${this.label || nothing}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${Math.round(share * 100)}
        aria-valuetext=${formatShare(share)}
      >
        <div class="fill" ${cssProperties({ '--share': share })}></div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-meter': BvMeter;
  }
}
