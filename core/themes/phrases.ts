import type { Language, WordRole } from '../kernel/language.ts';
import {
  CLAUSE_END,
  isParticle,
  namesSubject,
  type SaidStem,
  type SpokenWord,
  spokenWords,
  stemsOf,
  surfaceOf,
} from './spoken-words.ts';

/** A phrase of one to three words as somebody said it. */
export interface Phrase {
  /** Stems of all its words, so that forms of one phrase meet. */
  readonly key: string;
  readonly surface: string;
  readonly words: number;
  readonly stems: readonly SaidStem[];
  /** Whether what it names goes on after it: "a hard" of "a hard time". */
  readonly isCut: boolean;
}

const WORDS_MAX = 3;
const GOES_ON: readonly WordRole[] = ['particle', 'determiner', 'light_noun'];

/** The phrases of a text that neither start nor end with a filler; each once, and whole where it stands whole. */
export function phrasesOf(text: string, language: Language): readonly Phrase[] {
  const found = new Map<string, Phrase>();
  for (const clause of text.split(CLAUSE_END)) {
    const words = spokenWords(clause, language);
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= Math.min(words.length, from + WORDS_MAX); to += 1) {
        const phrase = phraseOf(clause, words, { from, to }, language);
        if (phrase && found.get(phrase.key)?.isCut !== false) found.set(phrase.key, phrase);
      }
    }
  }
  return [...found.values()];
}

function phraseOf(
  clause: string,
  words: readonly SpokenWord[],
  { from, to }: { readonly from: number; readonly to: number },
  language: Language,
): Phrase | null {
  const own = words.slice(from, to);
  const isNamed = [own[0], own.at(-1)].every((one) => one && namesSubject(one.word, language));
  if (!isNamed) return null;
  const shown = isParticle(words, to, language) ? words.slice(from, to + 1) : own;
  return {
    key: own.map(({ word }) => language.stem(word)).join(' '),
    surface: surfaceOf(clause, shown),
    words: own.length,
    stems: stemsOf(own, language),
    isCut: shown === own && (isJoinedOn(clause, own) || goesOn(words[to], language)),
  };
}

/** The first half of "hiking and skiing trips", where compounds are written so: "vandrings- och skidturer". */
function isJoinedOn(clause: string, words: readonly SpokenWord[]): boolean {
  return clause.charAt(words.at(-1)?.end ?? 0) === '-';
}

function goesOn(next: SpokenWord | undefined, language: Language): boolean {
  if (!next) return false;
  const role = language.roleOf(next.word);
  // A verb without what belongs to it is half a phrase: "email sign" of "email sign up", "the team likes" of "the team
  // likes the page".
  return (role !== null && GOES_ON.includes(role)) || namesSubject(next.word, language);
}
