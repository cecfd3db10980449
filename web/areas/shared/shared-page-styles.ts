import { css } from 'lit';

/** The look of `bv-shared-page`: a bare frame, for a phone first. */
export const sharedPageStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--bv-surface);
  }
  header {
    flex: none;
    display: flex;
    align-items: center;
    gap: var(--bv-space-3);
    min-block-size: var(--bv-bottombar);
    padding-inline: var(--bv-space-8);
  }
  bv-brand {
    font-size: var(--bv-text-xl);
  }
  .name {
    flex: 1;
    min-inline-size: 0;
  }
  nav {
    flex: none;
    display: flex;
    gap: var(--bv-space-6);
    padding-inline: var(--bv-space-8);
    overflow-x: auto;
    scrollbar-width: none;
  }
  nav a {
    display: flex;
    align-items: center;
    min-block-size: var(--bv-toolbar);
    border-block-end: 2px solid transparent;
    color: var(--bv-ink-2);
    font-weight: var(--bv-weight-medium);
    text-decoration: none;
    white-space: nowrap;
  }
  nav a[aria-current] {
    border-block-end-color: var(--bv-ink);
    color: var(--bv-ink);
  }
  nav a:focus-visible {
    box-shadow: inset 0 0 0 2px var(--bv-focus);
  }
  .body {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    /* Holds what is hidden visually, which would else lengthen the window. */
    position: relative;
    padding: var(--bv-space-6) var(--bv-space-8) var(--bv-space-10);
    border-block-start: 1px solid var(--bv-line);
  }
  .flush {
    padding: 0;
  }
  @media (max-width: 40rem) {
    header,
    nav {
      padding-inline: var(--bv-space-4);
    }
    .body:not(.flush) {
      padding: var(--bv-space-4) var(--bv-space-4) var(--bv-space-8);
    }
  }
  @media print {
    nav,
    bv-account-menu {
      display: none;
    }
    .body {
      overflow: visible;
    }
  }
`;
