import { COMPOUND_PART_MIN } from '../kernel/compounds.ts';
import type { Language } from '../kernel/language.ts';
import { saidWords } from './said-words.ts';

/** Words stand at odd places of what a text is split into by it, and at even ones what is between them. */
const WORD = /([\p{L}\p{N}]+)/u;
/** What may stand between the two words of a compound. */
const JOINT = /^[ \u00A0-]$/;

/** How much longer one form of a word may be than another, in letters. */
const ENDING_MAX = 4;

/** Compounds of a statement. */
interface Compounds {
  /** Words that may be written as two, by their stems. */
  readonly whole: ReadonlyMap<string, string>;
  /** Words that stand beside each other, by the stem that they have as one. */
  readonly pairs: ReadonlyMap<string, string>;
}

/**
 * Spells compounds of passages as a statement does, so that words and meaning are compared alike: two words that it
 * writes as one become one ("quick links", where it says "quicklinks"), and one that it writes as two becomes two.
 *
 * @returns What spells a passage so; linear in it.
 */
export function spelledAs(statement: string, language: Language): (passage: string) => string {
  const compounds = compoundsOf(statement, language);
  if (compounds.whole.size + compounds.pairs.size === 0) return (passage) => passage;
  return (passage) => {
    const parts = passage.split(WORD);
    for (let at = 1; at < parts.length; at += 2) {
      const one = oneWordAt(parts, at, compounds, language);
      if (one !== undefined) parts.splice(at, 3, one);
      const word = parts[at] ?? '';
      parts[at] = compounds.pairs.get(language.stem(word.toLowerCase())) ?? word;
    }
    return parts.join('');
  };
}

function compoundsOf(statement: string, language: Language): Compounds {
  const said = saidWords(statement, language);
  const whole = said.filter(
    ({ word, kind }) => kind === 'content' && word.length >= 2 * COMPOUND_PART_MIN,
  );
  return {
    whole: new Map(whole.map(({ word, stem }) => [stem, word])),
    pairs: new Map(
      contentPairs(said).map(([first, second]) => [
        language.stem(first + second),
        `${first} ${second}`,
      ]),
    ),
  };
}

/** Words that say something and stand beside each other: together they may be a compound. */
export function contentPairs(
  said: ReturnType<typeof saidWords>,
): (readonly [first: string, second: string])[] {
  return said.flatMap(({ word, kind }, at) => {
    const next = said[at + 1];
    return kind === 'content' && next?.kind === 'content' ? [[word, next.word] as const] : [];
  });
}

function oneWordAt(
  parts: readonly string[],
  at: number,
  { whole }: Compounds,
  language: Language,
): string | undefined {
  const [word = '', joint = '', next = ''] = parts.slice(at, at + 3);
  const isLongEnough = Math.min(word.length, next.length) >= COMPOUND_PART_MIN;
  if (whole.size === 0 || !isLongEnough || !JOINT.test(joint)) return undefined;
  const joined = (word + next).toLowerCase();
  const meant = whole.get(language.stem(joined));
  // Stems also tie long words to short ones: "creative ability" is no creativity.
  return meant && Math.abs(meant.length - joined.length) <= ENDING_MAX ? meant : undefined;
}
