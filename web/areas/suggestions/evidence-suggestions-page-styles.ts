import { css } from 'lit';

/** How the queue of suggested evidence looks. */
export const evidenceSuggestionsPageStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--bv-space-3);
    max-inline-size: 48rem;
    margin-inline: auto;
  }
  .statement {
    margin-block-end: var(--bv-space-1);
    overflow-wrap: anywhere;
  }
  .news {
    align-items: center;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bv-space-1) var(--bv-space-2);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--bv-space-2) var(--bv-space-4);
  }
  bv-decide-bar {
    position: sticky;
    inset-block-start: calc(-1 * var(--bv-space-4));
    z-index: var(--bv-z-sticky);
  }
`;
