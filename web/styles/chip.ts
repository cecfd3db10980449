import { css } from 'lit';

/** The look of chips: 20 px high, small corners, the soft hue behind the ink of the hue. */
export const chip = css`
  :host {
    display: inline-flex;
    max-inline-size: 100%;
    min-inline-size: 0;
    vertical-align: middle;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-1);
    max-inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--bv-chip);
    padding-inline: var(--bv-space-1h);
    border-radius: var(--bv-radius-1);
    background: var(--hue-soft, var(--bv-insufficient-soft));
    color: var(--hue-ink, var(--bv-ink-2));
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    font-weight: var(--bv-weight-medium);
    text-decoration: none;
    white-space: nowrap;
  }
  .chip .text {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chip.removable {
    padding-inline-end: 0;
  }
  .remove {
    position: relative;
    display: inline-grid;
    place-items: center;
    inline-size: var(--bv-chip);
    block-size: var(--bv-chip);
    border-radius: var(--bv-radius-1);
    color: inherit;
  }
  .remove:hover {
    background: var(--bv-active);
  }
  /* Fingers need more than the cross shows. */
  @media (pointer: coarse) {
    .remove::after {
      content: '';
      position: absolute;
      inset: calc((var(--bv-chip) - var(--bv-touch)) / 2);
    }
  }
`;
