import type { Span } from '../anchoring/passage.ts';

/** So many words in a row are taken for a copy, not for chance. */
export const COPY_WORDS = 5;
/** A tag or label of so many words, found word for word in what somebody said, is named after their words. */
const NAME_WORDS = 3;
/** One of so few words may be anybody's. */
const DOUBTFUL_WORDS = 2;

/** What one person said, to find copies of it. It holds their words and must not outlive a request. */
export interface TheirWords {
  /** Where a text repeats them: a run of `COPY_WORDS`, or a whole quote of at least `fewest` words. */
  copiesIn(text: string, fewest?: number): Span[];
  /** Whether a tag or a label was made of their words. */
  isNamedAfter(name: string): boolean;
  /** Whether a tag or a label of two words may have been made of their words: it was, if nobody else says them. */
  mayBeNamedAfter(name: string): boolean;
  /** Whether they said any word of a text. */
  sharesWord(text: string): boolean;
}

/**
 * @param said - Everything they said, stretch by stretch.
 * @param quotes - What somebody highlighted of it.
 */
export function theirWords(said: readonly string[], quotes: readonly string[]): TheirWords {
  const stretches = said.map((text) => wordsOf(text).map(({ word }) => word));
  const vocabulary = new Set(stretches.flat());
  const whole = stretches.map((words) => ` ${words.join(' ')} `);
  const phrases = new Map<number, Set<string>>();
  const add = (words: readonly string[]) => {
    const known = phrases.get(words.length);
    if (known) known.add(words.join(' '));
    else phrases.set(words.length, new Set([words.join(' ')]));
  };
  for (const words of stretches) {
    for (let from = 0; from + COPY_WORDS <= words.length; from += 1) {
      add(words.slice(from, from + COPY_WORDS));
    }
  }
  for (const quote of quotes) {
    const words = wordsOf(quote).map(({ word }) => word);
    if (words.length > 0 && words.length < COPY_WORDS) add(words);
  }
  const copiesIn = (text: string, fewest = COPY_WORDS): Span[] =>
    runsIn(wordsOf(text), phrases, fewest);
  const stands = (phrase: string) => whole.some((text) => text.includes(` ${phrase} `));
  return {
    copiesIn,
    isNamedAfter(name) {
      const words = wordsOf(name).map(({ word }) => word);
      const phrase = words.join(' ');
      if (phrases.get(words.length)?.has(phrase)) return true;
      if (copiesIn(name, 2).length > 0) return true;
      return words.length >= NAME_WORDS && stands(phrase);
    },
    mayBeNamedAfter(name) {
      const words = wordsOf(name).map(({ word }) => word);
      return words.length === DOUBTFUL_WORDS && stands(words.join(' '));
    },
    sharesWord: (text) => wordsOf(text).some(({ word }) => vocabulary.has(word)),
  };
}

interface Word extends Span {
  readonly word: string;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function runsIn(
  words: readonly Word[],
  phrases: ReadonlyMap<number, ReadonlySet<string>>,
  fewest: number,
): Span[] {
  const lengths = [...phrases.keys()].filter((length) => length >= fewest);
  const found: { start: number; end: number }[] = [];
  for (const [at, { start }] of words.entries()) {
    for (const length of lengths) {
      const run = words.slice(at, at + length);
      const end = run.at(-1)?.end ?? start;
      if (run.length < length || !phrases.get(length)?.has(run.map(({ word }) => word).join(' '))) {
        continue;
      }
      const last = found.at(-1);
      if (last && start <= last.end) last.end = Math.max(last.end, end);
      else found.push({ start, end });
    }
  }
  return found;
}
