import { css, unsafeCSS } from 'lit';

const COLOURS =
  'canvas sunken surface raised line line-strong line-control ink-3 ink-2 ink accent accent-soft'
    .split(' ')
    .concat(
      'supports contradicts mixed contested insufficient assumption danger'
        .split(' ')
        .flatMap((role) => [role, `${role}-soft`, `${role}-fill`]),
    );

/** One rule per colour, from the fixed list above. */
const fills = COLOURS.map((name) =>
  unsafeCSS(`[data-colour='${name}'] { background: var(--bv-${name}); }`),
);

/** Colour samples of the gallery. */
export const swatches = [
  css`
    .swatches {
      display: flex;
      flex-wrap: wrap;
      gap: var(--bv-space-2);
    }
    .swatch {
      display: flex;
      flex-wrap: wrap;
      inline-size: 6.25rem;
      font-size: var(--bv-text-xs);
      line-height: var(--bv-lh-xs);
      color: var(--bv-ink-3);
    }
    .swatch i {
      flex: 1 1 30%;
      block-size: var(--bv-row);
      margin-block-end: var(--bv-space-1);
      box-shadow: inset 0 0 0 1px var(--bv-line);
    }
    .swatch b {
      flex: 0 0 100%;
      font-weight: inherit;
    }
    .swatch i:only-of-type {
      flex: 0 0 100%;
    }
  `,
  ...fills,
];
