import { css, svg } from 'lit';

/** How one person stands to a statement; `needed` is somebody the rule still asks for. */
export type Stance = 'against' | 'mixed' | 'for' | 'needed';

/** One shape is one person: diamond, half circle, circle, dashed ring. Drawn in a 10 × 10 box. */
export const PERSON_MARKS = {
  against: svg`<path d="M5 0l5 5-5 5-5-5z"/>`,
  mixed: svg`<circle cx="5" cy="5" r="4.1" fill="none" stroke-width="1"/><path d="M5 .9a4.1 4.1 0 0 0 0 8.2z" stroke="none"/>`,
  for: svg`<circle cx="5" cy="5" r="4.6"/>`,
  needed: svg`<circle cx="5" cy="5" r="4" fill="none" stroke-width="1" stroke-dasharray="1.8 1.6"/>`,
};

/** Colours of the shapes, for `<svg class="mark for">`. */
export const personMarks = css`
  .mark {
    display: block;
    flex: none;
    inline-size: var(--bv-mark);
    block-size: var(--bv-mark);
  }
  .mark.against {
    fill: var(--bv-contradicts-fill);
  }
  .mark.mixed {
    fill: var(--bv-mixed-fill);
    stroke: var(--bv-mixed-fill);
  }
  .mark.for {
    fill: var(--bv-supports-fill);
  }
  .mark.needed {
    stroke: var(--bv-line-control);
  }
`;
