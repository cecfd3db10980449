import { partsOf } from '../kernel/compounds.ts';

/** One part of what somebody searches for; all parts must hold. */
export interface SearchTerm {
  /** A word, or several in a row when they stood in quotation marks; lower case. */
  readonly words: readonly string[];
  /** Asked for in quotation marks: these very words, not their stems. */
  readonly exact: boolean;
  /** Written with a minus before it: must not occur. */
  readonly excluded: boolean;
}

/** More terms than this are left out: nobody means them, and each costs time. */
const TERMS_MAX = 12;
const PARTS = /(-?)"([^"]*)"|(-?)(\S+)/g;
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * Reads what somebody typed: words that must all occur (in any form, or as the start of a word), `"these
 * words in a row"`, and `-without`. Anything can be typed; signs that mean nothing are passed over.
 */
export function parseSearch(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, quotedMinus, quoted, minus, bare] of text.normalize('NFC').matchAll(PARTS)) {
    const words = (quoted ?? bare ?? '').toLowerCase().match(WORDS) ?? [];
    if (words.length === 0) continue;
    const exact = quoted !== undefined;
    terms.push({ words, exact, excluded: (exact ? quotedMinus : minus) === '-' });
  }
  return terms.slice(0, TERMS_MAX);
}

/** Words in a row that stand for a term as well. */
export interface Spelling {
  readonly words: readonly string[];
  /** Only these very words. */
  readonly exact: boolean;
}

/**
 * How else each term may be written: a word as two, and two that were typed beside each other, or with a hyphen, as
 * one. Nothing for what must occur as it was typed, or not at all.
 */
export function spellingsOf(terms: readonly SearchTerm[]): (readonly Spelling[])[] {
  return terms.map((term, at) => {
    if (term.exact || term.excluded) return [];
    const [word = '', ...others] = term.words;
    if (others.length > 0) return [joined(term.words)];
    const beside = [
      [terms[at - 1], term],
      [term, terms[at + 1]],
    ].filter((pair) => pair.every((one) => one && isBareWord(one)));
    return [
      ...partsOf(word).map((words): Spelling => ({ words, exact: true })),
      ...beside.map((pair) => joined(pair.flatMap((one) => one?.words ?? []))),
    ];
  });
}

function joined(words: readonly string[]): Spelling {
  return { words: [words.join('')], exact: false };
}

function isBareWord({ words, exact, excluded }: SearchTerm): boolean {
  return words.length === 1 && !exact && !excluded;
}
