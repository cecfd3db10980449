import { css } from 'lit';

/** The look of `bv-evidence-columns`: two sides beside each other, on paper as many quotes as a page has room for. */
export const evidenceColumnsStyles = css`
  :host {
    display: block;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--bv-space-6);
  }
  section + section,
  .columns ~ section {
    margin-block-start: var(--bv-space-6);
  }
  .columns section + section {
    margin-block-start: 0;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    padding-block-end: var(--bv-space-2);
    border-block-end: 2px solid var(--bv-line-strong);
  }
  .against header {
    border-color: var(--bv-contradicts-fill);
  }
  .for header {
    border-color: var(--bv-supports-fill);
  }
  header bv-people-row {
    margin-inline-start: auto;
  }
  .on-paper {
    display: none;
    margin-block-start: var(--bv-space-1h);
  }
  .leading {
    margin-block-end: var(--bv-space-4);
  }
  .leading div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--bv-space-1) var(--bv-space-3);
  }
  .leading .all {
    justify-content: flex-start;
    margin-block-start: var(--bv-space-2);
  }
  @media (max-width: 40rem) {
    .leading bv-kbd {
      display: none;
    }
  }
  .more {
    margin-block-start: var(--bv-space-3);
  }
  bv-withheld {
    margin-block-start: var(--bv-space-4);
  }
  bv-no-evidence {
    margin-block-start: var(--bv-space-3);
  }
  @media (max-width: 64rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--bv-space-5);
    }
    .off-paper,
    .more,
    .leading {
      display: none;
    }
    .on-paper {
      display: block;
    }
    .columns ~ section {
      margin-block-start: var(--bv-space-3);
    }
  }
`;
