import { css } from 'lit';

/** What is asked for above, what was found below. */
export const draftsPageStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .ask {
    display: grid;
    gap: var(--bv-space-3);
    padding: var(--bv-space-4) var(--bv-space-6);
    border-block-end: 1px solid var(--bv-line);
  }
  .lead {
    max-inline-size: 44rem;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-1) var(--bv-space-4);
  }
  nav a {
    max-inline-size: 100%;
    padding-block: var(--bv-space-1);
    overflow: hidden;
    color: var(--bv-ink-2);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    text-decoration-color: var(--bv-line-control);
    text-overflow: ellipsis;
    text-underline-offset: 0.25em;
    white-space: nowrap;
  }
  nav a[aria-current] {
    color: var(--bv-ink);
    font-weight: var(--bv-weight-medium);
    text-decoration: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bv-space-1) var(--bv-space-5);
    padding: var(--bv-space-4) var(--bv-space-6) 0;
  }
  .outdated {
    margin: var(--bv-space-3) var(--bv-space-6) 0;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
    gap: var(--bv-space-4);
    padding: var(--bv-space-4) var(--bv-space-6) var(--bv-space-5);
  }
  .waiting {
    padding: var(--bv-space-5) var(--bv-space-6) 0;
  }
  .by {
    padding: 0 var(--bv-space-6) var(--bv-space-5);
  }
  @media (max-width: 40rem) {
    .ask,
    .facts,
    .cards,
    .waiting,
    .by {
      padding-inline: var(--bv-space-4);
    }
    .outdated {
      margin-inline: var(--bv-space-4);
    }
  }
`;
