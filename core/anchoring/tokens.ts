import type { Span } from './passage.ts';

/** A word, a picture character with what belongs to it, or any other character with its combining marks. */
const TOKEN =
  /[\p{L}\p{N}\p{M}_]+|\p{RI}{2}|\p{Extended_Pictographic}[\p{M}\p{EMod}\uFE0F]*(?:\u200D\p{Extended_Pictographic}[\p{M}\p{EMod}\uFE0F]*)*|[^\p{M}][\p{M}\u200D]*/gsu;

/** A stretch of a text that edits and fuzzy ends never cut. */
export interface Token extends Span {
  readonly words: string;
}

/** Cuts a text into tokens that follow one another without a gap. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    words,
  }));
}

/** Whether a token says something: letters or digits, not a space or a mark. */
export function isWord({ words }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}

/** What belongs to the character before it: combining marks, skin tones, the joiner of pictures. */
const GOES_ON = /^[\p{M}\p{EMod}\u200D]/u;
const JOINER = '\u200D';

/** Whether an offset lies between characters as people see them. */
export function isBetweenCharacters(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  if (text.charAt(offset - 1) === JOINER) return false;
  if (GOES_ON.test(text.slice(offset, offset + 2))) return false;
  const flags = /\p{RI}*$/u.exec(text.slice(0, offset).slice(-64))?.[0].length ?? 0;
  // Two regional letters of two code units each make a flag.
  return flags % 4 === 0 || !/^\p{RI}/u.test(text.slice(offset, offset + 2));
}
