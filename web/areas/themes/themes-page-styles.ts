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
  .grain {
    padding: var(--bv-space-4) var(--bv-space-6) 0;
  }
  .by {
    padding: 0 var(--bv-space-6) var(--bv-space-5);
  }
  .when {
    white-space: nowrap;
  }
  @media (max-width: 40rem) {
    .when {
      display: none;
    }
    .waiting,
    .run,
    .grain,
    .by {
      padding-inline: var(--bv-space-4);
    }
  }
`;
