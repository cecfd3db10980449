import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { chip } from '../styles/chip.ts';
import { hues, type Hue } from '../styles/hues.ts';
import { reset } from '../styles/reset.ts';
import { BvRemove } from './events.ts';
import './bv-icon.ts';
import type { IconName } from './icons.ts';

/**
 * A short fact in a small frame: a filter that is on, a preset, a kind. Tags of the codebook are
 * `bv-tag-chip`.
 *
 * @fires bv-remove - Its cross was pressed.
 * @slot - The text.
 */
@customElement('bv-chip')
export class BvChip extends LitElement {
  static override styles = [
    reset,
    hues,
    chip,
    css`
      :host([variant='accent']) .chip {
        background: var(--bv-accent-soft);
        color: var(--bv-accent);
      }
      :host([variant='line']) .chip {
        background: none;
        box-shadow: inset 0 0 0 1px var(--bv-line-strong);
        color: var(--bv-ink-2);
      }
    `,
  ];

  @property({ reflect: true }) variant: 'soft' | 'line' | 'accent' = 'soft';
  @property({ type: Number, reflect: true }) hue: Hue | undefined;
  @property() icon: IconName | undefined;
  /** Shows a cross that says it removes this. */
  @property() removable = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    return html`
      <span class="chip ${this.removable ? 'removable' : ''}">
        ${
          this.icon
            ? html`
                <bv-icon name=${this.icon} size="s"></bv-icon>
              `
            : nothing
        }
        <span class="text"><slot></slot></span>
        ${
          this.removable
            ? html`
                <button
                  type="button"
                  class="remove"
                  aria-label=${msg('common.remove', { name: this.removable })}
                  @click=${this.#remove}
                >
                  <bv-icon name="x" size="s"></bv-icon>
                </button>
              `
            : nothing
        }
      </span>
    `;
  }

  readonly #remove = (): void => {
    this.dispatchEvent(new BvRemove());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-chip': BvChip;
  }
}
