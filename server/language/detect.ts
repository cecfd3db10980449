import { createRequire } from 'node:module';
import { LANGUAGES, type LanguageCode } from '../../core/kernel/languages.ts';

interface Tinyld {
  detect(text: string, options: { only: readonly string[] }): string;
}

/** This many characters tell the language of a source; more only cost time. */
const SAMPLE_LENGTH = 2_000;
const require = createRequire(import.meta.url);
let tinyld: Tinyld | null = null;

/**
 * The language of a text among those that Bevis analyses, decided for the whole text: single sentences of
 * Danish are too easily taken for Norwegian. English when nothing tells. The package loads on first use.
 */
export function detectLanguage(text: string): LanguageCode {
  tinyld ??= require('tinyld') as Tinyld;
  const found = tinyld.detect(text.slice(0, SAMPLE_LENGTH), { only: LANGUAGES });
  return LANGUAGES.find((language) => language === found) ?? 'en';
}
