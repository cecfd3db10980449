import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';

const LEVELS = ['very_low', 'low', 'moderate', 'high'] as const;

/** How far the evidence itself can be trusted, after GRADE-CERQual. */
export type Confidence = (typeof LEVELS)[number];

/** Four ink bars and a word. Never coloured, and never merged with the verdict. */
@customElement('bv-confidence')
export class BvConfidence extends LitElement {
  static override styles = [
    reset,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1h);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-2);
        white-space: nowrap;
      }
      :host([labelled]) b {
        font-size: var(--bv-text-md);
        color: var(--bv-ink);
      }
      b {
        font-weight: inherit;
      }
      :host([labelled]) b {
        font-weight: var(--bv-weight-strong);
      }
      .bars {
        display: inline-flex;
        align-items: flex-end;
        gap: 2px;
        block-size: var(--bv-space-3);
      }
      i {
        inline-size: 0.1875rem;
        block-size: 25%;
        border-radius: 1px;
        background: var(--bv-line-strong);
      }
      i:nth-child(2) {
        block-size: 50%;
      }
      i:nth-child(3) {
        block-size: 75%;
      }
      i:nth-child(4) {
        block-size: 100%;
      }
      i.on {
        background: var(--bv-ink-2);
      }
    `,
  ];

  @property() value: Confidence = 'moderate';
  /** With what it is about in front. */
  @property({ type: Boolean, reflect: true }) labelled = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const level = LEVELS.indexOf(this.value);
    return html`
      ${
        this.labelled
          ? html`
              <span>${msg('confidence.label')}</span>
            `
          : ''
      }
      <span class="bars" aria-hidden="true">
        ${LEVELS.map(
          (_, index) => html`
            <i class=${index <= level ? 'on' : ''}></i>
          `,
        )}
      </span>
      <b>${msg(`confidence.${this.value}`)}</b>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-confidence': BvConfidence;
  }
}
