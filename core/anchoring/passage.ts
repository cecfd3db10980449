/** A half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A passage with the words that prove where it is (W3C TextQuoteSelector with position). */
export interface Passage extends Span {
  readonly quote: string;
  /** Up to `CONTEXT_LENGTH` characters before the quote. */
  readonly prefix: string;
  /** Up to `CONTEXT_LENGTH` characters after the quote. */
  readonly suffix: string;
}

/** Code units of context that are stored on both sides of a quote. */
export const CONTEXT_LENGTH = 32;

/** Why a span cannot be highlighted. */
export type SpanProblem = 'out_of_range' | 'empty' | 'splits_character' | 'blank';

/**
 * Reads the passage at a span, or says why there is none.
 *
 * @param text - One text version of a source.
 * @param span - Integers; anything out of range is a problem, not an exception.
 */
export function passageAt(text: string, { start, end }: Span): Passage | SpanProblem {
  if (start < 0 || end > text.length || start > text.length) return 'out_of_range';
  if (end <= start) return 'empty';
  if (splitsCharacter(text, start) || splitsCharacter(text, end)) return 'splits_character';
  const quote = text.slice(start, end);
  if (quote.trim() === '') return 'blank';
  return {
    start,
    end,
    quote,
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start).toWellFormed(),
    suffix: text.slice(end, end + CONTEXT_LENGTH).toWellFormed(),
  };
}

/** Whether an offset lies between the two halves of a surrogate pair. */
function splitsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
