import MarkdownIt from 'markdown-it';
import type { TextDocument } from '../../../../core/sources/document.ts';
import { DocumentWriter, type Run } from './document-writer.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/**
 * A mark of a note-taker's own after the bullet, such as `- > about others` or `- * about us`. Markdown would take
 * it for a quote or one more bullet, and its meaning would be lost.
 */
const MARK_AFTER_BULLET = /^([ \t]*(?:[-+]|\d{1,3}[.)])[ \t]+)([*>])(?=[ \t])/gm;
// Notes are indented for looks, not to quote program code; HTML stays text.
const parser = new MarkdownIt({ html: false, linkify: false }).disable(['code', 'lheading']);

/**
 * Reads Markdown: marks of emphasis, links and headings go, every word stays. Headings, list items, table cells
 * and emphasis are remembered by where they stand.
 *
 * @param source - Normalised text.
 */
export function readMarkdown(source: string): TextDocument {
  const reader = new TokenReader();
  const marked = source.replace(MARK_AFTER_BULLET, '$1\\$2');
  for (const token of parser.parse(marked, {})) reader.take(token);
  return reader.writer.finish();
}

/** Turns the flat list of block tokens into blocks. */
class TokenReader {
  readonly writer = new DocumentWriter();
  /** The number of the next item of each open list, null for bullets. */
  #lists: (number | null)[] = [];
  #bullet: string | undefined;
  #headingLevel = 0;
  #row = -1;
  #column = -1;

  readonly #on: Readonly<Record<string, (token: Token) => void>> = {
    heading_open: ({ tag }) => {
      this.#headingLevel = Number(tag.slice(1));
    },
    heading_close: () => {
      this.#headingLevel = 0;
    },
    bullet_list_open: () => this.#lists.push(null),
    ordered_list_open: (token) => this.#lists.push(Number(token.attrGet('start') ?? 1)),
    bullet_list_close: () => this.#lists.pop(),
    ordered_list_close: () => this.#lists.pop(),
    list_item_open: () => {
      this.#bullet = this.#nextBullet();
    },
    table_open: () => {
      this.writer.startTable();
      this.#row = -1;
    },
    table_close: () => {
      this.#row = -1;
    },
    tr_open: () => {
      this.#row += 1;
      this.#column = -1;
    },
    th_open: () => {
      this.#column += 1;
    },
    td_open: () => {
      this.#column += 1;
    },
    inline: (token) => this.#write(runsOf(token)),
    fence: ({ content }) => this.#write([{ text: content }]),
  };

  /** Writes what one token adds; tokens that add nothing are passed over. */
  take(token: Token): void {
    this.#on[token.type]?.(token);
  }

  #write(runs: readonly Run[]): void {
    const bullet = this.#bullet;
    this.#bullet = undefined;
    if (this.#headingLevel > 0) {
      this.writer.write({ layout: 'heading', level: this.#headingLevel }, runs);
    } else if (this.#row >= 0) {
      this.writer.write({ layout: 'cell', row: this.#row, column: this.#column }, runs);
    } else if (this.#lists.length > 0) {
      const level = this.#lists.length;
      this.writer.write({ layout: 'list_item', level, ...(bullet ? { bullet } : {}) }, runs);
    } else {
      this.writer.write({}, runs);
    }
  }

  #nextBullet(): string {
    const ordinal = this.#lists.at(-1);
    if (ordinal === null || ordinal === undefined) return '- ';
    this.#lists[this.#lists.length - 1] = ordinal + 1;
    return `${ordinal}. `;
  }
}

/** The words of one block in their styles, with its line breaks. */
function runsOf(token: Token): Run[] {
  const runs: Run[] = [];
  let bold = 0;
  let italic = 0;
  for (const child of token.children ?? []) {
    if (child.tag === 'strong') bold += child.nesting;
    else if (child.tag === 'em') italic += child.nesting;
    const isBreak = child.type === 'softbreak' || child.type === 'hardbreak';
    const text = isBreak ? '\n' : child.content;
    if (text) runs.push({ text, bold: bold > 0, italic: italic > 0 });
  }
  return runs;
}
