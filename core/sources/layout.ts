import type { Span } from '../anchoring/passage.ts';
import type { Block, Emphasis, Layout, TextDocument } from './document.ts';

/** Short names of what is written thousands of times. */
const LAYOUTS: readonly Layout[] = ['paragraph', 'heading', 'list_item', 'cell'];
const STYLES: readonly Emphasis['style'][] = ['bold', 'italic'];

type BlockRow = readonly [
  start: number,
  length: number,
  layout: number,
  level: number,
  row: number | null,
  column: number | null,
  page: number | null,
  timeMs: number | null,
  speaker: string | null,
];
type EmphasisRow = readonly [start: number, length: number, style: number];

interface Stored {
  readonly blocks: readonly BlockRow[];
  readonly emphasis: readonly EmphasisRow[];
}

/** Writes what a format says of its text, without the text, as JSON of short rows. */
export function writeLayout({ blocks, emphasis }: TextDocument): string {
  const stored: Stored = {
    blocks: blocks.map((block) => [
      ...([block.start, block.end - block.start, LAYOUTS.indexOf(block.layout)] as const),
      ...([block.level, block.row, block.column, block.page, block.timeMs] as const),
      block.speaker,
    ]),
    emphasis: emphasis.map(({ start, end, style }) => [start, end - start, STYLES.indexOf(style)]),
  };
  return JSON.stringify(stored);
}

/** Puts a text and what `writeLayout` wrote of it together again. */
export function readLayout(text: string, written: string): TextDocument {
  const { blocks, emphasis } = JSON.parse(written) as Stored;
  return { text, blocks: blocks.map(toBlock), emphasis: emphasis.map(toEmphasis) };
}

/**
 * Moves a layout to a text in which words were replaced.
 *
 * @param move - Where a span of the old text is in the new one.
 * @param speaker - The new label of somebody who speaks.
 */
export function moveDocument(
  { blocks, emphasis }: TextDocument,
  text: string,
  move: (span: Span) => Span,
  speaker: (label: string) => string,
): TextDocument {
  const moved = (span: Span): Span => {
    const { start, end } = move(span);
    return { start, end };
  };
  return {
    text,
    blocks: blocks.map((block) => ({
      ...block,
      ...moved(block),
      speaker: block.speaker === null ? null : speaker(block.speaker),
    })),
    emphasis: emphasis.map((mark) => ({ ...mark, ...moved(mark) })),
  };
}

function toBlock([
  start,
  length,
  layout,
  level,
  row,
  column,
  page,
  timeMs,
  speaker,
]: BlockRow): Block {
  return {
    ...{ start, end: start + length, layout: LAYOUTS[layout] ?? 'paragraph' },
    ...{ level, row, column, page, timeMs, speaker },
  };
}

function toEmphasis([start, length, style]: EmphasisRow): Emphasis {
  return { start, end: start + length, style: STYLES[style] ?? 'bold' };
}
