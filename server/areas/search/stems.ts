import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { languageTools } from '../../language/language.ts';

/** The stems of the words of a text that are not stop words, with spaces between, as the index holds them. */
export function stemsOf(code: LanguageCode, text: string): string {
  const language = languageTools(code);
  return language
    .tokenize(text)
    .filter((word) => !language.isStopword(word))
    .map((word) => language.stem(word))
    .join(' ');
}

/** The stems of many texts of one language; a task for a worker. */
export function stemTexts(input: {
  readonly language: LanguageCode;
  readonly texts: readonly string[];
}): readonly string[] {
  return input.texts.map((text) => stemsOf(input.language, text));
}
