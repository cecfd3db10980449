import type { Block, Emphasis, TextDocument } from './document.ts';

/** A line of a document: its words, without indent and bullet. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly block: Block;
  /** The first line of its block or of an item in it. */
  readonly first: boolean;
  /** Nesting of a list item from 1; of a plain text read off its indent; else 0. */
  readonly level: number;
  /** How the whole line is marked, if it is. */
  readonly emphasis: Emphasis['style'] | null;
  /** Where a marked beginning of the line ends; its start when there is none. */
  readonly lead: number;
}

const BULLET = /^(?:[-–•]|\d{1,3}[.)])[ \t]+/;
const SPACES_PER_LEVEL = 2;
/** Marks of emphasis that a format left in the text. */
const WRITTEN_OUT = /^(\*\*|__)(?!\s).*\S\1$/;

/** The lines of a document that have words, in order. Linear. */
export function linesOf({ text, blocks, emphasis }: TextDocument): Line[] {
  const marks = new Marks(emphasis);
  return blocks.flatMap((block) => {
    let start = block.start;
    let first = true;
    const lines: Line[] = [];
    for (const raw of text.slice(block.start, block.end).split('\n')) {
      const line = lineOf(raw, start, block, first);
      start += raw.length + 1;
      if (line.start === line.end) continue;
      lines.push(marks.on(line));
      first = false;
    }
    return lines;
  });
}

function lineOf(raw: string, at: number, block: Block, first: boolean): PlainLine {
  const indent = raw.length - raw.trimStart().length;
  const bullet = block.layout === 'paragraph' ? (BULLET.exec(raw.trimStart())?.[0].length ?? 0) : 0;
  const words = raw.slice(indent + bullet);
  const text = words.trim();
  const width = raw.slice(0, indent).replaceAll('\t', ' '.repeat(SPACES_PER_LEVEL)).length;
  const read = bullet > 0 || indent > 0 ? Math.floor(width / SPACES_PER_LEVEL) + 1 : 0;
  const level = block.layout === 'list_item' ? block.level : read;
  const start = at + indent + bullet + words.length - words.trimStart().length;
  return { start, end: start + text.length, text, block, first: first || bullet > 0, level };
}

type PlainLine = Omit<Line, 'emphasis' | 'lead'>;

/** Looks up emphasis of lines that come in order, so that each mark is passed once. */
class Marks {
  readonly emphasis: readonly Emphasis[];
  #next = 0;

  constructor(emphasis: readonly Emphasis[]) {
    this.emphasis = emphasis;
  }

  // Each field by itself: spreading costs more than all else that is done for a line.
  on({ start, end, text, block, first, level }: PlainLine): Line {
    const { emphasis, lead } = this.#of(start, end, text);
    return { start, end, text, block, first, level, emphasis, lead };
  }

  #of(start: number, end: number, text: string): Pick<Line, 'emphasis' | 'lead'> {
    while (this.#endOf(this.#next) <= start) this.#next += 1;
    const mark = this.emphasis[this.#next];
    if (!mark || mark.start > start) {
      return { emphasis: WRITTEN_OUT.test(text) ? 'bold' : null, lead: start };
    }
    const lead = this.#endOfRun(mark.end);
    return { emphasis: lead >= end ? mark.style : null, lead: Math.min(lead, end) };
  }

  /** Where marks end that touch: a change from bold to bold italic goes on. */
  #endOfRun(end: number): number {
    let lead = end;
    for (let at = this.#next + 1; (this.emphasis[at]?.start ?? Infinity) <= lead; at += 1) {
      lead = Math.max(lead, this.#endOf(at));
    }
    return lead;
  }

  #endOf(at: number): number {
    return this.emphasis[at]?.end ?? Infinity;
  }
}
