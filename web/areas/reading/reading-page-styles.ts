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
  .reworded {
    display: grid;
    gap: var(--bv-space-2);
    margin-block: var(--bv-space-2);
    padding-inline-start: var(--bv-space-4);
    list-style: disc;
  }
  .notice del {
    color: var(--bv-ink-3);
  }
  .notice ins {
    text-decoration: none;
  }
  .lost {
    display: grid;
    gap: var(--bv-space-1);
    margin-block-start: var(--bv-space-2);
    padding-block-start: var(--bv-space-2);
    border-block-start: 1px solid var(--bv-assumption-line);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-2);
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
    .about,
    .keys {
      display: none;
    }
  }
`;
