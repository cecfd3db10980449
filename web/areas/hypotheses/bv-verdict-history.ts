import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dayOf } from '../../../core/kernel/time.ts';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { formatDate, LanguageController, msg } from '../../i18n/index.ts';
import { verdictColours } from '../../research/verdict-colours.ts';
import { VERDICTS } from '../../research/verdicts.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import '../../ui/bv-icon.ts';

type Line = HypothesisDetailDto['history'][number];

/** Every verdict there was, newest first, with what caused it. */
@customElement('bv-verdict-history')
export class BvVerdictHistory extends LitElement {
  static override styles = [
    reset,
    text,
    verdictColours,
    css`
      h2 {
        margin-block-end: var(--bv-space-2);
      }
      li {
        position: relative;
        padding: 0 0 var(--bv-space-3) var(--bv-space-6);
      }
      li:not(:last-child)::before {
        content: '';
        position: absolute;
        inset-block: var(--bv-space-5) 0;
        inset-inline-start: 0.40625rem;
        border-inline-start: 1px solid var(--bv-line-strong);
      }
      bv-icon {
        position: absolute;
        inset-inline-start: 0;
        inset-block-start: var(--bv-space-half);
        color: var(--verdict);
      }
      b {
        font-weight: var(--bv-weight-medium);
      }
      h3 {
        margin-block: var(--bv-space-2) var(--bv-space-1);
      }
      .later {
        --verdict: var(--bv-ink-3);
        color: var(--bv-ink-3);
      }
      .later b {
        font-weight: inherit;
      }
    `,
  ];

  /** Oldest first. */
  @property({ attribute: false }) history: HypothesisDetailDto['history'] = [];
  /** The day as of which all else is shown, `YYYY-MM-DD`: what came after it stands apart. Empty is today. */
  @property({ attribute: 'as-of' }) asOf = '';

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const newest = [...this.history].reverse();
    const later = newest.filter(({ at }) => this.asOf !== '' && dayOf(at) > this.asOf);
    return html`
      <h2 class="heading">${msg('history.title')}</h2>
      ${
        later.length > 0
          ? html`
              <h3 class="meta">${msg('history.afterThisDay')}</h3>
              ${lines(later, 'later')}
              <h3 class="meta">${msg('history.untilThisDay')}</h3>
            `
          : nothing
      }
      ${
        later.length === newest.length && later.length > 0
          ? html`
              <p class="meta">${msg('history.notYet')}</p>
            `
          : lines(newest.slice(later.length))
      }
    `;
  }
}

function lines(history: readonly Line[], kind = '') {
  return html`
    <ol class=${kind}>
      ${history.map(
        ({ verdict, at, cause, productChange }) => html`
          <li data-verdict=${verdict}>
            <bv-icon name=${VERDICTS[verdict].icon}></bv-icon>
            <b>${msg(VERDICTS[verdict].word)}</b>
            <span class="meta">${formatDate(at)}</span>
            <div class="meta">${causeWords(cause, productChange)}</div>
          </li>
        `,
      )}
    </ol>
  `;
}

/** Why a verdict became another one; a change of the product by its name. */
function causeWords(cause: Line['cause'], productChange: string | null): string {
  if (productChange === null) return msg(`cause.${cause}`);
  return cause === 'product_change_removed'
    ? msg('cause.productChangeRemoved', { name: productChange })
    : msg('cause.productChange', { name: productChange });
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-verdict-history': BvVerdictHistory;
  }
}
