import { css } from 'lit';

/** The first sheet of every element: what browsers do differently or too much, and the focus ring. */
export const reset = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h1,
  h2,
  h3,
  h4 {
    font-size: inherit;
    font-weight: var(--bv-weight-strong);
    line-height: inherit;
  }
  ul,
  ol {
    list-style: none;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button {
    background: none;
    border: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
  }
  b,
  strong {
    font-weight: var(--bv-weight-strong);
  }
  a {
    color: var(--bv-accent);
    text-decoration-color: var(--bv-accent-line);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--bv-line);
    margin-block: var(--bv-hr-space, var(--bv-space-4));
    margin-inline: 0;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 2px solid transparent;
    box-shadow: var(--bv-focus-ring);
    border-radius: var(--bv-radius-2);
  }
  ::selection {
    background: var(--bv-accent-line);
  }
`;
