import { occurrencesOf } from '../anchoring/mask-spans.ts';
import { type Replacement, replaceSpans } from '../anchoring/replace-spans.ts';
import type { TextDocument } from '../sources/document.ts';
import { moveDocument } from '../sources/layout.ts';

/** Real words and what stands for them. */
export interface KnownWords {
  readonly words: string;
  readonly pseudonym: string;
}

/** A corrected text that may hold real words again, and what is known. */
export interface CorrectedText {
  /** The text before the correction, with its pseudonyms. */
  readonly before: string;
  readonly document: TextDocument;
  readonly fileName: string | null;
  readonly known: readonly KnownWords[];
}

/**
 * Puts pseudonyms back where a corrected text has the real words again. Only those that stood in the text before
 * count: what was hidden in another source alone may be another word here, and is for a person to decide.
 */
export function hideKnownWords({ before, document, fileName, known }: CorrectedText) {
  const standing = known
    .filter(({ pseudonym }) => occurrencesOf(before, pseudonym).length > 0)
    .toSorted((a, b) => b.words.length - a.words.length);
  const hide = (text: string) => replaceSpans(text, placesIn(text, standing));
  const { text, move } = hide(document.text);
  return {
    document:
      text === document.text
        ? document
        : moveDocument(document, text, move, (label) => hide(label).text),
    fileName: fileName === null ? null : hide(fileName).text,
  };
}

/** Every place of known words; of two that overlap the longer. */
function placesIn(text: string, known: readonly KnownWords[]): Replacement[] {
  const taken: Replacement[] = [];
  for (const { words, pseudonym } of known) {
    // What a longer name holds is found there: nothing may be replaced twice.
    const free = occurrencesOf(text, words).filter(
      ({ start, end }) => !overlapsSome(taken, start, end),
    );
    taken.push(...free.map((span) => ({ ...span, words: pseudonym })));
    taken.sort((a, b) => a.start - b.start);
  }
  return taken;
}

/** Binary search in places that are in order and apart. */
function overlapsSome(taken: readonly Replacement[], start: number, end: number): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  const next = taken[low];
  return next !== undefined && next.start < end;
}
