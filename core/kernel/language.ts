import type { LanguageCode } from './languages.ts';

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
}
