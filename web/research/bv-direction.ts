import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LanguageController, msg, type PlainMessageKey } from '../i18n/index.ts';
import { reset } from '../styles/reset.ts';
import { visuallyHidden } from '../styles/text.ts';

/** What a quote does to a hypothesis, from strongly contradicts to strongly supports. */
export type Direction = -2 | -1 | 0 | 1 | 2;

const DIRECTIONS: Readonly<
  Record<Direction, { sign: string; word: PlainMessageKey; side: string }>
> = {
  [-2]: { sign: '−−', word: 'direction.stronglyContradicts', side: 'against' },
  [-1]: { sign: '−', word: 'direction.contradicts', side: 'against' },
  0: { sign: '0', word: 'direction.neutral', side: 'neither' },
  1: { sign: '+', word: 'direction.supports', side: 'for' },
  2: { sign: '++', word: 'direction.stronglySupports', side: 'for' },
};

/**
 * The sign of a link to a hypothesis, and its words with `words`.
 *
 * @slot - What follows the words: the kind of evidence, the hypothesis.
 */
@customElement('bv-direction')
export class BvDirection extends LitElement {
  static override styles = [
    reset,
    visuallyHidden,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--bv-space-1h);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
        color: var(--bv-ink-2);
      }
      .sign {
        flex: none;
        display: inline-grid;
        place-items: center;
        min-inline-size: 1.125rem;
        block-size: 1.125rem;
        padding-inline: var(--bv-space-1);
        border-radius: var(--bv-radius-1);
        background: var(--bv-insufficient-soft);
        color: var(--bv-insufficient);
        font-weight: var(--bv-weight-strong);
        letter-spacing: 0.06em;
      }
      .for {
        background: var(--bv-supports-soft);
        color: var(--bv-supports);
      }
      .against {
        background: var(--bv-contradicts-soft);
        color: var(--bv-contradicts);
      }
    `,
  ];

  @property({ type: Number }) value: Direction = 0;
  /** Writes what the sign means. */
  @property({ type: Boolean }) words = false;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { sign, word, side } = DIRECTIONS[this.value];
    return html`
      <span class="sign ${side}" aria-hidden="true">${sign}</span>
      <span class=${this.words ? '' : 'visually-hidden'}>${msg(word)}</span>
      <slot></slot>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-direction': BvDirection;
  }
}
