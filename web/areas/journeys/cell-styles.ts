import { css } from 'lit';
import { gapStyles } from './gap-content.ts';
import { measuredStyles } from './measured-content.ts';
import { personaMarkStyles } from './persona-marks.ts';

/** How the inside of a cell looks, in the map and on a phone. */
export const cellStyles = [
  personaMarkStyles,
  css`
  ${measuredStyles}
  ${gapStyles}
  .said {
    display: block;
  }
  .words {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--cell-lines, 4);
    font-family: var(--bv-font-voice);
    font-weight: var(--bv-weight-voice);
    font-size: var(--cell-words, var(--bv-text-md));
    line-height: var(--cell-lead, 1.385);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .assumed {
    margin: calc(-1 * var(--bv-space-1)) calc(-1 * var(--bv-space-1h));
    padding: var(--bv-space-1) var(--bv-space-1h);
    border: 1px solid var(--bv-assumption-line);
    border-radius: var(--bv-radius-2);
    font-style: italic;
  }
  .assumed bv-mark {
    font-style: normal;
  }
  /* Below the name, not beside it: a column is too narrow for both. */
  .touchpoint.owned {
    flex-direction: column;
    align-items: flex-start;
    gap: 0;
  }
  .touchpoint .owner {
    font-weight: var(--bv-weight-medium);
    overflow-wrap: anywhere;
  }
  .held,
  .count {
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
    color: var(--bv-ink-3);
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: var(--bv-space-2);
  }
  .count .personas {
    inline-size: 100%;
  }
  .touchpoint,
  .hypothesis {
    display: flex;
    align-items: center;
    gap: var(--bv-space-1h);
    min-inline-size: 0;
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-md);
  }
  .touchpoint bv-icon,
  .touchpoint .number {
    color: var(--bv-ink-3);
  }
  .touchpoint .name {
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .touchpoint .number {
    font-weight: var(--bv-weight-medium);
  }
  .hypothesis {
    flex-wrap: wrap;
    color: inherit;
    text-decoration: none;
  }
  a.hypothesis:hover b {
    color: var(--bv-accent);
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .hypothesis b {
    min-inline-size: 1.375rem;
    font-weight: var(--bv-weight-medium);
    color: var(--bv-ink-2);
  }
  .none {
    justify-self: center;
    align-self: center;
    padding-inline: var(--bv-space-1h);
    background: var(--bv-surface);
    color: var(--bv-ink-3);
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
  }
`,
];
