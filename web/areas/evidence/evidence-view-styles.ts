import { css } from 'lit';

/** The look of `bv-evidence-view`. */
export const evidenceViewStyles = css`
  :host {
    display: block;
  }
  .search {
    display: block;
    margin-block-end: var(--bv-space-6);
  }
  .columns {
    display: grid;
    grid-template-columns: 17rem minmax(0, 1fr);
    gap: var(--bv-space-8);
    align-items: start;
  }
  aside {
    margin-inline-start: calc(-1 * var(--bv-space-2));
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bv-space-1) var(--bv-space-2);
    min-block-size: var(--bv-control-md);
    padding-block-end: var(--bv-space-2);
    border-block-end: 1px solid var(--bv-line-strong);
  }
  .summary {
    font-size: var(--bv-text-md);
    line-height: var(--bv-lh-md);
    font-weight: var(--bv-weight-text);
  }
  strong {
    font-weight: var(--bv-weight-strong);
  }
  bv-many-bar {
    position: sticky;
    inset-block-start: 0;
    z-index: var(--bv-z-sticky);
    margin-block: var(--bv-space-2);
  }
  ::slotted([slot='bar']) {
    display: block;
    position: sticky;
    inset-block-start: 0;
    z-index: var(--bv-z-sticky);
    margin-block: var(--bv-space-2);
  }
  .filters {
    display: none;
    margin-inline-start: auto;
  }
  bv-skeleton {
    margin-block-start: var(--bv-space-5);
  }
  @media (max-width: 60rem) {
    bv-many-bar {
      position: static;
    }
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      display: none;
    }
    .filters {
      display: inline-flex;
    }
    .search {
      margin-block-end: var(--bv-space-4);
    }
  }
`;
