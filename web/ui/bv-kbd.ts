import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { reset } from '../styles/reset.ts';
import './bv-icon.ts';
import type { IconName } from './icons.ts';

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);
/** Drawn, as not every font has them. */
const ARROWS: Readonly<Record<string, IconName>> = {
  '↑': 'arrow-up',
  '↓': 'arrow-down',
  '←': 'arrow-left',
  '→': 'arrow-right',
};
const MAC_KEYS: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

/**
 * A key or several pressed together: `keys="Ctrl+K"` shows ⌘ on a Mac. Keys after each other are
 * separated by a space: `g h`.
 */
@customElement('bv-kbd')
export class BvKbd extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-flex;
        gap: var(--bv-space-half);
        flex: none;
        vertical-align: middle;
      }
      kbd {
        display: inline-grid;
        place-items: center;
        min-inline-size: 1.125rem;
        block-size: 1.125rem;
        padding-inline: var(--bv-space-1);
        border: 1px solid var(--bv-line-strong);
        border-block-end-width: 2px;
        border-radius: var(--bv-radius-2);
        background: var(--bv-raised);
        color: var(--bv-ink-2);
        font: var(--bv-weight-medium) var(--bv-text-xs) / 1 var(--bv-font-ui);
        white-space: nowrap;
      }
      bv-icon {
        inline-size: var(--bv-text-xs);
        block-size: var(--bv-text-xs);
      }
      :host([plain]) kbd {
        background: none;
        border-color: currentColor;
        color: inherit;
      }
    `,
  ];

  @property() keys = '';
  /** In the colour of the text around it, on a dark surface. */
  @property({ type: Boolean, reflect: true }) plain = false;

  override render() {
    return keysOf(this.keys).map((key) => {
      const arrow = ARROWS[key];
      return arrow
        ? html`
            <kbd aria-label=${key}><bv-icon name=${arrow}></bv-icon></kbd>
          `
        : html`
            <kbd>${(IS_MAC && MAC_KEYS[key]) || key}</kbd>
          `;
    });
  }
}

/** A plus joins keys, unless it is the key itself: "Ctrl++" is two of them, "+ +" as well. */
function keysOf(keys: string): readonly string[] {
  return keys.split(' ').flatMap((together) => together.split(/(?<=.)\+(?=.)/));
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-kbd': BvKbd;
  }
}
