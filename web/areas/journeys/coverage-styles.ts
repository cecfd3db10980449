import { css } from 'lit';

/** The table of how much evidence there is: narrow enough for a phone, dots beside the numbers where there is room. */
export const coverageStyles = css`
  :host {
    display: block;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  col.phase {
    inline-size: 22%;
  }
  th {
    text-align: start;
    font-weight: var(--bv-weight-text);
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    padding: var(--bv-space-2);
    background: var(--bv-surface);
    border-block-end: 1px solid var(--bv-line-strong);
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
    font-weight: var(--bv-weight-medium);
    color: var(--bv-ink-2);
    vertical-align: bottom;
  }
  thead th > span {
    display: flex;
    align-items: center;
    gap: var(--bv-space-1h);
  }
  .group th {
    padding: var(--bv-space-5) 0 var(--bv-space-2);
    border-block-end: 1px solid var(--bv-line-strong);
  }
  .whose {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--bv-space-1) var(--bv-space-3);
  }
  .whose b {
    font-size: var(--bv-text-ml);
    line-height: var(--bv-lh-ml);
    font-weight: var(--bv-weight-strong);
  }
  .swatch {
    align-self: center;
    inline-size: 0.625rem;
    block-size: 0.625rem;
    margin-inline-end: calc(-1 * var(--bv-space-1));
    border-radius: var(--bv-radius-1);
    background: var(--hue-solid);
  }
  .counts th,
  td {
    border-block-end: 1px solid var(--bv-line);
    block-size: 2.25rem;
  }
  .counts th {
    padding-inline: var(--bv-space-2);
    overflow-wrap: anywhere;
  }
  .counts.asked th {
    box-shadow: inset 0.1875rem 0 0 var(--bv-accent);
    font-weight: var(--bv-weight-medium);
  }
  .counts.asked th,
  .counts.asked td {
    background-color: var(--bv-accent-soft);
  }
  td {
    padding: 0;
    border-inline-start: 1px solid var(--bv-line);
    cursor: pointer;
  }
  td.missing {
    cursor: default;
  }
  td:not(.missing):hover {
    background-color: var(--bv-hover);
  }
  td.on,
  td.on:hover {
    background-color: var(--bv-accent-soft);
    box-shadow: inset 0 0 0 2px var(--bv-accent);
  }
  td:focus-visible {
    outline: none;
    box-shadow:
      inset 0 0 0 2px var(--bv-focus),
      inset 0 0 0 0.1875rem var(--bv-surface);
  }
  td > div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--bv-space-2);
    block-size: 100%;
    padding-inline: var(--bv-space-2);
  }
  .dots {
    display: flex;
    gap: var(--bv-mark-gap);
  }
  .mark.there {
    fill: var(--bv-ink-2);
  }
  .number {
    margin-inline-start: auto;
  }
  .enough .number,
  .all .number {
    font-weight: var(--bv-weight-strong);
  }
  .thin .number {
    color: var(--bv-ink-2);
  }
  @media (max-width: 60rem) {
    .dots {
      display: none;
    }
    td > div {
      justify-content: center;
      padding: 0;
    }
    .number {
      margin: 0;
      min-inline-size: 1.5rem;
      text-align: center;
    }
    .thin .number {
      border: 1px dashed var(--bv-line-control);
      border-radius: var(--bv-radius-full);
    }
  }
  @media (max-width: 40rem) {
    col.phase {
      inline-size: 28%;
    }
    .counts th,
    td {
      block-size: 2.75rem;
    }
    .counts th {
      padding-inline: var(--bv-space-2) var(--bv-space-1);
      hyphens: auto;
    }
    thead th {
      padding-inline: 0;
    }
    thead th > span {
      justify-content: center;
    }
    thead .word {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
