import { css } from 'lit';

/** The look of `bv-source-table`: a table at a desk, rows of two lines on a phone. */
export const sourceTableStyles = css`
  :host {
    display: block;
  }
  td {
    block-size: 2.5rem;
    vertical-align: middle;
    white-space: nowrap;
  }
  .name {
    max-inline-size: 0;
    inline-size: 40%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .name a {
    color: inherit;
    font-weight: var(--bv-weight-medium);
    text-decoration: none;
  }
  .name a:hover {
    text-decoration: underline;
  }
  .method {
    max-inline-size: 14rem;
    overflow: hidden;
    text-overflow: ellipsis;
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
      grid-template-columns: minmax(0, 1fr) auto auto;
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
    .method,
    .person,
    .highlights,
    .more {
      display: block;
    }
    .name {
      grid-column: 1;
      inline-size: auto;
      max-inline-size: none;
      white-space: normal;
    }
    .method {
      grid-column: 1;
      grid-row: 2;
      color: var(--bv-ink-3);
    }
    .person {
      grid-column: 2;
      grid-row: 1;
    }
    .highlights {
      grid-column: 2 / -1;
      grid-row: 2;
    }
    .more {
      grid-column: 3;
      grid-row: 1;
    }
    .unit {
      display: inline;
      color: var(--bv-ink-3);
    }
  }
`;
