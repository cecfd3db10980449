import { css } from 'lit';

/** How paragraphs, turns and headings of a source look. */
export const textStyles = css`
  .column {
    max-inline-size: var(--bv-measure);
    font: var(--bv-weight-voice) var(--bv-text-read) / var(--bv-lh-read) var(--bv-font-voice);
    font-optical-sizing: auto;
  }
  .block {
    padding-block-end: var(--bv-space-5);
  }
  .words {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .who {
    display: flex;
    align-items: baseline;
    gap: var(--bv-space-2);
    font: var(--bv-weight-strong) var(--bv-text-sm) / var(--bv-lh-md) var(--bv-font-ui);
    user-select: none;
  }
  .who time {
    font-weight: var(--bv-weight-text);
    color: var(--bv-ink-3);
  }
  .question {
    font-size: var(--bv-text-lg);
    line-height: var(--bv-lh-xl);
    color: var(--bv-ink-2);
  }
  .question .who {
    color: var(--bv-ink-3);
  }
  .observation .words,
  .action .words {
    color: var(--bv-ink-2);
    font-size: var(--bv-text-lg);
    line-height: var(--bv-lh-xl);
  }
  .remark .words {
    color: var(--bv-ink-2);
  }
  .item .words {
    margin-inline-start: var(--bv-space-4);
  }
  .item2 .words {
    margin-inline-start: var(--bv-space-8);
  }
  .item3 .words {
    margin-inline-start: var(--bv-space-12);
  }
  .item {
    padding-block-end: var(--bv-space-2);
  }
  .mark {
    display: block;
    font: var(--bv-weight-medium) var(--bv-text-xs) / var(--bv-lh-xs) var(--bv-font-ui);
    color: var(--bv-ink-3);
    user-select: none;
  }
  /* Guide text is folded to a line; a press opens it. */
  .block.template {
    padding-block: 0 var(--bv-space-1);
  }
  .block.template:not(.heading) .words {
    color: var(--bv-ink-3);
    font: var(--bv-weight-text) var(--bv-text-sm) / var(--bv-lh-md) var(--bv-font-ui);
  }
  .block.template:not(.heading, .unfolded) .words {
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .heading .words {
    font-family: var(--bv-font-ui);
    font-size: var(--bv-text-lg);
    line-height: var(--bv-lh-lg);
    font-weight: var(--bv-weight-strong);
    text-wrap: balance;
  }
  .heading.level2 .words {
    font-size: var(--bv-text-xl);
    line-height: var(--bv-lh-xl);
  }
  .block.heading {
    padding-block: var(--bv-space-3) var(--bv-space-3);
  }
`;
