import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { HypothesisDetailDto } from '../../api/types.ts';
import { formatList, LanguageController, msg } from '../../i18n/index.ts';
import '../../research/bv-verdict-badge.ts';
import { reset } from '../../styles/reset.ts';
import { text } from '../../styles/text.ts';
import { voices } from './hypothesis-words.ts';

/** More people than this are counted, not named. */
const NAMED_MAX = 9;

type Verdict = HypothesisDetailDto['computed']['verdict'];

/** One way to another verdict. */
interface Change {
  readonly how: string;
  readonly who: string;
  /** `undefined`: the verdict stays. */
  readonly to: Verdict | undefined;
}

/** How firmly a verdict stands: whom to leave out, or how many to add, until it is another one. */
@customElement('bv-what-would-change')
export class BvWhatWouldChange extends LitElement {
  static override styles = [
    reset,
    text,
    css`
      :host {
        display: block;
      }
      h2 {
        margin-block-end: var(--bv-space-1);
      }
      li {
        display: grid;
        grid-template-columns: 5rem minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--bv-space-2);
        min-block-size: var(--bv-row);
        padding-block: var(--bv-space-1h);
        border-block-end: 1px solid var(--bv-line);
        font-size: var(--bv-text-sm);
        line-height: var(--bv-lh-sm);
      }
      li:last-child {
        border: 0;
      }
      li > * {
        overflow-wrap: anywhere;
      }
      .how {
        color: var(--bv-ink-2);
      }
      @media print {
        li {
          grid-template-columns: 4rem minmax(0, 1fr) auto;
          min-block-size: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) detail: HypothesisDetailDto | undefined;

  constructor() {
    super();
    new LanguageController(this);
  }

  override render() {
    const { detail } = this;
    if (!detail) return nothing;
    const changes = changesOf(detail);
    return html`
      <h2 class="subheading">${msg('change.title')}</h2>
      <ul>
        ${changes.map(
          ({ how, who, to }) => html`
            <li>
              <span class="how">${how}</span>
              <span>${who}</span>
              ${
                to
                  ? html`
                      <bv-verdict-badge .verdict=${to}></bv-verdict-badge>
                    `
                  : html`
                      <span class="meta">${msg('change.none')}</span>
                    `
              }
            </li>
          `,
        )}
      </ul>
    `;
  }
}

function changesOf({ flips, leaveOuts, further, units, rule, computed }: HypothesisDetailDto) {
  const leaveOut = flips.map(({ labels, to }): Change => {
    const who =
      labels.length > NAMED_MAX
        ? msg('change.anyOfMany', { count: labels.length })
        : formatList(labels, 'or');
    return { how: msg('change.leaveOut'), who, to };
  });
  const counted = units.some(({ stance }) => stance !== 'neutral');
  const stays: Change = {
    how: msg('change.leaveOut'),
    who: msg('change.anyone'),
    to: undefined,
  };
  // All methods and measurements, as they are few; of studies those that carry the verdict.
  const without = leaveOuts
    .filter(({ kind, to }) => kind !== 'study' || to !== computed.verdict)
    .map(({ name, to }): Change => ({
      how: msg('change.without'),
      who: name,
      to: to === computed.verdict ? undefined : to,
    }));
  const add = (['against', 'for'] as const).flatMap((side): Change[] => {
    const more = further[side];
    if (!more || more.to === computed.verdict) return [];
    const who = voices(more.units, rule.level);
    const words = side === 'against' ? 'change.against' : 'change.for';
    return [{ how: msg('change.add'), who: msg(words, { who }), to: more.to }];
  });
  return [...(leaveOut.length > 0 ? leaveOut : counted ? [stays] : []), ...without, ...add];
}

declare global {
  interface HTMLElementTagNameMap {
    'bv-what-would-change': BvWhatWouldChange;
  }
}
