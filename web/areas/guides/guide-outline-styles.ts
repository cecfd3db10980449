import { css } from 'lit';

/** How the outline of a source by its guide looks. */
export const guideOutlineStyles = css`
  :host {
    display: contents;
  }
  ol,
  ul {
    display: flex;
    flex-direction: column;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .lines {
    gap: var(--bv-space-4);
  }
  ul {
    gap: var(--bv-space-1);
    padding-inline-start: var(--bv-space-6);
  }
  .question {
    display: grid;
    grid-template-columns: var(--bv-space-4) minmax(0, 1fr) auto;
    align-items: start;
    column-gap: var(--bv-space-2);
  }
  .question b {
    font-weight: var(--bv-weight-medium);
  }
  .question .meta {
    grid-column: 2;
    grid-row: 2;
  }
  .question bv-button {
    grid-column: 3;
    grid-row: 1 / span 2;
  }
  .question bv-icon {
    margin-block-start: var(--bv-space-1);
    color: var(--bv-ink-3);
  }
  .answered .question bv-icon {
    color: var(--bv-supports);
  }
  .raised .question bv-icon {
    color: var(--bv-accent);
  }
  .place {
    display: flex;
    align-items: center;
    gap: var(--bv-space-1);
  }
  .place a {
    flex: 1;
    min-inline-size: 0;
    color: var(--bv-ink-2);
    overflow-wrap: anywhere;
    text-decoration-color: var(--bv-line-control);
    text-underline-offset: 0.25em;
  }
  .place a:hover {
    color: var(--bv-accent);
  }
  h3 {
    margin-block: var(--bv-space-6) var(--bv-space-2);
  }
  h3 + ul {
    padding-inline-start: 0;
  }
  bv-combobox {
    display: block;
    margin-block: var(--bv-space-2) var(--bv-space-3);
  }
`;
