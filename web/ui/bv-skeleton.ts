import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { visuallyHidden } from '../styles/text.ts';

const DELAY_MS = 300;

/**
 * Still grey shapes where content will be. Draws nothing for the first 300 ms, so that quick answers
 * do not flicker, and never moves.
 */
@customElement('bv-skeleton')
export class BvSkeleton extends LitElement {
  static override styles = [
    reset,
    visuallyHidden,
    css`
      :host {
        display: block;
      }
      .shapes {
        display: grid;
        gap: var(--bv-space-4);
      }
      .shape {
        display: block;
        block-size: 0.8em;
        border-radius: var(--bv-radius-1);
        background: var(--bv-active);
      }
      .shape.thin {
        block-size: 0.6em;
        inline-size: 40%;
        margin-block-start: var(--bv-space-2);
      }
      .rows > div {
        display: grid;
        grid-template-columns: 1fr 5rem 6rem;
        gap: var(--bv-space-4);
        align-items: center;
      }
      .rows .badge {
        block-size: var(--bv-badge);
      }
      .text {
        gap: var(--bv-space-2);
      }
      .cards {
        grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr));
      }
      .cards .shape {
        block-size: 7rem;
        border-radius: var(--bv-radius-3);
      }
      .shapes > :nth-child(4n + 2) .long,
      .shapes > .long:nth-child(4n + 2) {
        inline-size: 78%;
      }
      .shapes > :nth-child(4n + 3) .long,
      .shapes > .long:nth-child(4n + 3) {
        inline-size: 92%;
      }
      .shapes > :nth-child(4n) .long,
      .shapes > .long:nth-child(4n) {
        inline-size: 64%;
      }
      .shapes > :nth-child(n + 3) {
        opacity: 0.8;
      }
      .shapes > :nth-child(n + 5) {
        opacity: 0.5;
      }
    `,
  ];

  /** The shape of what comes: lines of text, rows of a list, or cards. */
  @property() kind: 'text' | 'rows' | 'cards' = 'rows';
  /** How many. */
  @property({ type: Number }) count = 5;

  @state() private shown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setTimeout(() => (this.shown = true), DELAY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  override render() {
    if (!this.shown) return nothing;
    return html`
      <span class="visually-hidden" role="status">${msg('common.loading')}</span>
      <div class="shapes ${this.kind}" aria-hidden="true">
        ${Array.from({ length: this.count }, () => this.#shape())}
      </div>
    `;
  }

  #shape() {
    if (this.kind === 'cards')
      return html`
        <span class="shape"></span>
      `;
    if (this.kind === 'text')
      return html`
        <span class="shape long"></span>
      `;
    return html`
      <div>
        <span>
          <span class="shape long"></span>
          <span class="shape thin"></span>
        </span>
        <span class="shape badge"></span>
        <span class="shape"></span>
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-skeleton': BvSkeleton;
  }
}
