import { css } from 'lit';

/** The look of `bv-hypotheses-page`. */
export const hypothesesPageStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .body {
    padding: var(--bv-space-3) var(--bv-space-4) var(--bv-space-8);
  }
  .gap {
    flex: 1;
  }
  bv-segmented,
  bv-menu {
    flex: none;
  }
  bv-search-field {
    inline-size: 9rem;
    flex: none;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-2);
    padding: 0 var(--bv-space-2) var(--bv-space-3);
  }
  .narrow {
    display: none;
  }
  @media (max-width: 75rem) {
    .narrow {
      display: revert;
    }
    .wide {
      display: none;
    }
    bv-search-field {
      inline-size: 7rem;
    }
  }
  @media (max-width: 40rem) {
    bv-save-list {
      display: none;
    }
  }
`;
