import { css } from 'lit';

/** A small picture with its scale, and the table behind it. */
export const saturationStyles = css`
  :host {
    display: block;
  }
  .last {
    margin-block: var(--bv-space-1) var(--bv-space-3);
  }
  figure {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--bv-space-1) var(--bv-space-2);
    margin: 0 0 var(--bv-space-3);
    color: var(--bv-ink-2);
    font-size: var(--bv-text-sm);
  }
  figure > p,
  figure > ul {
    grid-column: 1 / -1;
  }
  .scale {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 5rem;
    margin-block: var(--bv-space-2);
    overflow: visible;
  }
  path {
    fill: none;
    vector-effect: non-scaling-stroke;
  }
  .band {
    fill: var(--bv-active);
  }
  .fresh {
    stroke: var(--bv-ink-2);
    stroke-width: 1.6;
    stroke-linejoin: round;
  }
  .dots {
    stroke: var(--bv-ink);
    stroke-width: 5;
    stroke-linecap: round;
  }
  .ground {
    stroke: var(--bv-line);
  }
  .order {
    grid-column: 2;
    display: flex;
    justify-content: space-between;
    gap: var(--bv-space-2);
  }
  figure > ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-1) var(--bv-space-4);
    margin-block-start: var(--bv-space-1);
  }
  li {
    display: flex;
    align-items: center;
    gap: var(--bv-space-1h);
  }
  li::before {
    content: '';
    inline-size: var(--bv-space-4);
  }
  .line::before {
    border-block-start: 2px solid var(--bv-ink-2);
  }
  .orders::before {
    block-size: var(--bv-space-2);
    background: var(--bv-active);
    border: 1px solid var(--bv-line-strong);
  }
  details {
    margin-block-start: var(--bv-space-2);
  }
  summary {
    inline-size: fit-content;
    padding-block: var(--bv-space-2);
    color: var(--bv-ink-2);
    cursor: pointer;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: inherit;
    text-align: start;
  }
  thead th {
    color: var(--bv-ink-2);
    font-size: var(--bv-text-sm);
    vertical-align: end;
  }
  th,
  td {
    padding: var(--bv-space-1) var(--bv-space-2) var(--bv-space-1) 0;
    border-block-end: 1px solid var(--bv-line);
  }
  .outside td:nth-child(2) {
    font-weight: var(--bv-weight-strong);
  }
`;
