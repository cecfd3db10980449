import { css } from 'lit';

/** Columns at the start, what they become beside them; below each other on a phone. */
export const tablePageStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .top {
    display: grid;
    gap: var(--bv-space-4);
    max-inline-size: 76rem;
    margin-inline: auto;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--bv-space-4);
  }
  .views bv-select {
    inline-size: 18rem;
    max-inline-size: 100%;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: var(--bv-space-8);
    max-inline-size: 76rem;
    margin: var(--bv-space-6) auto 0;
  }
  section > .heading:not(:first-child) {
    margin-block: var(--bv-space-6) var(--bv-space-1);
  }
  .preview {
    display: grid;
    gap: var(--bv-space-2);
    align-content: start;
  }
  @media (max-width: 62rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
