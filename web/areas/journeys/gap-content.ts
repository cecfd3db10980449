import { css, html, nothing } from 'lit';
import type { CellDto, GapSideDto } from '../../api/types.ts';
import { formatSigned, msg } from '../../i18n/index.ts';
import '../../ui/bv-icon.ts';

type Gap = CellDto['gaps'][number];

/** As many touchpoints a cell compares; the panel has them all. */
export const GAPS_SHOWN = 2;

/** The two sides of a touchpoint, in the order in which they are lived. */
export const GAP_SIDES = ['expected', 'experienced'] as const;
export type GapSideName = (typeof GAP_SIDES)[number];

/** What a side says in words: how many people, and how they feel; or that it is not known. */
export function sideWords(name: GapSideName, { mentions, people, felt }: GapSideDto): string {
  if (mentions === 0) return msg(`journey.gap.${name}.nobody`);
  const counted = msg('people.count', { count: people });
  if (!felt) return counted;
  // Of fewer people than there are it says so.
  const of = felt.people === people ? '' : ` (${msg('people.count', { count: felt.people })})`;
  return `${counted} · ${formatSigned(felt.mean)}${of}`;
}

/** What the words of a side say where nobody set it: "−0.5 · 2 people"; empty where they say nothing. */
export function computedWords({ computed }: GapSideDto): string {
  if (!computed) return '';
  return `${formatSigned(computed.mean)} · ${msg('people.count', { count: computed.people })}`;
}

/** What was expected of the touchpoints of a cell, each above how it was. */
export function gapContent({ gaps }: CellDto) {
  const more = gaps.length - GAPS_SHOWN;
  return html`
    ${gaps.slice(0, GAPS_SHOWN).map(gapSummary)}
    ${
      more > 0
        ? html`
            <span class="held">${msg('journey.moreTouchpoints', { count: more })}</span>
          `
        : nothing
    }
  `;
}

/** One touchpoint: its name, and a line for each side. */
export function gapSummary(gap: Gap) {
  return html`
    <span class="gap">
      <span class="gap-name">${gap.touchpoint.name}</span>
      ${GAP_SIDES.map((name) => side(name, gap[name]))}
    </span>
  `;
}

function side(name: GapSideName, its: GapSideDto) {
  const computed = computedWords(its);
  return html`
    <span class="side">
      <bv-icon name=${name === 'expected' ? 'eye' : 'footprints'} size="s"></bv-icon>
      <span>
        <span class="side-name">${msg(`journey.gap.${name}`)}</span>
        <span>${sideWords(name, its)}</span>
        ${
          computed
            ? html`
                <span class="by-words" title=${msg('journey.byWords')}>
                  <span class="visually-hidden">${msg('journey.byWords')}</span>
                  ${computed}
                </span>
              `
            : nothing
        }
      </span>
    </span>
  `;
}

/** How they look; `byWordsStyles` and `visuallyHidden` belong to it. */
export const gapStyles = css`
  .gap {
    display: block;
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
  }
  .gap + .gap {
    margin-block-start: var(--bv-space-1);
  }
  .gap-name {
    display: block;
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    font-weight: var(--bv-weight-medium);
    overflow-wrap: anywhere;
  }
  .side {
    display: flex;
    align-items: baseline;
    gap: var(--bv-space-1);
    color: var(--bv-ink-2);
  }
  .side bv-icon {
    flex: none;
    align-self: start;
    margin-block-start: var(--bv-space-half);
    color: var(--bv-ink-3);
  }
  .side > span {
    display: flex;
    flex-wrap: wrap;
    column-gap: var(--bv-space-1);
    min-inline-size: 0;
  }
  .side-name {
    color: var(--bv-ink-3);
  }
`;
