import { createRequire } from 'node:module';
import { LANGUAGES, type LanguageCode } from '../../core/kernel/languages.ts';
import { languageByFunctionWords } from './function-words.ts';

interface Tinyld {
  detect(text: string, options: { only: readonly string[] }): string;
}

/** So many characters of the beginning and of the middle tell the language of a source; more only cost time. */
const SAMPLE_LENGTH = 600;
const require = createRequire(import.meta.url);
let tinyld: Tinyld | null = null;

/**
 * The language of a text among those that Bevis analyses, decided for the whole text: single sentences of
 * Danish are too easily taken for Norwegian. English when nothing tells. Running text is told by its function words;
 * the package, which takes a while to load, is asked about the rest.
 */
export function detectLanguage(text: string): LanguageCode {
  const sample = sampleOf(text);
  const told = languageByFunctionWords(sample);
  if (told) return told;
  tinyld ??= require('tinyld') as Tinyld;
  const found = tinyld.detect(sample, { only: LANGUAGES });
  return LANGUAGES.find((language) => language === found) ?? 'en';
}

function sampleOf(text: string): string {
  if (text.length <= 2 * SAMPLE_LENGTH) return text;
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, SAMPLE_LENGTH)} ${text.slice(middle, middle + SAMPLE_LENGTH)}`;
}
