import { css } from 'lit';

/** A table with hairlines: heads 11 px, numbers right (`class="number"`), no zebra. */
export const table = css`
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th {
    text-align: start;
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
    font-weight: var(--bv-weight-medium);
    color: var(--bv-ink-3);
    padding: 0 var(--bv-space-3) var(--bv-space-1h) 0;
    border-block-end: 1px solid var(--bv-line-strong);
    white-space: nowrap;
  }
  td {
    padding: var(--bv-space-2) var(--bv-space-3) var(--bv-space-2) 0;
    border-block-end: 1px solid var(--bv-line);
    vertical-align: baseline;
  }
  tbody tr:hover td {
    background: var(--bv-hover);
  }
  th.number,
  td.number {
    text-align: end;
  }
`;
