import { css } from 'lit';

/** The look of `bv-highlight-table`: a table at a desk, rows below each other on a phone. */
export const highlightTableStyles = css`
  :host {
    display: block;
  }
  tbody tr {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 4.5rem;
  }
  .choose {
    inline-size: 2rem;
  }
  .words {
    inline-size: 42%;
    min-inline-size: 14rem;
  }
  .said {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    font-family: var(--bv-font-voice);
  }
  .note {
    display: block;
    margin-block-start: var(--bv-space-1);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-1);
  }
  .mood {
    white-space: nowrap;
  }
  .mood bv-select {
    display: inline-block;
    inline-size: 4.5rem;
    vertical-align: middle;
  }
  .where {
    min-inline-size: 8rem;
  }
  .where a {
    color: inherit;
    text-decoration-color: var(--bv-line-control);
    text-underline-offset: 0.25em;
  }
  .where .meta {
    display: block;
  }
  .chosen,
  .chosen:hover td {
    background: var(--bv-accent-soft);
  }
  @media (max-width: 60rem) {
    thead {
      display: none;
    }
    tr {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--bv-space-1) var(--bv-space-2);
      padding-block: var(--bv-space-3);
      border-block-end: 1px solid var(--bv-line);
    }
    td {
      padding: 0;
      border: 0;
      inline-size: auto;
      min-inline-size: 0;
    }
    .words {
      inline-size: auto;
      min-inline-size: 0;
    }
    .choose {
      grid-row: 1 / span 4;
    }
    td:not(.choose) {
      grid-column: 2;
    }
  }
`;
