import { CONTEXT_LENGTH, type Passage, type Span } from './passage.ts';
import { isWord, tokensOf } from './tokens.ts';

/** A quote this long counts as much as its context does. */
const HALF_WEIGHT_LENGTH = 16;
/** Words of a quote that are compared one by one; longer ones are compared by their first and last. */
const COMPARED_WORDS_MAX = 400;

/**
 * How sure it is that a span holds the words of a passage, 0 … 1: `w·quote + (1 − w)·context`, where `quote` is the
 * likeness of the words, `context` the mean likeness of the 32 characters on both sides, and
 * `w = length / (length + 16)`. Long quotes prove themselves; a short one, such as "no", needs its context.
 */
export function scoreOf(text: string, span: Span, selector: Passage): number {
  const words = text.slice(span.start, span.end);
  const weight = selector.quote.length / (selector.quote.length + HALF_WEIGHT_LENGTH);
  const context = contextLikeness(text, span, selector);
  return weight * likeness(selector.quote, words) + (1 - weight) * context;
}

/** How much the surroundings of a span are like those of a passage, 0 … 1. */
export function contextLikeness(text: string, { start, end }: Span, selector: Passage): number {
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start).toWellFormed();
  const after = text.slice(end, end + CONTEXT_LENGTH).toWellFormed();
  return (likeness(selector.prefix, before) + likeness(selector.suffix, after)) / 2;
}

/** How much two stretches of text have in common, 0 … 1: twice the words they share in order, of all their words. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length + b.length === 0) return 0;
  // Same words with other marks or capitals between them are very like, but not the same.
  return Math.min(0.99, (2 * sharedInOrder(a, b)) / (a.length + b.length));
}

/** The share of the words of one text that another holds, in the same order. */
export function commonWords(one: string, other: string): number {
  const words = wordsOf(one);
  return words.length === 0 ? 0 : sharedInOrder(words, wordsOf(other)) / words.length;
}

function wordsOf(text: string): string[] {
  const words = tokensOf(text.toLowerCase())
    .filter(isWord)
    .map((token) => token.words);
  if (words.length <= COMPARED_WORDS_MAX) return words;
  const half = COMPARED_WORDS_MAX / 2;
  return [...words.slice(0, half), ...words.slice(-half)];
}

/** Length of the longest common subsequence. */
function sharedInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (const [index, other] of b.entries()) {
      const best = Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next[index + 1] = word === other ? (row[index] ?? 0) + 1 : best;
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
