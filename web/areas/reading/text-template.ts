import { css, html, nothing } from 'lit';
import { html as staticHtml, literal, type StaticValue } from 'lit/static-html.js';
import type { Block } from '../../../core/reading/blocks.ts';
import { formatPosition, msg } from '../../i18n/index.ts';
import { BvSegmentChosen } from './reading-events.ts';

/** Blocks of a text that is laid out piece by piece; an interview of an hour has a few hundred. */
export const LONG_BLOCKS = 1_000;

/** How paragraphs, turns and headings of a source look. */
export const textStyles = css`
  .column {
    max-inline-size: var(--bv-measure);
    font: var(--bv-weight-voice) var(--bv-text-read) / var(--bv-lh-read) var(--bv-font-voice);
    font-optical-sizing: auto;
  }
  .block {
    position: relative;
    padding-block-end: var(--bv-space-5);
    /* Painting is cut at the box of a block: the fill of a highlight and the line under it need room. */
    margin-inline: calc(-1 * var(--bv-space-2));
    padding-inline: var(--bv-space-2);
  }
  /* Only a text that is too long to be laid out at once: what comes and goes costs at every step of scrolling. */
  .column.long .block {
    content-visibility: auto;
    contain-intrinsic-block-size: auto calc(3 * var(--bv-lh-read));
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
  .what {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    padding: 0 var(--bv-space-2);
    border: 1px solid var(--bv-line);
    border-radius: var(--bv-radius-2);
    background: var(--bv-raised);
    color: var(--bv-ink-2);
    font: var(--bv-weight-medium) var(--bv-text-xs) / var(--bv-lh-md) var(--bv-font-ui);
    cursor: pointer;
    opacity: 0;
  }
  .block:hover > .what {
    opacity: 1;
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
 * One paragraph. Its words are one text node, so that offsets of the text are offsets of the node.
 *
 * @param canCorrect - Offers to say what it is; the key for it is told in the sheet of keys.
 */
export function blockTemplate(
  block: Block,
  index: number,
  { text, language, canCorrect }: { text: string; language: string; canCorrect: boolean },
) {
  const words = text.slice(block.start, block.end);
  const button = canCorrect ? whatTemplate(block) : nothing;
  if (block.headingLevel !== null) {
    const tag = HEADINGS[block.headingLevel] ?? literal`h6`;
    // `static-html` only takes the name of the tag from our own table.
    return staticHtml`
      <div class="block heading level${block.headingLevel} ${block.kind}" data-block=${index}>
        <${tag} class="words" lang=${language} .textContent=${words}></${tag}>${button}
      </div>
    `;
  }
  const item = block.nesting > 0 ? ` item item${Math.min(block.nesting, NESTING_SHOWN)}` : '';
  return html`
    <div
      class="block ${block.kind}${item}"
      data-block=${index}
    >
      ${whoTemplate(block)} ${markTemplate(block)}
      <p class="words" lang=${language} .textContent=${words}></p>
      ${button}
    </div>
  `;
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

/** For a pointer, beside the paragraph; the keyboard has a key for the same. */
function whatTemplate({ start, kind }: Block) {
  return html`
    <button
      class="what"
      type="button"
      tabindex="-1"
      title=${msg('reading.keySegment')}
      @pointerdown=${(event: Event) => event.stopPropagation()}
      @click=${(event: Event) => {
        event.stopPropagation();
        event.currentTarget?.dispatchEvent(new BvSegmentChosen(start));
      }}
    >
      ${msg(`segmentKind.${kind}`)}
    </button>
  `;
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
