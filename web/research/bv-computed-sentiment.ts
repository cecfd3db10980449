import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { formatSigned, LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { BvComputedTaken } from './computed-taken.ts';

/**
 * What the words of a highlight say of how somebody feels. A machine says it, so it is hollow, with a question
 * mark, until a person takes it over.
 *
 * @fires bv-computed-taken - It is to be the sentiment.
 */
@customElement('bv-computed-sentiment')
export class BvComputedSentiment extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-flex;
        vertical-align: middle;
      }
      button {
        position: relative;
        min-block-size: var(--bv-chip);
        padding-inline: var(--bv-space-1h);
        border: 1px dashed var(--bv-line-control);
        border-radius: var(--bv-radius-1);
        color: var(--bv-ink-2);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        white-space: nowrap;
      }
      button:hover {
        background: var(--bv-hover);
        border-style: solid;
      }
      /* Fingers need more than the button shows. */
      @media (pointer: coarse) {
        button::after {
          content: '';
          position: absolute;
          inset: calc((var(--bv-chip) - var(--bv-touch)) / 2);
        }
      }
    `,
  ];

  /** −2 … +2; null: the words say nothing. */
  @property({ attribute: false }) value: number | null = null;
  /** With words around it, where there is room. */
  @property({ type: Boolean }) wordy = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    if (this.value === null) return nothing;
    const value = formatSigned(this.value, 0);
    const words = msg('sentiment.takeOver', { value });
    return html`
      <button
        type="button"
        title=${msg('sentiment.computedHint')}
        aria-label=${words}
        @click=${() => this.dispatchEvent(new BvComputedTaken())}
      >
        ${this.wordy ? words : html`${value}&hairsp;?`}
      </button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-computed-sentiment': BvComputedSentiment;
  }
}
