import { css, type CSSResult } from 'lit';
import { handleStyles } from './resize-handles.ts';

const HUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const DEPTHS = [0, 1, 2] as const;

/** The name under which highlights of a hue and a depth are painted; hue 0 is one without tags. */
export const paintName = (hue: number, depth: number): string => `bv-hue-${hue}-${depth}`;

/** The name under which what steps back is painted; it ends with its depth, as the others do. */
export const DIMMED = 'bv-hue-dimmed-0';

/** Soft fill and a line of 2 px; the line of a nested highlight is 4 px lower. */
function paint(hue: (typeof HUES)[number], depth: (typeof DEPTHS)[number]): CSSResult {
  const soft = hue === 0 ? css`var(--bv-insufficient-soft)` : css`var(--bv-tag-${hue}-soft)`;
  const solid = hue === 0 ? css`var(--bv-insufficient-fill)` : css`var(--bv-tag-${hue}-solid)`;
  return css`
    [data-near] > .words::highlight(bv-hue-${hue}-${depth}) {
      background-color: ${soft};
      text-decoration: underline 2px ${solid};
      text-underline-offset: calc(0.25em + ${depth} * 0.2em);
      text-decoration-skip-ink: none;
    }
  `;
}

/**
 * What the CSS Custom Highlight API paints in the text. A rule works only in the shadow root that the
 * painted text is in. A strong fill brings the strongest ink with it: a fainter one could not be read on it.
 * Only of words near the window: an element that none of these rules is for costs the browser nothing, and a
 * speaker's name is not part of what was marked.
 */
export const highlightStyles: readonly CSSResult[] = [
  ...DEPTHS.flatMap((depth) => HUES.map((hue) => paint(hue, depth))),
  css`
    [data-near] > .words::highlight(bv-hue-dimmed-0) {
      color: var(--bv-ink-3);
    }
    [data-near] > .words::highlight(bv-active) {
      background-color: color-mix(in oklab, var(--bv-active-soft) 55%, var(--bv-active-solid) 45%);
      color: var(--bv-ink);
    }
    [data-near] > .words::highlight(bv-found) {
      background-color: var(--bv-assumption-soft);
      text-decoration: underline 2px var(--bv-assumption-fill);
    }
    [data-near] > .words::highlight(bv-found-now) {
      background-color: var(--bv-assumption-line);
      color: var(--bv-ink);
    }
    [data-near] > .words::highlight(bv-selected) {
      background-color: var(--bv-accent-line);
      color: var(--bv-ink);
    }
    [data-near] > .words::highlight(bv-jumped) {
      background-color: var(--bv-accent-line);
      color: var(--bv-ink);
    }
  `,
  handleStyles,
];
