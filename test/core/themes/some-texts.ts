import type { Language } from '../../../core/kernel/language.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { TextVectors, ThemeText } from '../../../core/themes/types.ts';

const STOPWORDS = new Set(
  'a an and at by for i in is it my of on so that the then to was we'.split(' '),
);

/** Lower-case words; a stem is the first six letters. */
export const PLAIN_LANGUAGE: Language = {
  code: 'en',
  tokenize: (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [],
  stem: (word) => word.slice(0, 6),
  isStopword: (word) => STOPWORDS.has(word),
  isFiller: (word) => STOPWORDS.has(word),
  roleOf: (word) => (word === 'not' ? 'qualifier' : word === 'and' ? 'conjunction' : null),
};

export const PLAIN_LANGUAGES: Readonly<Record<LanguageCode, Language>> = {
  en: PLAIN_LANGUAGE,
  sv: PLAIN_LANGUAGE,
  da: PLAIN_LANGUAGE,
};

/** Vectors that know no word: wording alone decides. */
export const NO_MEANING: TextVectors = {
  id: 'none',
  dims: 1,
  embed: () => new Float32Array(1),
  usualMean: () => new Float32Array(0),
};

/** Vectors with a dimension for each of these subjects; a text is where its words are. */
export function meaningBy(subjects: readonly (readonly string[])[]): TextVectors {
  return {
    id: 'subjects',
    dims: subjects.length,
    embed(text) {
      const counts = subjects.map((words) => words.filter((word) => text.includes(word)).length);
      const length = Math.hypot(...counts);
      return Float32Array.from(counts, (count) => (length === 0 ? 0 : count / length));
    },
    usualMean: () => new Float32Array(0),
  };
}

/** Texts by `person: words` lines; ids count from `t01`. */
export function texts(lines: string): readonly ThemeText[] {
  return lines
    .trim()
    .split('\n')
    .map((line, index) => {
      const [unit = '', text = ''] = line.trim().split(': ');
      return { id: `t${String(index + 1).padStart(2, '0')}`, unit, text, language: 'en' };
    });
}

/** Two subjects, six people; P6 talks alone, thrice, of a third; the last line fits nowhere. */
export const TWO_SUBJECTS = `
  P1: the freight cost appeared in the last step
  P2: freight cost was added at the last step of checkout
  P3: a freight cost came so late in checkout
  P4: the cost of freight appeared late, in the last step
  P5: I saw the freight cost in checkout and stopped
  P1: delivery date moved and nobody told us the new date
  P2: the delivery date was a guess, the date moved twice
  P3: we trusted the delivery date and then it moved
  P4: nobody told us that the delivery date moved
  P5: a delivery date that moved, nobody told us
  P6: assembly tools missing from the box, tools had to be borrowed
  P6: borrowed tools for the assembly as the box lacked tools
  P6: assembly without tools, tools borrowed from the neighbour
  P5: xylophone quartz`;
