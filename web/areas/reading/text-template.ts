import { css, html, nothing } from 'lit';
import { html as staticHtml, literal, type StaticValue } from 'lit/static-html.js';
import type { Block } from '../../../core/reading/blocks.ts';
import { formatPosition } from '../../i18n/index.ts';

/** How paragraphs, turns and headings of a source look. */
export const textStyles = css`
  .column {
    max-inline-size: var(--bv-measure);
    font: var(--bv-weight-voice) var(--bv-text-read) / var(--bv-lh-read) var(--bv-font-voice);
    font-optical-sizing: auto;
  }
  .block {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(3 * var(--bv-lh-read));
    padding-block-end: var(--bv-space-5);
    /* Painting is cut at the box of a block: the fill of a highlight and the line under it need room. */
    margin-inline: calc(-1 * var(--bv-space-2));
    padding-inline: var(--bv-space-2);
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

const HEADINGS: Readonly<Record<number, StaticValue>> = {
  2: literal`h2`,
  3: literal`h3`,
  4: literal`h4`,
  5: literal`h5`,
  6: literal`h6`,
};

/** One paragraph. Its words are one text node, so that offsets of the text are offsets of the node. */
export function blockTemplate(block: Block, index: number, text: string, language: string) {
  const words = text.slice(block.start, block.end);
  if (block.headingLevel !== null) {
    const tag = HEADINGS[block.headingLevel] ?? literal`h6`;
    // `static-html` only takes the name of the tag from our own table.
    return staticHtml`
      <div class="block heading level${block.headingLevel}" data-block=${index}>
        <${tag} class="words" lang=${language} .textContent=${words}></${tag}>
      </div>
    `;
  }
  return html`
    <div class="block ${block.kind}" data-block=${index}>
      ${whoTemplate(block)}
      <p class="words" lang=${language} .textContent=${words}></p>
    </div>
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
              <time>${time}</time>
            `
          : nothing
      }
    </div>
  `;
}
