import { css } from 'lit';

/** How the lines of the emotion look, in the curve and in its legend. */
export const emotionStyles = css`
  path,
  line {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .band {
    fill: var(--bv-active);
  }
  .mean {
    stroke: var(--bv-ink);
    stroke-width: 2.25;
  }
  .persona {
    stroke: var(--hue-solid);
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .persona[data-dash='1'] {
    stroke-dasharray: 6 4;
  }
  .persona[data-dash='2'] {
    stroke-dasharray: 1 4;
  }
  .persona[data-dash='3'] {
    stroke-dasharray: 9 4 1 4;
  }
  .persona[data-dash='4'] {
    stroke-dasharray: 3 6;
  }
`;
