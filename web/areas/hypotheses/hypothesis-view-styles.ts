import { css } from 'lit';

/** The look of `bv-hypothesis-view`: verdict and evidence, beside them decision, rule and history. */
export const hypothesisViewStyles = css`
  :host {
    display: block;
    max-inline-size: 82rem;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bv-space-1h);
  }
  .chips > :last-child {
    margin-inline-start: var(--bv-space-1);
  }
  h1 {
    max-inline-size: 44rem;
    margin-block: var(--bv-space-2h) var(--bv-space-5);
  }
  .grid {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 20rem;
    gap: var(--bv-space-6) var(--bv-space-8);
    align-items: start;
  }
  .main,
  .aside {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-6);
  }
  .printed {
    display: none;
  }
  @media (max-width: 69rem) {
    .grid {
      grid-template-columns: minmax(0, 1fr);
    }
    .aside {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr));
    }
  }
  @media (max-width: 40rem) {
    h1 {
      font-size: var(--bv-text-2xl);
      line-height: var(--bv-lh-2xl);
    }
  }
  @media print {
    h1 {
      max-inline-size: none;
      margin-block: var(--bv-space-1h) var(--bv-space-3);
      font-size: var(--bv-text-2xl);
      line-height: var(--bv-lh-2xl);
    }
    .grid {
      display: block;
    }
    .aside {
      display: block;
      columns: 3;
      column-gap: var(--bv-space-5);
      margin-block-start: var(--bv-space-3);
    }
    .aside > * {
      display: block;
      break-inside: avoid;
      margin-block-end: var(--bv-space-3);
    }
    .main {
      gap: var(--bv-space-3);
    }
    /* One page: what is not written and what is said of it are for the screen. */
    .main .unwritten,
    .aside .unwritten,
    .main bv-comments,
    .aside bv-verdict-history {
      display: none;
    }
    .printed {
      display: block;
      overflow-wrap: anywhere;
    }
  }
`;
