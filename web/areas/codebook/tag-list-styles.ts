import { css } from 'lit';

/** The look of `bv-tag-list`. */
export const tagListStyles = css`
  :host {
    display: block;
  }
  td {
    block-size: 2.25rem;
    padding-block: var(--bv-space-1);
    vertical-align: middle;
  }
  .name {
    padding-inline-start: calc(var(--depth) * var(--bv-space-5));
    inline-size: 34%;
    min-inline-size: 14rem;
  }
  .tag {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    min-block-size: 1.75rem;
    font-weight: var(--bv-weight-medium);
    text-align: start;
  }
  button.tag:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .tag bv-icon {
    color: var(--hue-solid);
  }
  .about {
    max-inline-size: 0;
    inline-size: 66%;
    color: var(--bv-ink-2);
  }
  .truncate {
    display: block;
  }
  .outdated {
    display: inline-flex;
    align-items: center;
    gap: var(--bv-space-1);
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    color: var(--bv-assumption);
  }
  .number {
    white-space: nowrap;
  }
  .people a {
    color: inherit;
    text-decoration: underline dotted var(--bv-line-control);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  .people a:hover {
    color: var(--bv-accent);
  }
  .archived td:not(.more) {
    color: var(--bv-ink-3);
  }
  tr[aria-selected='true'] {
    background: var(--bv-accent-soft);
  }
  .drop-before {
    box-shadow: 0 -2px 0 var(--bv-focus);
  }
  .drop-after {
    box-shadow: 0 2px 0 var(--bv-focus);
  }
  .drop-inside {
    box-shadow: inset 0 0 0 2px var(--bv-focus);
  }
  .unit {
    display: none;
  }
  .more {
    inline-size: var(--bv-control-md);
    padding-inline-end: 0;
  }
  @media (max-width: 40rem) {
    thead,
    .about,
    .sources,
    .mentions {
      display: none;
    }
    .name {
      inline-size: auto;
      min-inline-size: 0;
    }
    .unit {
      display: inline;
      color: var(--bv-ink-3);
    }
  }
`;
