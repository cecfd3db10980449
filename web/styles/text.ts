import { css } from 'lit';

/**
 * Text styles as classes, named after what the text is. Sans is the tool, serif is people.
 * `title` page, `heading` section, `subheading` block, `label` column head, `meta` under a row,
 * `statement`, `statement-title`, `quote` (`quote-lg`, `quote-xl`) are people's words, `code` is ids,
 * `receipt` marks a number that opens, `truncate` shortens to one line.
 */
export const text = css`
  .title {
    font-size: var(--bv-text-2xl);
    line-height: var(--bv-lh-2xl);
    font-weight: var(--bv-weight-strong);
    letter-spacing: -0.012em;
  }
  .heading {
    font-size: var(--bv-text-lg);
    line-height: var(--bv-lh-lg);
    font-weight: var(--bv-weight-strong);
  }
  .subheading {
    font-size: var(--bv-text-md);
    line-height: var(--bv-lh-md);
    font-weight: var(--bv-weight-strong);
  }
  .label {
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
    font-weight: var(--bv-weight-medium);
    color: var(--bv-ink-3);
  }
  .meta {
    font-size: var(--bv-text-sm);
    line-height: var(--bv-lh-sm);
    color: var(--bv-ink-3);
  }
  .muted {
    color: var(--bv-ink-2);
  }
  .faint {
    color: var(--bv-ink-3);
  }
  .voice,
  .statement,
  .statement-title,
  .quote {
    font-family: var(--bv-font-voice);
    font-weight: var(--bv-weight-voice);
    font-optical-sizing: auto;
  }
  .statement {
    font-size: var(--bv-text-statement);
    line-height: var(--bv-lh-statement);
    text-wrap: pretty;
  }
  .statement-title {
    font-size: var(--bv-text-title);
    line-height: var(--bv-lh-title);
    letter-spacing: -0.008em;
    text-wrap: balance;
  }
  .quote {
    font-size: var(--bv-text-quote);
    line-height: var(--bv-lh-quote);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .quote-lg {
    font-size: var(--bv-text-quote-lg);
    line-height: var(--bv-lh-quote-lg);
  }
  .quote-xl {
    font-size: var(--bv-text-quote-xl);
    line-height: var(--bv-lh-quote-xl);
  }
  /* The opening mark hangs outside the column. */
  .quote {
    position: relative;
    quotes: '“' '”';
  }
  /* By the language of the screen: quotes of several languages stand below each other. */
  :host(:lang(sv)) .quote {
    quotes: '”' '”';
  }
  :host(:lang(da)) .quote {
    quotes: '»' '«';
  }
  .quote::before {
    content: open-quote;
    position: absolute;
    inset-inline-end: 100%;
  }
  .quote::after {
    content: close-quote;
  }
  .code {
    font-family: var(--bv-font-code);
    font-size: var(--bv-text-xs);
  }
  .receipt {
    color: inherit;
    text-decoration: underline dotted var(--bv-line-control);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  .receipt:hover {
    color: var(--bv-accent);
  }
  .truncate {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
`;

/** Text for screen readers only. */
export const visuallyHidden = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
