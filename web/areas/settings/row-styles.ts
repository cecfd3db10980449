import { css } from 'lit';

/** Rows of a settings list: what it is, then what can be done with it. */
export const rowStyles = css`
  :host {
    display: block;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bv-space-2) var(--bv-space-3);
    padding-block: var(--bv-space-2h);
    border-block-end: 1px solid var(--bv-line);
  }
  .words {
    flex: 1 1 12rem;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;
