/** How a stretch of text stands on the page. */
export type Layout = 'paragraph' | 'heading' | 'list_item' | 'cell';

/**
 * What a file's format says of one stretch of its text, `[start, end)` in UTF-16 code units. Blocks are in
 * order and never overlap; one may have several lines. The bullet of a list item stands before its block.
 */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly layout: Layout;
  /** Of a heading 1 … 6, of a list item its nesting from 1, of a cell that heads its row 1, else 0. */
  readonly level: number;
  /** Of a cell, from 0, within its table. */
  readonly row: number | null;
  readonly column: number | null;
  /** From 1. */
  readonly page: number | null;
  /** Whole milliseconds from the start of the recording. */
  readonly timeMs: number | null;
  /** Only where the format itself says who speaks, such as a voice tag; never a label in the text. */
  readonly speaker: string | null;
}

/** Emphasis that a format marks, `[start, end)` in the text. */
export interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly style: 'bold' | 'italic';
}

/** What every reader of a format gives. */
export interface TextDocument {
  /** Normalised: see normalise.ts. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Ordered by start. */
  readonly emphasis: readonly Emphasis[];
}

/**
 * A text whose format says nothing of it: a paragraph is what stands between blank lines. Linear, however long a line
 * of white space is.
 *
 * @param text - Normalised text; it is kept as it is.
 */
export function plainDocument(text: string): TextDocument {
  const blocks: Block[] = [];
  let first: number | null = null;
  let last = 0;
  let at = 0;
  // A blank line at the end closes the last paragraph.
  for (const line of [...text.split('\n'), '']) {
    const start = at + line.length - line.trimStart().length;
    const end = at + line.trimEnd().length;
    at += line.length + 1;
    if (end > start) {
      first ??= start;
      last = end;
    } else if (first !== null) {
      blocks.push(blockOf({ start: first, end: last }));
      first = null;
    }
  }
  return { text, blocks, emphasis: [] };
}

/** A block of which little is known: what is not given is a paragraph without page, time and speaker. */
export function blockOf(
  known: Pick<Block, 'start' | 'end'> & Partial<Omit<Block, 'start' | 'end'>>,
): Block {
  return {
    layout: 'paragraph',
    level: 0,
    row: null,
    column: null,
    page: null,
    timeMs: null,
    speaker: null,
    ...known,
  };
}
