import { css } from 'lit';

/** A row of the picker that the pointer or the keys can be on. */
export const pickerRow = css`
  .group {
    padding: var(--bv-space-2) var(--bv-space-2) var(--bv-space-1);
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    min-block-size: var(--bv-nav-row);
    padding-inline: var(--bv-space-2);
    border-radius: var(--bv-radius-2);
    cursor: pointer;
  }
  .row:hover {
    background: var(--bv-hover);
  }
  .row.active {
    background: var(--bv-accent-soft);
  }
  @media (max-width: 40rem) {
    .row {
      min-block-size: var(--bv-touch);
    }
  }
`;

/** The hypotheses with their signs. */
export const hypothesisRowStyles = css`
  .row {
    cursor: default;
  }
  .says {
    flex: 1;
    min-inline-size: 0;
  }
  .signs {
    display: inline-flex;
    gap: var(--bv-space-half);
  }
  .sign {
    display: inline-grid;
    place-items: center;
    min-inline-size: var(--bv-control-sm);
    block-size: var(--bv-control-sm);
    border: 1px solid var(--bv-line-strong);
    border-radius: var(--bv-radius-2);
    background: var(--bv-raised);
    color: var(--bv-ink-2);
    font-weight: var(--bv-weight-medium);
  }
  .sign[aria-pressed='true'] {
    background: var(--bv-insufficient-soft);
    border-color: var(--bv-insufficient);
    color: var(--bv-ink);
  }
  .sign.for[aria-pressed='true'] {
    background: var(--bv-supports-soft);
    border-color: var(--bv-supports);
    color: var(--bv-supports);
  }
  .sign.against[aria-pressed='true'] {
    background: var(--bv-contradicts-soft);
    border-color: var(--bv-contradicts);
    color: var(--bv-contradicts);
  }
  @media (max-width: 40rem) {
    .sign {
      min-inline-size: var(--bv-touch);
      block-size: var(--bv-row);
    }
  }
`;

/** The tag picker: field, rows of tags, keys. */
export const pickerStyles = css`
  :host {
    display: block;
    inline-size: 25rem;
    max-inline-size: 100%;
  }
  .field {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    min-block-size: 2.5rem;
    padding-inline: var(--bv-space-3);
    border-block-end: 1px solid var(--bv-line);
    font-size: var(--bv-text-ml);
  }
  .field bv-icon {
    color: var(--bv-ink-2);
  }
  input {
    flex: 1;
    min-inline-size: 0;
    align-self: stretch;
    border: 0;
    background: none;
  }
  input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .field:focus-within {
    box-shadow: inset 0 -2px 0 var(--bv-focus);
  }
  .words {
    max-inline-size: 40%;
    font-size: var(--bv-text-sm);
    color: var(--bv-ink-3);
  }
  .order {
    display: flex;
    padding: var(--bv-space-1) var(--bv-space-1) 0;
    font-size: var(--bv-text-sm);
  }
  .rows {
    padding: var(--bv-space-1);
    max-block-size: 15rem;
    overflow: auto;
  }
  .row .definition {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--bv-text-sm);
    color: var(--bv-ink-3);
  }
  .row .new {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-1);
    min-block-size: var(--bv-chip);
    padding-inline: var(--bv-space-1h);
    border: 1px solid var(--bv-line-control);
    border-radius: var(--bv-radius-1);
    font-size: var(--bv-text-sm);
    font-weight: var(--bv-weight-medium);
    min-inline-size: 0;
    max-inline-size: 16rem;
  }
  bv-picker-hypotheses {
    display: block;
    padding: var(--bv-space-1) var(--bv-space-1) var(--bv-space-1h);
    border-block-start: 1px solid var(--bv-line);
    max-block-size: 7.5rem;
    overflow: auto;
  }
  :host(:not([can-mark])) bv-picker-hypotheses {
    max-block-size: 15rem;
    border-block-start: 0;
  }
  .link {
    display: grid;
    gap: var(--bv-space-1h);
    padding: var(--bv-space-1h) var(--bv-space-3) var(--bv-space-2);
    border-block-start: 1px solid var(--bv-line);
  }
  .hint {
    font-size: var(--bv-text-sm);
    color: var(--bv-ink-2);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-1) var(--bv-space-3);
    padding: var(--bv-space-1h) var(--bv-space-3);
    border-block-start: 1px solid var(--bv-line);
    background: var(--bv-sunken);
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-md);
    color: var(--bv-ink-3);
  }
  footer span {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-1);
    white-space: nowrap;
  }
  @media (max-width: 40rem) {
    :host {
      inline-size: 100%;
    }
    .rows {
      max-block-size: 34dvh;
    }
    footer,
    .row bv-kbd {
      display: none;
    }
  }
`;
