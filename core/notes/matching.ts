import type { SearchTerm } from '../search/query.ts';

/** Whether a text holds all that is searched for; a word may be the beginning of one, one in quotation marks may not. */
export function holdsTerms(text: string, terms: readonly SearchTerm[]): boolean {
  if (terms.length === 0) return true;
  // A space before each word, and one at the end, tells where words begin and end.
  const words = (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
  const line = ` ${words} `;
  return terms.every(({ words: wanted, exact, excluded }) => {
    const piece = ` ${wanted.join(' ')}${exact ? ' ' : ''}`;
    return line.includes(piece) !== excluded;
  });
}
