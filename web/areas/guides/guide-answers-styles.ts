import { css } from 'lit';

/** The look of `bv-guide-answers`. */
export const guideAnswersStyles = css`
  :host {
    display: block;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-1) var(--bv-space-4);
    padding-block-end: var(--bv-space-4);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--bv-space-1);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    inline-size: auto;
    min-inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  thead th.number {
    padding-inline-start: var(--bv-space-3);
  }
  tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    background: var(--bv-surface);
  }
  tbody th {
    min-inline-size: 18rem;
    max-inline-size: 36rem;
    padding: var(--bv-space-2) var(--bv-space-3) var(--bv-space-2) 0;
    border-block-end: 1px solid var(--bv-line);
    font-size: var(--bv-text-md);
    line-height: var(--bv-lh-md);
    font-weight: var(--bv-weight-text);
    color: var(--bv-ink);
    white-space: normal;
    text-wrap: pretty;
  }
  tbody tr:hover th {
    background: linear-gradient(var(--bv-hover), var(--bv-hover)) var(--bv-surface);
  }
  .person {
    max-inline-size: 5rem;
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: center;
    padding-inline: var(--bv-space-1h);
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .cell {
    text-align: center;
    white-space: nowrap;
    padding-inline: var(--bv-space-1h);
  }
  a {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: var(--bv-space-6);
    min-block-size: var(--bv-space-6);
    color: inherit;
    font-size: var(--bv-text-sm);
    border-radius: var(--bv-radius-1);
  }
  a:hover {
    background: var(--bv-hover);
    color: var(--bv-accent);
  }
  .answered {
    color: var(--bv-ink);
  }
  .unanswered,
  .raised {
    color: var(--bv-ink-2);
  }
  .never {
    color: var(--bv-ink-3);
  }
  .lines > li {
    padding-block: var(--bv-space-3);
    border-block-end: 1px solid var(--bv-line);
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-1) var(--bv-space-3);
    padding-block-start: var(--bv-space-1);
  }
  .people li {
    display: inline-flex;
    align-items: center;
  }
  @media (max-width: 40rem) {
    a {
      min-inline-size: var(--bv-control-lg);
      min-block-size: var(--bv-control-lg);
    }
  }
`;
