import { css } from 'lit';

/** Two columns side by side; on a phone the names of the rows are their icons. */
export const compareTableStyles = css`
      :host {
        display: block;
      }
      table {
        inline-size: 100%;
        border-collapse: separate;
        border-spacing: 0;
        table-layout: fixed;
      }
      col.lane {
        inline-size: 10rem;
      }
      th {
        text-align: start;
        vertical-align: top;
        font-weight: var(--bv-weight-text);
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        padding: var(--bv-space-2) var(--bv-space-3);
        background: var(--bv-surface);
        border-block-end: 1px solid var(--bv-line-strong);
      }
      thead b {
        font-size: var(--bv-text-ml);
        line-height: var(--bv-lh-ml);
        font-weight: var(--bv-weight-strong);
      }
      .swatch {
        display: inline-block;
        inline-size: 0.625rem;
        block-size: 0.625rem;
        margin-inline-end: var(--bv-space-1h);
        border-radius: var(--bv-radius-1);
        background: var(--hue-solid);
      }
      .phase th {
        padding: var(--bv-space-5) var(--bv-space-3) var(--bv-space-1h);
        border-block-end: 1px solid var(--bv-line-strong);
        vertical-align: baseline;
      }
      .phase th,
      .lane th {
        padding-inline-start: 0;
      }
      .lane th,
      td {
        padding: var(--bv-space-2h) var(--bv-space-3);
        border-block-end: 1px solid var(--bv-line);
        vertical-align: top;
      }
      td,
      thead th + th,
      .phase th + th {
        border-inline-start: 1px solid var(--bv-line);
      }
      .lane-name {
        display: flex;
        align-items: baseline;
        gap: var(--bv-space-2);
        color: var(--bv-ink-2);
      }
      td.none {
        padding: 0;
        block-size: 3rem;
      }
      bv-no-evidence {
        block-size: 100%;
        min-block-size: 3rem;
      }
      td > b {
        margin-inline-end: var(--bv-space-1);
      }
      .touchpoints li {
        display: flex;
        justify-content: space-between;
        gap: var(--bv-space-3);
        max-inline-size: 22rem;
      }
      .empty td {
        border-inline-start: 0;
      }
      @media (max-width: 40rem) {
        col.lane {
          inline-size: 1.75rem;
        }
        .lane-name span {
          position: absolute;
          inline-size: 1px;
          block-size: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .lane th,
        td,
        thead th,
        .phase th {
          padding-inline: var(--bv-space-2);
        }
        .lane th {
          padding-inline: 0;
        }
        .number {
          min-block-size: 2.75rem;
        }
      }
    `;
