import { css } from 'lit';

/**
 * The few layouts that every page repeats, as classes: `page` (padding of a page's body), `row`
 * (things on one line), `wrap`, `stack` (things below each other), `grow`, `end` (pushed to the end),
 * `section-head` (heading with a line under it), `card` (a thing that moves or stands alone),
 * `hatch` (no evidence).
 */
export const layout = css`
  .page {
    padding: var(--bv-space-6) var(--bv-space-8) var(--bv-space-10);
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
  }
  .wrap {
    flex-wrap: wrap;
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-4);
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .end {
    margin-inline-start: auto;
  }
  .section-head {
    display: flex;
    align-items: baseline;
    gap: var(--bv-space-2);
    padding-block-end: var(--bv-space-2);
    border-block-end: 1px solid var(--bv-line-strong);
  }
  .card {
    background: var(--bv-raised);
    border: 1px solid var(--bv-line);
    border-radius: var(--bv-radius-3);
  }
  .hatch {
    background-image: repeating-linear-gradient(
      135deg,
      var(--bv-hatch) 0 1px,
      transparent 1px 0.375rem
    );
  }
  @media (max-width: 69rem) {
    .page {
      padding-inline: var(--bv-space-5);
    }
  }
  @media (max-width: 40rem) {
    .page {
      padding: var(--bv-space-4) var(--bv-space-4) var(--bv-space-8);
    }
  }
`;
