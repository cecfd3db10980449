import { css } from 'lit';

/** The table of the map: hairlines, sticky heads and lane names, hatch where there is nothing. */
export const mapStyles = css`
  :host {
    display: block;
    --lane: 9.25rem;
    --phase: 8.75rem;
    min-inline-size: calc(
      var(--lane) + var(--phases) * var(--phase) + var(--bv-map-end, 0rem)
    );
    padding-inline-end: var(--bv-map-end, 0);
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  caption {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  col.lane {
    inline-size: var(--lane);
  }
  th {
    text-align: start;
    vertical-align: top;
    background: var(--bv-surface);
  }
  thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
  }
  thead td {
    background-color: var(--bv-surface);
  }
  thead tr:not(:first-child) > th {
    padding: var(--bv-space-2h) var(--bv-space-2) var(--bv-space-2h) var(--bv-space-4);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    font-weight: var(--bv-weight-medium);
    color: var(--bv-ink-2);
  }
  thead th {
    padding: var(--bv-space-2) var(--bv-space-2h);
    border-block-end: 1px solid var(--bv-line-strong);
    font-size: var(--bv-text-ml);
    line-height: var(--bv-lh-ml);
    font-weight: var(--bv-weight-strong);
    overflow-wrap: anywhere;
  }
  thead th + th {
    position: relative;
  }
  th > .set-door {
    position: absolute;
    inset-block-start: var(--bv-space-1);
    inset-inline-end: var(--bv-space-1);
  }
  th:has(> .set-door) {
    padding-inline-end: var(--bv-space-10);
  }
  thead small {
    display: block;
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
    font-weight: var(--bv-weight-text);
    color: var(--bv-ink-3);
  }
  thead th.on,
  thead td.on,
  thead td.on:hover {
    background: linear-gradient(var(--bv-accent-soft), var(--bv-accent-soft)) var(--bv-surface);
  }
  tr > :first-child:not(.numbers) {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
  }
  td,
  thead th + th {
    border-inline-start: 1px solid var(--bv-line);
  }
  tr > th:first-child {
    border-inline-end: 1px solid var(--bv-line);
  }
  tr > th:first-child + *,
  td.numbers:first-child {
    border-inline-start-width: 0;
  }
  tbody th {
    padding: var(--bv-space-2h) var(--bv-space-2) var(--bv-space-2h) var(--bv-space-4);
    border-block-end: 1px solid var(--bv-line);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    font-weight: var(--bv-weight-medium);
    color: var(--bv-ink-2);
  }
  .lane-name {
    display: flex;
    gap: var(--bv-space-2);
    hyphens: auto;
  }
  .lane-name bv-icon {
    color: var(--bv-ink-3);
  }
  bv-emotion-legend {
    margin-block-start: var(--bv-space-2);
  }
  tr.line th {
    padding: var(--bv-space-2) var(--bv-space-4) 0;
    border: 0;
    border-block-start: 1px dashed var(--bv-line-control);
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
    font-weight: var(--bv-weight-text);
    color: var(--bv-ink-3);
  }
  tr.line span {
    position: sticky;
    inset-inline-start: var(--bv-space-4);
  }
  .truth {
    color: var(--bv-assumption);
  }
  td {
    /* Lets the inside be as high as the row. */
    block-size: 1px;
    padding: 0;
    border-block-end: 1px solid var(--bv-line);
    vertical-align: top;
  }
  td.curve {
    block-size: 9.5rem;
    border-block-end: 0;
  }
  td.curve bv-emotion-curve {
    block-size: 100%;
  }
  td[tabindex] {
    scroll-margin-block-start: var(--pinned, 0);
    cursor: pointer;
  }
  td[tabindex]:hover {
    background-color: var(--bv-hover);
  }
  td[tabindex]:focus-visible {
    position: relative;
    box-shadow: inset 0 0 0 2px var(--bv-focus);
  }
  td.empty {
    background-image: repeating-linear-gradient(
      135deg,
      var(--bv-hatch) 0 1px,
      transparent 1px 0.375rem
    );
    cursor: default;
  }
  td.on,
  td.on:hover {
    background-color: var(--bv-accent-soft);
    box-shadow: inset 0 0 0 2px var(--bv-accent);
  }
  .cell {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-1h);
    block-size: 100%;
    min-block-size: 3.25rem;
    padding: var(--bv-space-2) var(--bv-space-2h);
  }
  .empty .cell {
    display: grid;
  }
  .cell > .count {
    margin-block-start: auto;
  }
  .numbers .cell {
    flex-flow: row wrap;
    align-items: baseline;
    justify-content: center;
    gap: 0 var(--bv-space-1h);
    min-block-size: 0;
    padding-block: var(--bv-space-1) var(--bv-space-1h);
  }
  .numbers.empty .cell {
    display: flex;
  }
  .numbers b {
    font-size: var(--bv-text-md);
  }
  .numbers .by-words {
    justify-content: center;
  }
  @media print {
    :host {
      --phase: 0rem;
      print-color-adjust: exact;
    }
    caption {
      position: static;
      inline-size: auto;
      block-size: auto;
      clip-path: none;
      padding-block-end: var(--bv-space-3);
      font-size: var(--bv-text-xl);
      font-weight: var(--bv-weight-strong);
      text-align: start;
    }
    thead,
    tr > :first-child {
      position: static;
    }
    tr {
      break-inside: avoid;
    }
    thead th.on {
      background: none;
    }
    td.on {
      background-color: transparent;
      box-shadow: none;
    }
  }
`;
