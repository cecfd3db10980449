import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { reset } from '../styles/reset.ts';
import './bv-icon.ts';
import type { IconName } from './icons.ts';

const ICON: Readonly<Record<string, IconName>> = {
  neutral: 'info',
  info: 'inbox',
  warning: 'triangle-alert',
  danger: 'circle-alert',
};

/**
 * A sentence with a frame that stands in the page: what was done, what waits, what to be careful with.
 *
 * @slot - The sentence; a link or a small button may follow it.
 */
@customElement('bv-note')
export class BvNote extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        gap: var(--bv-space-2h);
        padding: var(--bv-space-2h) var(--bv-space-3);
        border: 1px solid var(--bv-line);
        border-radius: var(--bv-radius-2);
        background: var(--bv-sunken);
      }
      bv-icon {
        margin-block-start: var(--bv-space-half);
        color: var(--bv-ink-3);
      }
      div {
        flex: 1;
        min-inline-size: 0;
      }
      :host([tone='info']) {
        background: var(--bv-accent-soft);
        border-color: var(--bv-accent-line);
      }
      :host([tone='info']) bv-icon {
        color: var(--bv-accent);
      }
      :host([tone='warning']) {
        background: var(--bv-assumption-soft);
        border-color: var(--bv-assumption-line);
      }
      :host([tone='warning']) bv-icon {
        color: var(--bv-assumption);
      }
      :host([tone='danger']) {
        background: var(--bv-danger-soft);
        border-color: var(--bv-danger-line);
      }
      :host([tone='danger']) bv-icon {
        color: var(--bv-danger);
      }
    `,
  ];

  @property({ reflect: true }) tone: 'neutral' | 'info' | 'warning' | 'danger' = 'neutral';
  /** In place of the tone's own icon. */
  @property() icon: IconName | undefined;

  override render() {
    return html`
      <bv-icon name=${this.icon ?? ICON[this.tone] ?? 'info'}></bv-icon>
      <div role=${this.tone === 'danger' ? 'alert' : 'note'}><slot></slot></div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-note': BvNote;
  }
}
