import type { DirectionTools } from '../../../core/evidence/direction.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { languageTools } from '../../../server/language/language.ts';
import { readPolarityList } from '../../../server/language/polarities.ts';

const lists = {
  en: readPolarityList('own-en'),
  sv: readPolarityList('own-sv'),
  da: readPolarityList('own-da'),
};

/** What is known of two languages, without likeness of words. */
export function directionToolsOf(statement: LanguageCode, passage: LanguageCode): DirectionTools {
  const of = (code: LanguageCode) => ({
    language: languageTools(code),
    polarities: { listed: (word: string) => lists[code].get(word), guessed: () => undefined },
  });
  return { statement: of(statement), passage: of(passage), alike: () => 0 };
}
