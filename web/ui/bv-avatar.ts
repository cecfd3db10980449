import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { hues, type Hue } from '../styles/hues.ts';
import { reset } from '../styles/reset.ts';

/**
 * Two letters of a colleague's name in a circle, for the eye: the name itself stands beside it. Participants are
 * `bv-person-chip`.
 */
@customElement('bv-avatar')
export class BvAvatar extends LitElement {
  static override styles = [
    reset,
    hues,
    css`
      :host {
        display: inline-grid;
        place-items: center;
        flex: none;
        inline-size: var(--bv-control-sm);
        block-size: var(--bv-control-sm);
        border-radius: var(--bv-radius-full);
        background: var(--hue-soft, var(--bv-active));
        color: var(--hue-ink, var(--bv-ink-2));
        font-size: var(--bv-text-xs);
        line-height: 1;
        font-weight: var(--bv-weight-strong);
      }
    `,
  ];

  /** The whole name; it is what assistive technology reads. */
  @property() name = '';
  @property({ type: Number, reflect: true }) hue: Hue | undefined;

  override render() {
    const words = this.name.split(/\s+/).filter(Boolean);
    const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
      .map((word) => Array.from(word ?? '')[0] ?? '')
      .join('');
    return html`
      <span aria-hidden="true">${initials.toUpperCase()}</span>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-avatar': BvAvatar;
  }
}
