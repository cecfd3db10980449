import type { LanguageCode } from '../kernel/languages.ts';

/**
 * Two to twenty as they are said. *One* is left out, an article in Swedish and Danish and anybody in English, and so is
 * the Swedish nine, which is also *you*.
 */
const WORDS: Readonly<Record<LanguageCode, string>> = {
  en: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty`,
  sv: `två tre fyra fem sex sju åtta - tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo`,
  da: `to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve`,
};
const FIRST = 2;

const NUMBERS: Readonly<Record<LanguageCode, ReadonlyMap<string, string>>> = {
  en: numbersOf('en'),
  sv: numbersOf('sv'),
  da: numbersOf('da'),
};

/** The digits of a number that is written in letters; undefined for all other words. */
export function digitsOf(word: string, language: LanguageCode): string | undefined {
  return NUMBERS[language].get(word);
}

function numbersOf(language: LanguageCode): ReadonlyMap<string, string> {
  return new Map(WORDS[language].split(/\s+/u).map((word, index) => [word, String(FIRST + index)]));
}
