import type { LanguageCode } from './languages.ts';

/**
 * What words do in a sentence, where that decides whether it may be cut at them. A `conjunction` joins two clauses, a
 * `relative` goes on about what came before it; a `qualifier` turns the sense of what follows (negations, degrees,
 * questions), and the `auxiliary` before a negation belongs to it; a `determiner` begins what a verb is done to, a
 * `preposition` leads on to what follows; a `particle` belongs to the verb before it (log in) where no object
 * follows; a `light_noun` closes a phrase and says nothing (a hard time).
 */
export const WORD_ROLES = [
  'conjunction',
  'relative',
  'qualifier',
  'auxiliary',
  'determiner',
  'preposition',
  'particle',
  'light_noun',
] as const;
export type WordRole = (typeof WORD_ROLES)[number];

/**
 * What analysing text needs to know of a language. The packages behind it read files, so the server passes it
 * in; tests pass one of three lines.
 */
export interface Language {
  readonly code: LanguageCode;
  /** Words of a text, lower case, in order. */
  tokenize(text: string): string[];
  /** The stem that forms of one word share. */
  stem(word: string): string;
  /** Whether a word says nothing about the subject; never true of a negation. */
  isStopword(word: string): boolean;
  /** Whether a word alone names no subject: a stop word, a negation, or one that goes with every subject. */
  isFiller(word: string): boolean;
  /** Null for all other words. */
  roleOf(word: string): WordRole | null;
}
