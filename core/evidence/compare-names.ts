import { isSlip } from '../kernel/edit-distance.ts';
import type { Language } from '../kernel/language.ts';
import { NOTHING_WEIGHED, type Weighed } from './match-words.ts';

/** As much as a negation that reaches no word in common: who names another may speak of something else. */
const OTHER_NAME = 0.5;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
/** What stands before the first word of a sentence, a line or something quoted. */
const SENTENCE_START = /[.!?:…"“”«»(*\n–—]\s*$|^\s*$/u;
const BEFORE_MAX = 3;
const CAPITAL = /^\p{Lu}/u;
/** A capital inside a word makes it a name wherever it stands: *MobilePay*, *USA*. */
const CAPITAL_INSIDE = /^.+\p{Lu}/u;
const POSSESSIVE = /['’]s?$/u;
/** Beginnings this long make two forms or a compound of one name: *Klarna*, *Klarnas*, *Klarna-faktura*. */
const SAME_BEGINNING = 4;
const ENDING_MAX = 2;
/** Where no long word has a small letter, capitals say nothing: headings, shouting. */
const LONG_AND_SMALL = /(?<![\p{L}\p{N}])\p{Ll}{4}/u;

/**
 * Names of the statement that the passage does not say while it says others: *Customers trust Klarna*, *I trust PayPal*.
 * Names are words with a capital inside a sentence. Cost words of the statement · words of the passage.
 */
export function compareNames(
  statement: string,
  passage: string,
  { statement: { language }, passage: { language: theirLanguage } }: Languages,
): Weighed {
  const mine = namesIn(statement, language);
  if (mine.length === 0) return NOTHING_WEIGHED;
  const said = wordsOf(passage);
  const missing = mine.find((name) => !said.some((word) => isSameName(name, word)));
  if (missing === undefined) return NOTHING_WEIGHED;
  const own = wordsOf(statement);
  const other = namesIn(passage, theirLanguage).find(
    (name) => !own.some((word) => isSameName(word, name)),
  );
  if (other === undefined) return NOTHING_WEIGHED;
  return { value: -OTHER_NAME, reasons: [{ kind: 'name', word: missing, other }] };
}

interface Languages {
  readonly statement: { readonly language: Language };
  readonly passage: { readonly language: Language };
}

function namesIn(text: string, language: Language): string[] {
  if (!LONG_AND_SMALL.test(text)) return [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - BEFORE_MAX), index);
    const isName =
      CAPITAL_INSIDE.test(word) || (CAPITAL.test(word) && !SENTENCE_START.test(before));
    const name = word.replace(POSSESSIVE, '');
    return isName && name.length > 1 && !language.isStopword(word.toLowerCase()) ? [name] : [];
  });
}

/** Words of a text and, of those with a hyphen, their parts. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].flatMap(([word]) => {
    const name = word.replace(POSSESSIVE, '');
    return name.includes('-') ? [name, ...name.split('-')] : [name];
  });
}

function isSameName(one: string, other: string): boolean {
  const [first, second] = [one.toLowerCase(), other.toLowerCase()];
  if (first === second) return true;
  const length = Math.min(first.length, second.length);
  if (length < SAME_BEGINNING) return false;
  const begins = Math.max(SAME_BEGINNING, length - ENDING_MAX);
  return (
    first.startsWith(second.slice(0, begins)) ||
    second.endsWith(first) ||
    first.endsWith(second) ||
    isSlip(first, second)
  );
}
