import { css } from 'lit';

/** A form of one column with its heading, for the pages before the app. */
export const formStyles = css`
  :host {
    display: block;
    min-block-size: 100%;
  }
  bv-door {
    min-block-size: 100dvh;
  }
  form,
  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-5);
  }
  h1 {
    font-size: var(--bv-text-2xl);
    line-height: var(--bv-lh-2xl);
    letter-spacing: -0.012em;
  }
  .lead {
    margin-block-start: var(--bv-space-1h);
    color: var(--bv-ink-2);
  }
  .foot {
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    color: var(--bv-ink-3);
  }
`;
