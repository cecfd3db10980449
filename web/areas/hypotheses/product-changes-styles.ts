import { css } from 'lit';

/** The look of `bv-product-changes-dialog`. */
export const productChangesStyles = css`
      ul {
        display: flex;
        flex-direction: column;
        gap: var(--bv-space-4);
        margin-block: var(--bv-space-4) var(--bv-space-6);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--bv-space-1) var(--bv-space-3);
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--bv-space-2);
      }
      b {
        font-weight: var(--bv-weight-medium);
      }
      li bv-button {
        grid-area: 1 / 2;
      }
      li p {
        grid-column: 1;
      }
      h3 {
        margin-block-end: var(--bv-space-3);
      }
      .none {
        margin-block: var(--bv-space-4) var(--bv-space-6);
      }
    `;
