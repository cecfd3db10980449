import { css } from 'lit';

/** The look of `bv-sources-page`. */
export const sourcesPageStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .waiting {
    padding: var(--bv-space-6);
  }
  bv-search-field {
    inline-size: 15rem;
    flex: none;
  }
  .study {
    flex: none;
    min-inline-size: 11rem;
  }
  .summary {
    margin-inline-start: auto;
    color: var(--bv-ink-3);
    font-size: var(--bv-text-sm);
    white-space: nowrap;
  }
  @media (max-width: 64rem) {
    .summary {
      display: none;
    }
  }
  @media (max-width: 40rem) {
    bv-search-field {
      inline-size: 9rem;
    }
  }
`;
