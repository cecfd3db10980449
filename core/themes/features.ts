import type { Language } from '../kernel/language.ts';

/** Shorter pieces of a word are shared by chance, longer ones rarely at all. */
const PIECE_LENGTHS = [3, 4, 5] as const;
const WORD_LENGTH_MIN = 2;
const NUMBER = /^[\d.,'-]+$/;

/** What a text is compared by. */
export interface Features {
  /** Stems of its content words, in order. */
  readonly words: readonly string[];
  /** Pieces of those stems: they tie compounds together (`exportknappen`, `exportera`). */
  readonly pieces: readonly string[];
}

/** The features of a text: no stop words, no bare numbers. Cost is linear in its length. */
export function featuresOf(text: string, language: Language): Features {
  const words = contentStems(text, language);
  return { words, pieces: words.flatMap(piecesOf) };
}

/** Stems of the words of a text that say something about the subject, in order. */
export function contentStems(text: string, language: Language): readonly string[] {
  return contentWords(text, language).map((word) => language.stem(word));
}

/** Words that say something about the subject, lower case, in order. */
export function contentWords(text: string, language: Language): string[] {
  return language
    .tokenize(text)
    .filter(
      (word) => word.length >= WORD_LENGTH_MIN && !NUMBER.test(word) && !language.isStopword(word),
    );
}

/** Pieces of a word with its ends marked, as scikit-learn's `char_wb` cuts them. */
export function piecesOf(word: string): readonly string[] {
  const marked = `<${word}>`;
  return PIECE_LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, marked.length - length + 1) }, (_, at) =>
      marked.slice(at, at + length),
    ),
  );
}
