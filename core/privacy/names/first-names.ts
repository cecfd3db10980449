import { AMBIGUOUS_FIRST_NAMES } from './ambiguous.ts';
import { DANISH_FIRST_NAMES } from './danish.ts';
import { ENGLISH_FIRST_NAMES } from './english.ts';
import { NOT_NAMES } from './not-names.ts';
import { OTHER_NORDIC_FIRST_NAMES } from './other-nordic.ts';
import { SWEDISH_FIRST_NAMES } from './swedish.ts';

const LISTS = [
  SWEDISH_FIRST_NAMES,
  DANISH_FIRST_NAMES,
  ENGLISH_FIRST_NAMES,
  OTHER_NORDIC_FIRST_NAMES,
  AMBIGUOUS_FIRST_NAMES,
];

/** Whether a capitalised word is a first name, or the genitive of one. */
export function isFirstName(word: string): boolean {
  return firstNameIn(word) !== null;
}

/** The first name that a word is, without the s of a genitive; null when it is none that is known. */
export function firstNameIn(word: string): string | null {
  if (isListed(word)) return word;
  const bare = word.replace(/(?:['’]s?|s)$/u, '');
  return bare !== word && isListed(bare) ? bare : null;
}

function isListed(word: string): boolean {
  if (LISTS.some((list) => list.has(word))) return true;
  const parts = word.split('-');
  // "April-May" is no name, though both may be.
  return parts.length === 2 && parts.every((part) => isListed(part) && !NOT_NAMES.has(part));
}
