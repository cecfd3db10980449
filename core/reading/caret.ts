import type { Span } from '../anchoring/passage.ts';
import { blockAt } from './blocks.ts';

/** How far one press of a key moves. */
export type CaretUnit = 'character' | 'word' | 'sentence' | 'paragraph';
export type CaretStep = -1 | 1;

/** The text that a caret moves in. */
export interface CaretText {
  readonly text: string;
  /** Paragraphs in order; the caret is always inside or at the end of one. */
  readonly blocks: readonly Span[];
  /** BCP 47, for the rules of words and sentences. */
  readonly language: string;
}

/**
 * Where the caret goes: to the start of the next or the previous character, word, sentence or paragraph.
 * With `extend` it goes forward to ends instead, so that a selection grows by whole units.
 *
 * @returns The same offset at either end of the text.
 */
export function moveCaret(
  source: CaretText,
  offset: number,
  unit: CaretUnit,
  step: CaretStep,
  extend = false,
): number {
  const { blocks } = source;
  const index = Math.max(blockAt(blocks, offset), 0);
  const here = stopsOf(source, index, unit, step === 1 && extend);
  const inside = step === 1 ? here.find((stop) => stop > offset) : lastBefore(here, offset);
  if (inside !== undefined) return inside;
  if (!blocks[index + step]) return edgeOf(source, index, offset, step);
  const there = stopsOf(source, index + step, unit, step === 1 && extend);
  return (step === 1 ? there[0] : there.at(-1)) ?? offset;
}

/** The sentence at an offset, without the white space after it. */
export function sentenceAt(source: CaretText, offset: number): Span | undefined {
  const block = Math.max(blockAt(source.blocks, offset), 0);
  const sentences = piecesOf(source, block, 'sentence');
  return sentences.find(({ end }) => end > offset) ?? sentences.at(-1);
}

/** The nearest place to an offset that lies in no word: itself, or where the word begins or ends. */
export function betweenWords(source: CaretText, offset: number): number {
  const index = Math.max(blockAt(source.blocks, offset), 0);
  const words = piecesOf(source, index, 'word');
  const word = words.find(({ start, end }) => start < offset && offset < end);
  if (!word) return offset;
  return offset - word.start <= word.end - offset ? word.start : word.end;
}

/** Moves one edge of a span by a word: the start to starts of words, the end to ends. Never empties it. */
export function resizeByWord(
  source: CaretText,
  span: Span,
  edge: 'start' | 'end',
  step: CaretStep,
): Span {
  const at = span[edge];
  const index = Math.max(blockAt(source.blocks, edge === 'end' ? at - 1 : at), 0);
  const stops = [index - 1, index, index + 1].flatMap((near) =>
    stopsOf(source, near, 'word', edge === 'end'),
  );
  const next = step === 1 ? stops.find((stop) => stop > at) : lastBefore(stops, at);
  const resized = { ...span, [edge]: next ?? at };
  return resized.start < resized.end ? resized : span;
}

function edgeOf(source: CaretText, index: number, offset: number, step: CaretStep): number {
  const block = source.blocks[index];
  if (!block) return offset;
  return step === 1 ? block.end : block.start;
}

function lastBefore(stops: readonly number[], offset: number): number | undefined {
  return stops.findLast((stop) => stop < offset);
}

/** Where the caret may stop in a block. */
function stopsOf(
  source: CaretText,
  index: number,
  unit: CaretUnit,
  ends: boolean,
): readonly number[] {
  const block = source.blocks[index];
  if (!block) return [];
  if (unit === 'paragraph') return [ends ? block.end : block.start];
  if (unit === 'character')
    return [...piecesOf(source, index, unit).map((p) => p.start), block.end];
  return piecesOf(source, index, unit).map((piece) => (ends ? piece.end : piece.start));
}

/** Characters, words or sentences of a block as spans of the text, without the white space around them. */
function piecesOf(source: CaretText, index: number, unit: CaretUnit): readonly Span[] {
  const block = source.blocks[index];
  if (!block) return [];
  const words = source.text.slice(block.start, block.end);
  const segmenter = segmenterFor(source.language, unit);
  return [...segmenter.segment(words)]
    .filter((piece) => unit !== 'word' || piece.isWordLike)
    .map((piece) => {
      const start = block.start + piece.index;
      const length = unit === 'character' ? piece.segment.length : piece.segment.trimEnd().length;
      return { start, end: start + length };
    })
    .filter((piece) => piece.end > piece.start);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making one costs milliseconds and a caret needs it on every key. */
function segmenterFor(language: string, unit: CaretUnit): Intl.Segmenter {
  const granularity = unit === 'character' ? 'grapheme' : unit === 'word' ? 'word' : 'sentence';
  const key = `${language} ${granularity}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, known);
  return known;
}
