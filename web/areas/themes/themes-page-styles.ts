import { css } from 'lit';

/** The board of themes with what stands beside it. */
export const themesPageStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .waiting {
    padding: var(--bv-space-5) var(--bv-space-6) 0;
  }
  .run {
    padding-inline: var(--bv-space-6);
  }
  .board {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr));
    gap: var(--bv-space-4);
    padding: var(--bv-space-5) var(--bv-space-6);
  }
  .by {
    padding: 0 var(--bv-space-6) var(--bv-space-5);
  }
  .side {
    display: flex;
    flex: none;
    block-size: 100%;
  }
  .side bv-deviations {
    inline-size: 18rem;
    overflow: auto;
    padding: var(--bv-space-5);
    border-inline-start: 1px solid var(--bv-line);
    background: var(--bv-sunken);
  }
  .when {
    white-space: nowrap;
  }
  @media (max-width: 69rem) {
    bv-deviations {
      padding: var(--bv-space-5) var(--bv-space-6) var(--bv-space-10);
      border-block-start: 1px solid var(--bv-line);
      background: var(--bv-sunken);
    }
  }
  @media (max-width: 40rem) {
    .when {
      display: none;
    }
    .waiting,
    .run,
    .board,
    .by,
    bv-deviations {
      padding-inline: var(--bv-space-4);
    }
  }
`;
