import { css } from 'lit';

/** The look of `bv-participant-view`. */
export const participantViewStyles = css`
  :host {
    display: block;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 21rem;
    gap: var(--bv-space-10);
    align-items: start;
    max-inline-size: 80rem;
  }
  .main {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-8);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bv-space-2);
  }
  dl {
    margin: 0;
    border-block-start: 1px solid var(--bv-line);
  }
  dl div {
    display: grid;
    grid-template-columns: 8.5rem minmax(0, 1fr);
    gap: var(--bv-space-3);
    padding-block: var(--bv-space-2);
    border-block-end: 1px solid var(--bv-line);
  }
  dt {
    color: var(--bv-ink-3);
  }
  dd {
    margin: 0;
  }
  a {
    color: inherit;
    text-decoration-color: var(--bv-line-control);
    text-underline-offset: 0.25em;
  }
  a:hover {
    color: var(--bv-accent);
  }
  table {
    margin-block-start: var(--bv-space-3);
  }
  .statement a {
    text-decoration: none;
  }
  .statement a:hover {
    text-decoration: underline;
  }
  .verdict {
    white-space: nowrap;
  }
  li {
    list-style: none;
    padding-block: var(--bv-space-4);
    border-block-end: 1px solid var(--bv-line);
  }
  .merges li {
    display: flex;
    align-items: center;
    gap: var(--bv-space-2);
    padding-block: 0 var(--bv-space-1);
    border: 0;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--bv-space-1);
  }
  .none {
    margin-block-start: var(--bv-space-3);
  }
  aside {
    display: flex;
    flex-direction: column;
    gap: var(--bv-space-4);
  }
  .card {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: var(--bv-space-2);
    padding: var(--bv-space-4);
  }
  .card dl {
    align-self: stretch;
    border: 0;
  }
  .card dl div {
    grid-template-columns: minmax(0, 1fr);
    gap: 0;
    padding-block: var(--bv-space-1);
    border: 0;
  }
  .card dt {
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
  }
  .card dd {
    overflow-wrap: anywhere;
  }
  .sources {
    align-self: stretch;
  }
  .sources li {
    padding-block: var(--bv-space-2);
  }
  .sources li:last-child {
    padding-block-end: 0;
    border: 0;
  }
  .sources .meta {
    display: block;
  }
  @media (max-width: 64rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
