import { css, html, nothing } from 'lit';
import { html as staticHtml, literal, type StaticValue } from 'lit/static-html.js';
import type { Block } from '../../../core/reading/blocks.ts';
import { formatPosition, msg } from '../../i18n/index.ts';

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

/** Deeper nesting is shown like this one. */
const NESTING_SHOWN = 3;

const HEADINGS: Readonly<Record<number, StaticValue>> = {
  2: literal`h2`,
  3: literal`h3`,
  4: literal`h4`,
  5: literal`h5`,
  6: literal`h6`,
};

/**
 * One paragraph. Its words are one text node, so that offsets of the text are offsets of the node. A text has
 * thousands of them, all laid out at once: nothing of one is positioned, and so a layer to the browser. What it is, is its
 * name for a screen reader.
 */
export function blockTemplate(
  block: Block,
  index: number,
  { text, language }: { readonly text: string; readonly language: string },
) {
  const words = text.slice(block.start, block.end);
  if (block.headingLevel !== null) {
    const tag = HEADINGS[block.headingLevel] ?? literal`h6`;
    // `static-html` only takes the name of the tag from our own table.
    return staticHtml`
      <div class="block heading level${block.headingLevel} ${block.kind}" data-block=${index}>
        <${tag} class="words" lang=${language} .textContent=${words}></${tag}>
      </div>
    `;
  }
  const item = block.nesting > 0 ? ` item item${Math.min(block.nesting, NESTING_SHOWN)}` : '';
  return html`
    <div
      class="block ${block.kind}${item}"
      data-block=${index}
      role="group"
      aria-label=${msg(`segmentKind.${block.kind}`)}
    >
      ${whoTemplate(block)} ${markTemplate(block)}
      <p class="words" lang=${language} .textContent=${words}></p>
    </div>
  `;
}

/** Whether the words of a paragraph are guide text that nobody has opened. */
export function isFolded(words: Element | undefined): boolean {
  return words?.matches('.block.template:not(.heading, .unfolded) .words') ?? false;
}

/** Opens folded guide text; other paragraphs are open already. */
export function unfold(inside: Element | undefined): void {
  inside?.closest('.block')?.classList.add('unfolded');
}

/** Opens the guide text that was pressed. */
export function unfoldPressed(event: Event): void {
  const [pressed] = event.composedPath();
  if (pressed instanceof Element) unfold(pressed);
}

function markTemplate({ mark }: Block) {
  if (mark === null) return nothing;
  return html`
    <span class="mark">${mark}</span>
  `;
}

function whoTemplate({ speaker, timeMs }: Block) {
  if (speaker === null && timeMs === null) return nothing;
  const time = timeMs === null ? '' : formatPosition(timeMs);
  return html`
    <div class="who">
      <span>${speaker}</span>
      ${
        time
          ? html`
              <time data-ms=${timeMs}>${time}</time>
            `
          : nothing
      }
    </div>
  `;
}
