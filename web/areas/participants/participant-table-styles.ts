import { css } from 'lit';

/** The look of `bv-participant-table`: a table at a desk, rows of two lines on a phone. */
export const participantTableStyles = css`
  :host {
    display: block;
  }
  td {
    block-size: 2.5rem;
    vertical-align: middle;
    white-space: nowrap;
  }
  .organisation {
    max-inline-size: 14rem;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .scroll {
    overflow-x: auto;
  }
  .household {
    max-inline-size: 11rem;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .attribute {
    padding-inline-end: var(--bv-space-5);
    color: var(--bv-ink-2);
  }
  .truncate {
    display: block;
    max-inline-size: 16rem;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-half);
    color: inherit;
    font: inherit;
  }
  .sort:hover {
    color: var(--bv-ink);
  }
  .archived td:not(.more) {
    color: var(--bv-ink-3);
  }
  .unit {
    display: none;
  }
  .more {
    inline-size: var(--bv-control-md);
    padding-inline-end: 0;
  }
  @media (max-width: 40rem) {
    thead {
      display: none;
    }
    tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto auto;
      align-items: center;
      gap: var(--bv-space-half) var(--bv-space-2);
      padding-block: var(--bv-space-3);
      border-block-end: 1px solid var(--bv-line);
    }
    td {
      display: none;
      block-size: auto;
      padding: 0;
      border: 0;
    }
    .name,
    .personas,
    .consent,
    .highlights,
    .more {
      display: block;
    }
    .personas {
      grid-column: 2 / 4;
    }
    .consent {
      grid-column: 1 / 3;
      grid-row: 2;
    }
    .highlights {
      grid-column: 3 / -1;
      grid-row: 2;
    }
    .more {
      grid-column: 4;
      grid-row: 1;
    }
    .unit {
      display: inline;
      color: var(--bv-ink-3);
    }
  }
`;
