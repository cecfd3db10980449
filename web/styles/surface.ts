import { css } from 'lit';

/** What floats above the page in the top layer: `<div class="surface" popover="manual">`. */
export const surface = css`
  .surface {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    border: 0;
    color: var(--bv-ink);
    background: var(--bv-raised);
    border-radius: var(--bv-radius-4);
    box-shadow: var(--bv-shadow-2);
    max-inline-size: calc(100vw - 2 * var(--bv-space-2));
    max-block-size: calc(100dvh - 2 * var(--bv-space-2));
    overflow: auto;
    font: var(--bv-weight-text) var(--bv-text-md) / var(--bv-lh-md) var(--bv-font-ui);
    text-align: start;
    white-space: normal;
  }
  .surface:popover-open {
    animation: rise var(--bv-base) var(--bv-ease);
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(var(--bv-space-1));
    }
  }
`;
