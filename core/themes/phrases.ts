import type { Language } from '../kernel/language.ts';

/** A phrase of one to three words as somebody said it. */
export interface Phrase {
  /** Stems, so that forms of one phrase meet. */
  readonly key: string;
  readonly surface: string;
  readonly words: number;
}

const WORDS_MAX = 3;
const WORD_LENGTH_MIN = 2;
const HAS_LETTER = /\p{L}/u;
/** Phrases do not run over the end of a clause; what stands within a number ends none. */
export const CLAUSE_END = /(?:[.,](?!\d)|(?<!\d)[.,]|[;:!?…"“”«»()\n–—])+/u;

/** The phrases of a text that neither start nor end with a filler; each once. */
export function phrasesOf(text: string, language: Language): readonly Phrase[] {
  const found = new Map<string, Phrase>();
  for (const clause of text.split(CLAUSE_END)) {
    const words = language.tokenize(clause);
    for (let from = 0; from < words.length; from += 1) {
      for (let length = 1; length <= WORDS_MAX; length += 1) {
        const phrase = phraseOf(words.slice(from, from + length), length, language);
        if (phrase && !found.has(phrase.key)) found.set(phrase.key, phrase);
      }
    }
  }
  return [...found.values()];
}

function phraseOf(words: readonly string[], length: number, language: Language): Phrase | null {
  const says = (word: string | undefined): boolean =>
    word !== undefined &&
    word.length >= WORD_LENGTH_MIN &&
    HAS_LETTER.test(word) &&
    !language.isFiller(word);
  if (words.length < length || !says(words[0]) || !says(words[length - 1])) return null;
  return {
    key: words.map((word) => language.stem(word)).join(' '),
    surface: words.join(' '),
    words: length,
  };
}
