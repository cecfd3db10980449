import {
  type Block,
  blockOf,
  type Emphasis,
  type TextDocument,
} from '../../../../core/sources/document.ts';
import { TEXT_LENGTH_LIMIT } from '../../../../core/sources/kinds.ts';
import { normaliseText } from '../../../../core/sources/normalise.ts';
import { textTooLong } from './refusals.ts';

/** Words in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Where a block stands, and the bullet before it if it is the first of a list item. */
export type Place = Partial<Omit<Block, 'start' | 'end'>> & { readonly bullet?: string };

const INDENT = '  ';

/**
 * Lays the blocks of a file out as text, one way for all formats: blocks on lines of their own, a blank line
 * between paragraphs, `- ` or `1. ` before list items, a tab between the cells of a row. Gives up as soon as
 * the text is longer than a source may be, so that a small file cannot grow without end.
 */
export class DocumentWriter {
  #text = '';
  readonly #blocks: Block[] = [];
  readonly #emphasis: Emphasis[] = [];
  /** Where the next cell of the table stands; null before the first. */
  #cell: { readonly row: number; readonly column: number } | null = null;

  /** Ends the table under way, so that the next cell starts another. */
  startTable(): void {
    this.#cell = null;
  }

  /**
   * Writes one block.
   *
   * @param runs - Its words in order; white space at the ends of the whole goes.
   * @throws LimitError `upload.text_too_long`
   */
  write({ bullet, ...place }: Place, runs: readonly Run[]): void {
    const trimmed = trimRuns(place.layout === 'cell' ? runs.map(withoutTabs) : runs);
    if (trimmed.length === 0) return;
    this.#append(this.#separator(place));
    if (place.layout === 'list_item') this.#append(itemStart(place.level ?? 1, bullet));
    const start = this.#text.length;
    for (const run of trimmed) this.#appendRun(run);
    this.#blocks.push(blockOf({ ...place, start, end: this.#text.length }));
    if (place.layout !== 'cell') this.#cell = null;
  }

  /** The document as written. */
  finish(): TextDocument {
    const text = this.#text && `${this.#text}\n`;
    return {
      text,
      blocks: this.#blocks,
      emphasis: this.#emphasis.sort((a, b) => a.start - b.start),
    };
  }

  #separator(place: Omit<Place, 'bullet'>): string {
    const before = this.#blocks.at(-1);
    if (place.layout === 'cell') return this.#beforeCell(place.row ?? 0, place.column ?? 0);
    if (!before) return '';
    if (place.layout === 'list_item' && before.layout === 'list_item') return '\n';
    const goesOn = typeof place.timeMs === 'number' && before.speaker === (place.speaker ?? null);
    return goesOn ? '\n' : '\n\n';
  }

  #beforeCell(row: number, column: number): string {
    const before = this.#cell;
    this.#cell = { row, column };
    if (before?.row === row) return '\t'.repeat(Math.max(column - before.column, 1));
    const lead = before ? '\n' : this.#text && '\n\n';
    return lead + '\t'.repeat(column);
  }

  #appendRun({ text, bold, italic }: Run): void {
    const start = this.#text.length;
    this.#append(text);
    if (text.trim() === '') return;
    const end = this.#text.length;
    if (bold) this.#emphasise(start, end, 'bold');
    if (italic) this.#emphasise(start, end, 'italic');
  }

  #emphasise(start: number, end: number, style: Emphasis['style']): void {
    const last = this.#emphasis.findLastIndex((range) => range.style === style);
    const before = this.#emphasis[last];
    if (before?.end === start) this.#emphasis[last] = { ...before, end };
    else this.#emphasis.push({ start, end, style });
  }

  #append(text: string): void {
    if (this.#text.length + text.length > TEXT_LENGTH_LIMIT) {
      throw textTooLong(this.#text.length + text.length);
    }
    this.#text += text;
  }
}

function itemStart(level: number, bullet: string | undefined): string {
  return INDENT.repeat(Math.max(level - 1, 0)) + (bullet ?? INDENT);
}

function withoutTabs(run: Run): Run {
  return { ...run, text: run.text.replaceAll('\t', ' ') };
}

/** Normalised runs without white space at the ends of the whole; none when nothing shows. */
function trimRuns(runs: readonly Run[]): Run[] {
  const normal = normaliseRuns(runs);
  const first = normal.findIndex(({ text }) => text.trim() !== '');
  if (first < 0) return [];
  const last = normal.findLastIndex(({ text }) => text.trim() !== '');
  return normal.slice(first, last + 1).map((run, index, all) => {
    let { text } = run;
    if (index === 0) text = text.trimStart();
    if (index === all.length - 1) text = text.trimEnd();
    return { ...run, text };
  });
}

/** Each run normalised; accents at the start of one go to the letter they belong to, at the end of the one before. */
function normaliseRuns(runs: readonly Run[]): Run[] {
  const whole = runs.filter(({ text }) => text !== '');
  for (const [index, run] of whole.entries()) {
    const accents = index > 0 ? (/^\p{M}+/u.exec(run.text)?.[0] ?? '') : '';
    const before = whole[index - 1];
    if (!accents || !before) continue;
    whole[index - 1] = { ...before, text: before.text + accents };
    whole[index] = { ...run, text: run.text.slice(accents.length) };
  }
  return whole.map((run) => ({ ...run, text: normaliseText(run.text) }));
}
