import { Parser } from 'htmlparser2';
import type { TextDocument } from '../../../../core/sources/document.ts';
import { DocumentWriter, type Place, type Run } from './document-writer.ts';
import { BLOCKS, HEADING, SKIPPED, styleOf } from './html-elements.ts';
import { unreadable } from './refusals.ts';
import { TableGrid } from './table-grid.ts';
import { decodeText } from './text.ts';

/** Deeper than any page people write; each level costs the parser time. */
const NESTING_MAX = 30_000;
const HEAD_BYTES = 2048;
const DECLARED_CHARSET = /charset\s*=\s*["']?([\w-]{2,40})/i;

/**
 * Reads HTML: what a browser would show as text, with headings, lists, tables, bold and italic. Scripts, styles
 * and comments go; nothing is fetched, as nothing is ever drawn.
 *
 * @param source - The page as text.
 * @throws InvalidError `upload.unreadable` when it is nested without end
 */
export function readHtml(source: string): TextDocument {
  const reader = new HtmlReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(source);
  return reader.finish();
}

/** The page as text, in the character set that it declares if it is not UTF-8. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  return decodeText(bytes, DECLARED_CHARSET.exec(head)?.[1]);
}

interface Element {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly pre: boolean;
}

const ROOT: Element = { name: '', bold: false, italic: false, pre: false };

class HtmlReader {
  readonly #writer = new DocumentWriter();
  readonly #elements: Element[] = [];
  /** The number of the next item of each open list, null for bullets. */
  readonly #lists: (number | null)[] = [];
  /** Open tables; only the outermost gives cells, one inside a cell is lines of that cell. */
  readonly #tables: TableGrid[] = [];
  #skipped = 0;
  #heading = 0;
  #bullet: string | undefined;
  #runs: Run[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#elements.length >= NESTING_MAX) {
      throw unreadable('The elements of this page are nested without end, so it is not read.');
    }
    const above = this.#elements.at(-1) ?? ROOT;
    this.#elements.push({ name, ...styleOf(name, attributes, above) });
    if (SKIPPED.has(name)) this.#skipped += 1;
    if (this.#skipped > 0) return;
    if (name === 'br') this.#runs.push({ text: '\n' });
    if (BLOCKS.has(name)) this.#endBlock();
    this.#enter(name, attributes);
  }

  text(raw: string): void {
    if (this.#skipped > 0) return;
    const { pre, bold, italic } = this.#elements.at(-1) ?? ROOT;
    const text = pre ? raw : this.#collapsed(raw);
    if (text) this.#runs.push({ text, bold, italic });
  }

  close(name: string): void {
    this.#elements.pop();
    if (SKIPPED.has(name)) this.#skipped -= 1;
    if (this.#skipped > 0 || SKIPPED.has(name)) return;
    if (BLOCKS.has(name)) this.#endBlock();
    this.#leave(name);
  }

  finish(): TextDocument {
    this.#endBlock();
    return this.#writer.finish();
  }

  #enter(name: string, attributes: Readonly<Record<string, string>>): void {
    if (HEADING.test(name)) this.#heading = Number(name.slice(1));
    else if (name === 'ul') this.#lists.push(null);
    else if (name === 'ol') this.#lists.push(Number.parseInt(attributes['start'] ?? '1', 10) || 1);
    else if (name === 'li') this.#startItem();
    else if (name === 'table') this.#startTable();
    else this.#enterTablePart(name, attributes);
  }

  #leave(name: string): void {
    if (HEADING.test(name)) this.#heading = 0;
    else if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'li') this.#bullet = undefined;
    else if (name === 'table') this.#tables.pop();
    else if (name === 'td' || name === 'th') this.#leaveCell();
  }

  #startItem(): void {
    const next = this.#lists.at(-1);
    this.#bullet = typeof next === 'number' ? `${next}. ` : '- ';
    if (typeof next === 'number') this.#lists[this.#lists.length - 1] = next + 1;
    if (this.#isInCell()) this.#runs.push({ text: this.#bullet });
  }

  #startTable(): void {
    if (this.#tables.length === 0) this.#writer.startTable();
    this.#tables.push(new TableGrid());
  }

  #enterTablePart(name: string, attributes: Readonly<Record<string, string>>): void {
    const isCell = name === 'td' || name === 'th';
    const table = this.#tables.length === 1 ? this.#tables[0] : null;
    if (name === 'tr') table?.startRow();
    else if (isCell && table) this.#startCell(table, attributes);
    else if (isCell) this.#runs.push({ text: ' ' });
  }

  #startCell(table: TableGrid, attributes: Readonly<Record<string, string>>): void {
    // The parser leaves a cell open that only the next one of another kind ends.
    this.#leaveCell();
    table.startCell(attributes['colspan'], attributes['rowspan']);
  }

  #leaveCell(): void {
    const table = this.#tables[0];
    if (this.#tables.length !== 1 || !table?.cell) return;
    const { row, column } = table.cell;
    this.#writer.write({ layout: 'cell', row, column }, this.#runs);
    this.#runs = [];
    table.endCell();
  }

  #isInCell(): boolean {
    return Boolean(this.#tables[0]?.cell);
  }

  /** Ends the block under way. In a cell, it ends a line of the cell. */
  #endBlock(): void {
    const shown = this.#runs.some(({ text }) => text.trim() !== '');
    if (this.#isInCell()) {
      if (shown && !this.#endsLine()) this.#runs.push({ text: '\n' });
      return;
    }
    if (shown) {
      this.#writer.write(this.#place(), this.#runs.map(withoutSpaceAtLineEnds));
      this.#bullet = undefined;
    }
    this.#runs = [];
  }

  #place(): Place {
    if (this.#heading > 0) return { layout: 'heading', level: this.#heading };
    if (this.#lists.length === 0) return {};
    const item = { layout: 'list_item', level: this.#lists.length } as const;
    return this.#bullet ? { ...item, bullet: this.#bullet } : item;
  }

  /** White space as a browser shows it: one space, none at the start of a line. */
  #collapsed(raw: string): string {
    const text = raw.replaceAll(/[ \t\r\n\f]+/g, ' ');
    const last = this.#runs.at(-1)?.text;
    const startsLine = last === undefined || last.endsWith(' ') || last.endsWith('\n');
    return startsLine ? text.trimStart() : text;
  }

  #endsLine(): boolean {
    return this.#runs.at(-1)?.text.endsWith('\n') ?? false;
  }
}

function withoutSpaceAtLineEnds(run: Run, index: number, all: readonly Run[]): Run {
  const beforeBreak = all[index + 1]?.text.startsWith('\n') ?? false;
  return beforeBreak ? { ...run, text: run.text.replace(/ $/, '') } : run;
}
