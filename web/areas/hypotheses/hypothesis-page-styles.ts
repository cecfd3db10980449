import { css } from 'lit';

/** The look of `bv-hypothesis-page`. */
export const hypothesisPageStyles = css`
  :host {
    display: block;
    block-size: 100%;
  }
  .past {
    margin-block-end: var(--bv-space-4);
  }
  @media (max-width: 40rem) {
    .desk {
      display: none;
    }
  }
  @media print {
    :host {
      block-size: auto;
    }
  }
`;
