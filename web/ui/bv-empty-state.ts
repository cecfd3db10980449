import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { reset } from '../styles/reset.ts';
import { stateFrame } from '../styles/state.ts';

// Drawn like the product's mark: brackets around something, here around nothing yet.
const FIRST = svg`<path d="M16 8H8v32h8M56 8c8 8 8 24 0 32"/><path d="M22 18h22M22 24h28M22 30h16" stroke-dasharray="1 4"/>`;
const FOUND = svg`<circle cx="34" cy="22" r="13"/><path d="m43.5 31.5 10 10"/>`;

/**
 * Nothing is here yet, or nothing matches. Says what to do first, with one primary button.
 *
 * @slot - More than `text` can say.
 * @slot actions - Buttons.
 */
@customElement('bv-empty-state')
export class BvEmptyState extends LitElement {
  static override styles = [
    reset,
    stateFrame,
    css`
      svg {
        display: block;
        inline-size: 4.5rem;
        block-size: 3rem;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
        stroke-linecap: round;
      }
    `,
  ];

  @property() heading = '';
  @property() text = '';
  /** `first`: nothing was made yet. `search`: something is there, but not this. */
  @property() kind: 'first' | 'search' = 'first';

  override render() {
    return html`
      <div class="state">
        <svg class="mark" viewBox="0 0 72 48" aria-hidden="true">
          ${this.kind === 'first' ? FIRST : FOUND}
        </svg>
        <h2>${this.heading}</h2>
        ${
          this.text
            ? html`
                <p>${this.text}</p>
              `
            : nothing
        }
        <slot></slot>
        <div class="actions"><slot name="actions"></slot></div>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-empty-state': BvEmptyState;
  }
}
