import { css } from 'lit';

/** The look of `bv-highlight-card`. */
export const highlightCardStyles = css`
  :host {
    display: block;
  }
  .card {
    padding: var(--bv-space-1h) var(--bv-space-2h) var(--bv-space-2);
    border-inline-start: var(--bv-stripe) solid var(--hue-solid, var(--bv-insufficient-fill));
    cursor: pointer;
  }
  :host([active]) .card {
    background: var(--bv-raised);
    border-color: var(--bv-ink);
    border-start-end-radius: var(--bv-radius-2);
    border-end-end-radius: var(--bv-radius-2);
    box-shadow: 0 0 0 1px var(--bv-line);
    cursor: auto;
  }
  .head {
    display: flex;
    align-items: flex-start;
    gap: var(--bv-space-1);
  }
  .tags {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bv-space-1);
    min-block-size: var(--bv-chip);
  }
  .outdated {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--bv-space-1) var(--bv-space-2);
    margin-block-start: var(--bv-space-1h);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    color: var(--bv-ink-2);
  }
  .now {
    flex-basis: 100%;
    white-space: pre-line;
    overflow-wrap: anywhere;
    color: var(--bv-ink);
  }
  .star {
    margin-block: calc((var(--bv-chip) - var(--bv-icon-s)) / 2);
    color: var(--bv-assumption);
  }
  .link {
    display: flex;
    align-items: center;
    gap: var(--bv-space-1h);
    margin-block-start: var(--bv-space-1h);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
  }
  .link a {
    flex: 1;
    min-inline-size: 0;
    color: inherit;
    text-decoration: none;
  }
  .link a:hover {
    text-decoration: underline;
  }
  .cross {
    flex: none;
    display: inline-grid;
    place-items: center;
    inline-size: var(--bv-control-sm);
    block-size: var(--bv-control-sm);
    margin-block: calc(-1 * var(--bv-space-1));
    color: var(--bv-ink-3);
    border-radius: var(--bv-radius-2);
  }
  .cross:hover {
    background: var(--bv-hover);
    color: var(--bv-ink);
  }
  .led,
  bv-leading-question {
    margin-block-start: var(--bv-space-1h);
  }
  .note {
    margin-block-start: var(--bv-space-1h);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    color: var(--bv-ink-2);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .person {
    margin-block-start: var(--bv-space-1);
  }
`;
