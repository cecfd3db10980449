import { css } from 'lit';

/** How the page around the reading desk looks. */
export const readingPageStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .waiting {
    max-inline-size: 40rem;
    margin-inline: auto;
    padding: var(--bv-space-10) var(--bv-space-6);
  }
  .notice {
    position: sticky;
    inset-block-start: 0;
    z-index: var(--bv-z-sticky);
    padding: var(--bv-space-3) var(--bv-space-6) 0;
  }
  .notice.still {
    position: static;
  }
  .about {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-3);
    margin-inline-end: var(--bv-space-2);
    color: var(--bv-ink-2);
    white-space: nowrap;
  }
  @media (max-width: 40rem) {
    .about {
      display: none;
    }
  }
`;
