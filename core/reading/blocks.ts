import type { Span } from '../anchoring/passage.ts';
import type { Layout } from '../sources/document.ts';
import type { SegmentKind } from '../sources/kinds.ts';

/** A segment of a source, as the contract and the domain both have it. */
export interface SegmentLike extends Span {
  readonly speaker: string | null;
  readonly kind: SegmentKind;
  readonly timeMs: number | null;
  readonly layout: Layout;
  readonly level: number;
  readonly code: string | null;
  readonly codeMeaning: string | null;
}

/** A paragraph as the reader sees it. Its span is that of its words, without the speaker's label. */
export interface Block extends Span {
  readonly kind: SegmentKind;
  /** Who speaks, only where a turn begins. */
  readonly speaker: string | null;
  /** When, only where a turn begins or the time moves on. */
  readonly timeMs: number | null;
  /** 2 … 6 in the outline of the page, whose own heading is 1; never skips a level downwards. */
  readonly headingLevel: number | null;
  /** Nesting of a list item from 1, else 0. */
  readonly nesting: number;
  /** What the mark before a fact means, or the mark itself. */
  readonly mark: string | null;
}

/**
 * Turns segments into paragraphs: the speaker is named once in a turn, headings get a place in the page's
 * outline. A text without segments is one paragraph. Linear.
 */
export function blocksOf(text: string, segments: readonly SegmentLike[]): readonly Block[] {
  if (segments.length === 0) return text.trim() === '' ? [] : [wholeText(text)];
  const outline = outlineOf(segments);
  return segments.map((segment, index) => {
    const isTold = isNewTurn(segment, segments[index - 1]);
    return {
      start: segment.start,
      end: segment.end,
      kind: segment.kind,
      speaker: isTold ? segment.speaker : null,
      timeMs: isTold ? segment.timeMs : null,
      headingLevel: outline[index] ?? null,
      nesting: segment.layout === 'list_item' ? segment.level : 0,
      mark: segment.codeMeaning ?? segment.code,
    };
  });
}

/**
 * The block that holds an offset: the last that starts at or before it. Binary search.
 *
 * @returns −1 before the first block.
 */
export function blockAt(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A place in the shown text: which block, and how many code units into its words. */
export interface Place {
  readonly block: number;
  readonly offset: number;
}

/**
 * Where an offset of the text is shown. What is not shown (labels, blank lines) counts to the nearest
 * words: to the next ones for the start of a span, to those before for its end.
 */
export function placeOf(
  blocks: readonly Span[],
  offset: number,
  edge: 'start' | 'end',
): Place | undefined {
  if (blocks.length === 0) return undefined;
  const index = Math.max(blockAt(blocks, edge === 'end' ? offset - 1 : offset), 0);
  const block = blocks[index];
  const next = blocks[index + 1];
  if (!block) return undefined;
  if (edge === 'start' && offset >= block.end && next) return { block: index + 1, offset: 0 };
  const length = block.end - block.start;
  return { block: index, offset: Math.min(Math.max(offset - block.start, 0), length) };
}

/** A span without the white space at its ends; undefined when nothing is left. */
export function trimmed(text: string, span: Span): Span | undefined {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.end - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : undefined;
}

function wholeText(text: string): Block {
  const whole = { start: 0, end: text.length, kind: 'remark' } as const;
  return { ...whole, speaker: null, timeMs: null, headingLevel: null, nesting: 0, mark: null };
}

/** Levels 2 … 6, in which a heading is at most one deeper than the one before it. */
function outlineOf(segments: readonly SegmentLike[]): readonly (number | null)[] {
  const levels = segments.filter(isHeading).map(({ level }) => level);
  const top = Math.min(...levels);
  let deepest = 1;
  return segments.map((segment) => {
    if (!isHeading(segment)) return null;
    deepest = Math.min(segment.level - top + 2, deepest + 1, 6);
    return deepest;
  });
}

/** Somebody else speaks, or time moves on. */
function isNewTurn(segment: SegmentLike, before: SegmentLike | undefined): boolean {
  if (segment.speaker !== (before?.speaker ?? null)) return true;
  return segment.timeMs !== null && segment.timeMs !== before?.timeMs;
}

function isHeading({ layout }: SegmentLike): boolean {
  return layout === 'heading';
}
