import type { Language, WordRole } from '../kernel/language.ts';

/** A word with where it stands: a half-open range of UTF-16 units. */
export interface SpokenWord {
  /** As the language's tools give it, lower case; what points and the like join is one word: `va.gov`. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What ends a clause: punctuation, though not within a number or a name (`1,200.50`, `10:30`, `VA.gov`), where no
 * space follows.
 */
export const CLAUSE_END =
  /(?:[.,](?=[\s"”»)\]]|$)|:(?![\d/])|(?<=\p{Ll}{2})[.](?=\p{Lu}\p{Ll})|[.]{2,}|[;!?…"“”«»()[\]{}*>|\n–—]|\s[-/]+\s|^-+\s)+/u;

const JOINS = /^[.@_&+]$/;
const PARTICLES: readonly WordRole[] = ['particle', 'preposition'];
/** Before other words they begin something of their own: "in the menu". */
const PARTICLE_BEFORE: readonly WordRole[] = ['preposition', 'conjunction'];
const WORD_LENGTH_MIN = 2;
const HAS_LETTER = /\p{L}/u;

/** The words of a clause, in order, with their places, so that they can be shown as they were written. */
export function spokenWords(clause: string, language: Language): SpokenWord[] {
  const lower = clause.toLowerCase().replaceAll('’', "'");
  const found: SpokenWord[] = [];
  for (const word of language.tokenize(clause)) {
    const last = found.at(-1);
    const start = Math.max(lower.indexOf(word, last?.end ?? 0), last?.end ?? 0);
    const end = start + word.length;
    if (last && JOINS.test(lower.slice(last.end, start))) {
      found[found.length - 1] = { word: lower.slice(last.start, end), start: last.start, end };
    } else {
      found.push({ word, start, end });
    }
  }
  return found;
}

/** The words from the first to the last of these, as they stand in the clause, on one line. */
export function surfaceOf(clause: string, words: readonly SpokenWord[]): string {
  return clause.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0).replace(/\s+/g, ' ');
}

/** What a word says: its stem, and whether it decides what is said: it names a subject, or turns the sense. */
export interface SaidStem {
  readonly stem: string;
  readonly decides: boolean;
}

/** What these words say, by themselves or together: all but stop words, each stem once. */
export function stemsOf(words: readonly SpokenWord[], language: Language): readonly SaidStem[] {
  const found = new Map<string, SaidStem>();
  for (const { word } of words) {
    if (language.isStopword(word)) continue;
    const stem = language.stem(word);
    const decides = namesSubject(word, language) || language.roleOf(word) === 'qualifier';
    found.set(stem, { stem, decides: decides || (found.get(stem)?.decides ?? false) });
  }
  return [...found.values()];
}

/** Whether a word names a subject by itself. */
export function namesSubject(word: string, language: Language): boolean {
  return (
    word.length >= WORD_LENGTH_MIN &&
    HAS_LETTER.test(word) &&
    !language.isFiller(word) &&
    language.roleOf(word) === null
  );
}

/** Whether the word at `index` belongs to the verb before it: "log in to the site", "sign up". */
export function isParticle(
  words: readonly SpokenWord[],
  index: number,
  language: Language,
): boolean {
  const role = language.roleOf(words[index]?.word ?? '');
  if (index === 0 || role === null || !PARTICLES.includes(role)) return false;
  const next = words[index + 1];
  if (!next) return true;
  const nextRole = language.roleOf(next.word);
  return nextRole !== null && PARTICLE_BEFORE.includes(nextRole);
}
