import MarkdownIt from 'markdown-it';
import type { HeadingMark } from '../../../../core/sources/segments.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

// Notes are indented for looks, not to quote program code; HTML stays text.
const parser = new MarkdownIt({ html: false, linkify: false }).disable(['code', 'lheading']);
const INDENT = '  ';

/**
 * Reads Markdown as plain text: marks of emphasis, links and headings go, every word stays. Headings are
 * remembered by where they start; list items keep a dash and their depth, table cells are set apart by tabs.
 *
 * @param source - Normalised text.
 */
export function readMarkdown(source: string): {
  readonly text: string;
  readonly headings: readonly HeadingMark[];
} {
  const writer = new PlainWriter();
  for (const token of parser.parse(source, {})) writer.take(token);
  return { text: writer.text.trimEnd() + '\n', headings: writer.headings };
}

/** Turns the flat list of block tokens into text. */
class PlainWriter {
  text = '';
  readonly headings: HeadingMark[] = [];
  #depth = 0;
  #ordinals: (number | null)[] = [];
  #itemStart = '';
  #headingLevel: number | null = null;

  readonly #on: Readonly<Record<string, (token: Token) => void>> = {
    heading_open: (token) => {
      this.#headingLevel = Number(token.tag.slice(1));
    },
    bullet_list_open: () => this.#openList(null),
    ordered_list_open: (token) => this.#openList(Number(token.attrGet('start') ?? 1)),
    bullet_list_close: () => this.#closeList(),
    ordered_list_close: () => this.#closeList(),
    list_item_open: () => {
      this.#itemStart = this.#nextBullet();
    },
    inline: (token) => this.#write(plainText(token)),
    fence: (token) => this.#write(token.content.trimEnd()),
    td_close: () => this.#endWith('\t'),
    th_close: () => this.#endWith('\t'),
    tr_close: () => this.#endWith('\n'),
    heading_close: () => this.#endBlock(),
    paragraph_close: () => this.#endBlock(),
    table_close: () => this.#blankLine(),
  };

  /** Writes what one token adds; tokens that add nothing are passed over. */
  take(token: Token): void {
    this.#on[token.type]?.(token);
  }

  #endWith(end: string): void {
    this.text = this.text.trimEnd() + end;
  }

  #endBlock(): void {
    if (this.#depth === 0) this.#blankLine();
  }

  #write(content: string): void {
    if (this.#headingLevel !== null) {
      this.headings.push({ start: this.text.length, level: this.#headingLevel });
      this.#headingLevel = null;
    }
    const indent = INDENT.repeat(Math.max(0, this.#depth - 1));
    const hanging = this.#itemStart || (this.#depth > 0 ? INDENT : '');
    this.text +=
      indent + hanging + content.replaceAll('\n', `\n${indent}${this.#depth > 0 ? INDENT : ''}`);
    this.text += '\n';
    this.#itemStart = '';
  }

  #openList(first: number | null): void {
    this.#depth += 1;
    this.#ordinals.push(first);
  }

  #closeList(): void {
    this.#depth -= 1;
    this.#ordinals.pop();
    if (this.#depth === 0) this.#blankLine();
  }

  #nextBullet(): string {
    const ordinal = this.#ordinals.at(-1);
    if (ordinal === null || ordinal === undefined) return '- ';
    this.#ordinals[this.#ordinals.length - 1] = ordinal + 1;
    return `${ordinal}. `;
  }

  #blankLine(): void {
    if (this.text && !this.text.endsWith('\n\n')) this.text += '\n';
  }
}

/** The words of one block, with its line breaks. */
function plainText(token: Token): string {
  return (token.children ?? [])
    .map((child) => {
      if (child.type === 'softbreak' || child.type === 'hardbreak') return '\n';
      return child.content;
    })
    .join('');
}
