import { css } from 'lit';

/** The desk: codebook, text, density bar, rail. */
export const readingDeskStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .read {
    display: grid;
    grid-template-columns: 13.5rem minmax(0, 1fr) var(--bv-rail);
    min-block-size: 100%;
  }
  .read.plain {
    grid-template-columns: minmax(0, 1fr) var(--bv-rail);
  }
  .codebook {
    border-inline-end: 1px solid var(--bv-line);
  }
  .codebook bv-codebook-panel {
    position: sticky;
    inset-block-start: 0;
    max-block-size: calc(100dvh - var(--bv-topbar));
  }
  .text {
    display: flex;
    justify-content: center;
    min-inline-size: 0;
    padding: var(--bv-space-6) var(--bv-space-6) 40vh calc(7 * var(--bv-space-4));
  }
  .text bv-reading-text {
    flex: 1;
    min-inline-size: 0;
    max-inline-size: 40rem;
  }
  bv-density-bar {
    position: sticky;
    inset-block-start: var(--bv-space-4);
    flex: none;
    block-size: calc(100dvh - var(--bv-topbar) - var(--bv-space-8));
    margin-inline-start: var(--bv-space-6);
  }
  .rail {
    padding: var(--bv-space-6) var(--bv-space-4) 0;
    border-inline-start: 1px solid var(--bv-line);
  }
  .rail .hint {
    color: var(--bv-ink-3);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-md);
  }
  .notice {
    position: sticky;
    inset-block-start: 0;
    z-index: var(--bv-z-sticky);
    padding: var(--bv-space-3) var(--bv-space-6) 0;
  }
  .waiting {
    max-inline-size: 40rem;
    margin-inline: auto;
    padding: var(--bv-space-10) var(--bv-space-6);
  }
  .about {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-3);
    color: var(--bv-ink-3);
    font-size: var(--bv-text-sm);
    white-space: nowrap;
  }
  .find {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    inline-size: 100%;
  }
  .find bv-search-field {
    inline-size: 20rem;
    max-inline-size: 60%;
  }
  bv-popover::part(surface) {
    overflow: hidden;
  }
  @media (max-width: 69rem) {
    .read,
    .read.plain {
      grid-template-columns: minmax(0, 1fr) 17rem;
    }
    .codebook {
      display: none;
    }
    .text {
      padding-inline: calc(4.5 * var(--bv-space-4)) var(--bv-space-4);
    }
    bv-density-bar {
      margin-inline-start: var(--bv-space-4);
    }
  }
  @media (max-width: 40rem) {
    .read,
    .read.plain {
      display: block;
    }
    .rail,
    bv-density-bar,
    .about {
      display: none;
    }
    .text {
      padding: var(--bv-space-4) var(--bv-space-4) 50vh var(--bv-space-6);
    }
    bv-popover::part(surface) {
      inset: auto 0 0 0 !important;
      inline-size: 100vw;
      max-inline-size: none;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
  @media print {
    .codebook,
    bv-density-bar {
      display: none;
    }
  }
`;
