import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../core/themes/phrases.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { languageTools } from '../../../server/language/language.ts';

describe('what a theme may be called', () => {
  it.each<[LanguageCode, string, readonly string[]]>([
    ['en', 'So I took the same small chair and waited', ['chair']],
    ['en', 'Every time without the freight cost', ['cost', 'freight', 'freight cost']],
    ['sv', 'Det var samma sak igen, inte frakten', ['frakten']],
    ['sv', 'Jag tycker att offert som pdf är viktigt', ['offert', 'offert som pdf', 'pdf']],
    ['da', 'Jeg er ikke sikker på, at det virker', ['sikker på']],
    ['da', 'Ærligt talt var det den største aftale', ['aftale']],
  ])('names a subject, in %s: “%s”', (code, text, expected) => {
    const surfaces = phrasesOf(text, languageTools(code)).map(({ surface }) => surface);
    expect(surfaces.sort()).toEqual(expected);
  });
});
