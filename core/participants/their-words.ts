import { occurrencesOf } from '../anchoring/mask-spans.ts';
import type { Span } from '../anchoring/passage.ts';

/** So many words in a row are taken for a copy, not for chance. */
export const COPY_WORDS = 5;
/** A tag or label of so many words, found word for word in what somebody said, is named after their words. */
const NAME_WORDS = 3;
/** One of so few words may be anybody's. */
const DOUBTFUL_WORDS = 2;
/** A word with so many digits is a number of somebody; with fewer it may be any other. */
const NUMBER_DIGITS = 6;

/** What one person said, to find copies of it. It holds their words and must not outlive a request. */
export interface TheirWords {
  /**
   * Where a text repeats them beyond doubt: a run of `COPY_WORDS`, a whole quote of at least `fewest` words, or what
   * names them in several words or by a number. What people can still change is masked there only.
   */
  readonly copiesIn: (text: string, fewest?: number) => Span[];
  /**
   * The same, and where a name of one word may stand: as in the key, with its capitals. “Per” may be a person, or a
   * common word that begins a sentence, so it is for lists that people go through, and for what nobody can change.
   */
  readonly tracesIn: (text: string, fewest?: number) => Span[];
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
 * @param names - What they are called, and numbers and addresses of theirs. Of one word, and no number, it is a trace;
 *   else it is a copy wherever it stands.
 */
export function theirWords(
  said: readonly string[],
  quotes: readonly string[],
  names: readonly string[] = [],
): TheirWords {
  const stretches = said.map((text) => wordsOf(text).map(({ word }) => word));
  const vocabulary = new Set(stretches.flat());
  const whole = stretches.map((words) => ` ${words.join(' ')} `);
  const phrases: Phrases = new Map();
  const named: Phrases = new Map();
  for (const words of stretches) {
    for (let from = 0; from + COPY_WORDS <= words.length; from += 1) {
      add(phrases, words.slice(from, from + COPY_WORDS));
    }
  }
  for (const quote of quotes) {
    const words = wordsOf(quote).map(({ word }) => word);
    if (words.length > 0 && words.length < COPY_WORDS) add(phrases, words);
  }
  const short = names.flatMap(nameOfOneWord);
  for (const name of names.filter((one) => nameOfOneWord(one).length === 0)) {
    add(
      named,
      wordsOf(name).map(({ word }) => word),
    );
  }
  const copiesIn = (text: string, fewest = COPY_WORDS): Span[] => {
    const words = wordsOf(text);
    return united([...runsIn(words, phrases, fewest), ...runsIn(words, named, 1)]);
  };
  const tracesIn = (text: string, fewest?: number): Span[] =>
    united([...copiesIn(text, fewest), ...short.flatMap((name) => occurrencesOf(text, name))]);
  const stands = (phrase: string) => whole.some((text) => text.includes(` ${phrase} `));
  return {
    copiesIn,
    tracesIn,
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

/**
 * How a name is written that is one word and no number: as in the key, and with one capital if it stands there without
 * any, or in nothing but capitals. In small letters it would be any word. Nothing for what else names somebody.
 */
function nameOfOneWord(name: string): string[] {
  const [only, more] = wordsOf(name);
  if (!only || more || isNumber(only.word)) return [];
  const word = name.slice(only.start, only.end);
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  const usual = first.toUpperCase() + word.slice(first.length).toLowerCase();
  if (word === only.word) return [usual];
  return word === word.toUpperCase() ? [word, usual] : [word];
}

const isNumber = (word: string): boolean => word.replaceAll(/\P{N}/gu, '').length >= NUMBER_DIGITS;

/** Phrases by how many words they have. */
type Phrases = Map<number, Set<string>>;

function add(phrases: Phrases, words: readonly string[]): void {
  if (words.length === 0) return;
  const known = phrases.get(words.length);
  if (known) known.add(words.join(' '));
  else phrases.set(words.length, new Set([words.join(' ')]));
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
  const found: Span[] = [];
  for (const [at, { start }] of words.entries()) {
    for (const length of lengths) {
      const run = words.slice(at, at + length);
      const end = run.at(-1)?.end ?? start;
      const phrase = run.map(({ word }) => word).join(' ');
      if (run.length === length && phrases.get(length)?.has(phrase)) found.push({ start, end });
    }
  }
  return found;
}

/** Spans in order, those that meet as one. */
function united(spans: readonly Span[]): Span[] {
  const one: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = one.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else one.push({ start, end });
  }
  return one;
}
