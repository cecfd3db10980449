import type { Span } from '../anchoring/passage.ts';
import { parseSearch, type Spelling, spellingsOf } from './query.ts';

const WORDS = /[\p{L}\p{N}]+/gu;
/** An ending that another form of the same word may have, in letters. */
const ENDING_MAX = 4;
/** Words with fewer first letters in common are not forms of one word. */
const STEM_MIN = 4;

/**
 * Where a text has what somebody searched for, to be marked for the eye: words that start as asked or look
 * like another form of it (the stems of the index are on the server), and quoted words in a row. In order,
 * without overlaps, in UTF-16 units. Linear in the text times the words asked for.
 */
export function findHits(text: string, query: string): readonly Span[] {
  const asked = parseSearch(query);
  const terms: readonly Spelling[] = [
    ...asked.filter(({ excluded }) => !excluded),
    ...spellingsOf(asked).flat(),
  ];
  const matches = terms.length > 0 ? [...text.matchAll(WORDS)] : [];
  const words = matches.map(([word]) => word.toLowerCase());
  const hits: Span[] = [];
  let at = 0;
  while (at < matches.length) {
    const length = Math.max(...terms.map((term) => lengthAt(words, at, term)));
    const first = matches[at];
    const last = matches[at + length - 1];
    if (length > 0 && first && last) {
      hits.push({ start: first.index, end: last.index + last[0].length });
    }
    at += Math.max(1, length);
  }
  return hits;
}

/** How many words of the text a term fits from here on: all of its own, or none. */
function lengthAt(words: readonly string[], at: number, { words: asked, exact }: Spelling) {
  const isHere = asked.every((word, step) => fits(words[at + step] ?? '', word, exact));
  return isHere ? asked.length : 0;
}

function fits(word: string, asked: string, exact: boolean): boolean {
  if (exact || word.startsWith(asked)) return exact ? word === asked : true;
  let common = 0;
  while (common < word.length && word[common] === asked[common]) common += 1;
  return common >= STEM_MIN && Math.max(word.length, asked.length) - common <= ENDING_MAX;
}
