import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { reset } from '../styles/reset.ts';
import '../ui/bv-icon.ts';
import type { IconName } from '../ui/icons.ts';

/**
 * A word that qualifies what stands before it: an assumption, a warning, something past its limit, a
 * change since last time, people who say one thing and do another.
 *
 * @slot - The words.
 */
@customElement('bv-mark')
export class BvMark extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1);
        vertical-align: middle;
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-assumption);
      }
      :host([kind='changed']) {
        color: var(--bv-accent);
        font-weight: var(--bv-weight-medium);
      }
      :host([kind='contested']) {
        color: var(--bv-contested);
        font-weight: var(--bv-weight-medium);
      }
      :host([kind='byHand']) {
        color: var(--bv-ink-2);
      }
      .dot {
        inline-size: var(--bv-space-1h);
        block-size: var(--bv-space-1h);
        border-radius: var(--bv-radius-full);
        background: var(--bv-accent);
      }
    `,
  ];

  @property({ reflect: true }) kind: MarkKind = 'warning';

  override render() {
    const icon = MARKS[this.kind];
    return html`
      ${
        icon
          ? html`
              <bv-icon name=${icon} size="s"></bv-icon>
            `
          : html`
              <span class="dot"></span>
            `
      }
      <span><slot></slot></span>
    `;
  }
}

export type MarkKind =
  | 'assumption'
  | 'warning'
  | 'stale'
  | 'repair'
  | 'ruleChanged'
  | 'changed'
  | 'contested'
  | 'byHand';

const MARKS: Readonly<Record<MarkKind, IconName | undefined>> = {
  assumption: 'pencil',
  warning: 'triangle-alert',
  stale: 'clock',
  repair: 'wrench',
  ruleChanged: 'history',
  changed: undefined,
  contested: 'arrow-left-right',
  byHand: 'lock',
};

declare global {
  interface HTMLElementTagNameMap {
    'bv-mark': BvMark;
  }
}
