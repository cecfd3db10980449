import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { reset } from '../styles/reset.ts';
import './bv-icon.ts';
import './bv-kbd.ts';
import type { IconName } from './icons.ts';

/**
 * One row of a `bv-menu`. The menu moves the focus and tells which was chosen.
 *
 * @slot - The label.
 */
@customElement('bv-menu-item')
export class BvMenuItem extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--bv-space-2);
        min-block-size: var(--bv-nav-row);
        padding-inline: var(--bv-space-2);
        border-radius: var(--bv-radius-2);
        cursor: pointer;
        white-space: nowrap;
      }
      :host(:focus),
      :host(:hover) {
        background: var(--bv-accent-soft);
      }
      /* The row is lit already; the ring of the element around it would cut its neighbours. */
      :host(:focus-visible) {
        box-shadow: inset 0 0 0 1px var(--bv-accent-line) !important;
      }
      :host([danger]) {
        color: var(--bv-danger);
      }
      :host([disabled]) {
        color: var(--bv-ink-disabled);
        cursor: not-allowed;
      }
      bv-icon {
        color: var(--bv-ink-2);
      }
      :host([danger]) bv-icon,
      :host([disabled]) bv-icon {
        color: inherit;
      }
      .off {
        visibility: hidden;
      }
      .label {
        flex: 1;
      }
      bv-kbd {
        margin-inline-start: var(--bv-space-4);
      }
    `,
  ];

  /** What the menu's event carries. */
  @property() value = '';
  @property() icon: IconName | undefined;
  /** Its shortcut, `Ctrl+Z`. */
  @property() keys = '';
  @property({ type: Boolean, reflect: true }) danger = false;
  @property({ type: Boolean, reflect: true }) disabled = false;
  /** Makes it one that can be on: shows a check mark. */
  @property({ attribute: false }) checked: boolean | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = -1;
  }

  override willUpdate(): void {
    this.role = this.checked === undefined ? 'menuitem' : 'menuitemradio';
    this.ariaChecked = this.checked === undefined ? null : String(this.checked);
    this.ariaDisabled = this.disabled ? 'true' : null;
  }

  override render() {
    const icon = this.checked === undefined ? this.icon : 'check';
    return html`
      ${
        icon
          ? html`
              <bv-icon name=${icon} class=${this.checked === false ? 'off' : ''}></bv-icon>
            `
          : nothing
      }
      <span class="label"><slot></slot></span>
      ${
        this.keys
          ? html`
              <bv-kbd keys=${this.keys}></bv-kbd>
            `
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-menu-item': BvMenuItem;
  }
}
