import type { Language } from '../kernel/language.ts';
import {
  CLAUSE_END,
  isParticle,
  type SaidStem,
  type SpokenWord,
  spokenWords,
  stemsOf,
  surfaceOf,
} from './spoken-words.ts';

/** A stretch of what somebody said, word for word, that can stand by itself. */
export interface Clause {
  /** Stems of all its words, so that forms of one clause meet. */
  readonly key: string;
  readonly surface: string;
  readonly words: number;
  readonly stems: readonly SaidStem[];
}

/** A name is a glance, not a sentence. */
const WORDS_MIN = 2;
const WORDS_MAX = 8;
/** With fewer words that are no stop words it says nothing: "and then I did it". */
const TELLING_WORDS_MIN = 2;
/** Parts of a sentence that are taken together. */
const PARTS_MAX = 3;

/**
 * What in a text could name a theme: its clauses and their neighbours, without the words before them that only lead
 * on ("and then I think that it is …") and after them. Negations, questions and degrees stay: they turn the sense.
 */
export function clausesOf(text: string, language: Language): readonly Clause[] {
  const found = new Map<string, Clause>();
  for (const sentence of text.split(CLAUSE_END)) {
    for (const part of joinedParts(partsOf(spokenWords(sentence, language), language), language)) {
      const words = trimmed(part, language);
      if (!isWhole(words, language)) continue;
      const surface = surfaceOf(sentence, words);
      const key = words.map(({ word }) => language.stem(word)).join(' ');
      found.set(key, { key, surface, words: words.length, stems: stemsOf(words, language) });
    }
  }
  return [...found.values()];
}

/** Cut before each word that joins two clauses. */
function partsOf(words: readonly SpokenWord[], language: Language): readonly SpokenWord[][] {
  const parts: SpokenWord[][] = [];
  for (const word of words) {
    const role = language.roleOf(word.word);
    const last = parts.at(-1);
    if (last && role !== 'conjunction' && role !== 'relative') last.push(word);
    else parts.push([word]);
  }
  return parts;
}

/** Some parts in a row; what a relative clause goes on to tell is not cut off: "the numbers that I want". */
function joinedParts(
  parts: readonly (readonly SpokenWord[])[],
  language: Language,
): readonly (readonly SpokenWord[])[] {
  return parts.flatMap((_, from) =>
    Array.from({ length: Math.min(PARTS_MAX, parts.length - from) }, (__, more) => from + more + 1)
      .filter((to) => language.roleOf(parts[to]?.[0]?.word ?? '') !== 'relative')
      .map((to) => parts.slice(from, to).flat()),
  );
}

function trimmed(words: readonly SpokenWord[], language: Language): readonly SpokenWord[] {
  const opens = ({ word }: SpokenWord): boolean => {
    const role = language.roleOf(word);
    return role === 'qualifier' || (role === null && !language.isStopword(word));
  };
  const closes = ({ word }: SpokenWord, index: number): boolean => {
    const role = language.roleOf(word);
    if (role === null) return !language.isStopword(word);
    return role === 'light_noun' || isParticle(words, index, language);
  };
  const first = words.findIndex(opens);
  const end = words.findLastIndex(closes);
  if (first === -1) return [];
  // "Did not know": what a negation belongs to stands before it.
  const isTurned = language.roleOf(words[first]?.word ?? '') === 'qualifier';
  const before = words[first - 1]?.word ?? '';
  const start = isTurned && language.roleOf(before) === 'auxiliary' ? first - 1 : first;
  return words.slice(start, end + 1);
}

function isWhole(words: readonly SpokenWord[], language: Language): boolean {
  return (
    words.length >= WORDS_MIN &&
    words.length <= WORDS_MAX &&
    words.filter(({ word }) => !language.isStopword(word)).length >= TELLING_WORDS_MIN
  );
}
