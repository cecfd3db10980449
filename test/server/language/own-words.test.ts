import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type LanguageCode } from '../../../core/kernel/languages.ts';
import { cosine } from '../../../core/themes/vectors.ts';
import { readOwnWords } from '../../../server/language/own-words.ts';
import { parseVectorFile } from '../../../server/language/vector-file.ts';
import { WordLookup } from '../../../server/language/word-lookup.ts';
import { loadWordVectors } from '../../../server/language/word-vectors.ts';

const bare = (code: LanguageCode) =>
  new WordLookup(
    parseVectorFile(readFileSync(path.join('server/language/vectors', `${code}.nvec`))),
  );

describe('words of products and services', () => {
  const english = bare('en');
  const own = readOwnWords(english);
  const vectors = loadWordVectors();

  it.each(LANGUAGES)('are all lacking in the vectors, in %s', (code) => {
    const lookup = code === 'en' ? english : bare(code);
    const there = [...own[code].keys()].filter((word) => lookup.find(word) ?? english.find(word));
    expect(there).toEqual([]);
    expect(own[code].size).toBeGreaterThan(180);
  });

  it.each(LANGUAGES)('lie somewhere, with length 1, in %s', (code) => {
    for (const [word, direction] of own[code]) {
      expect(Math.hypot(...direction), word).toBeCloseTo(1, 4);
    }
  });

  it.each([
    ['sv', 'jag skrollade ner på sidan', 'en', 'I scrolled down the page'],
    ['da', 'jeg fik en popup på siden', 'sv', 'det kom en popupruta på sidan'],
    ['sv', 'avboka tiden', 'da', 'afbooke tiden'],
    ['en', 'I unsubscribed from the newsletter', 'sv', 'jag avprenumererade på nyhetsbrevet'],
  ] as const)('bring %s “%s” near %s “%s”', (one, text, other, same) => {
    const off = (code: LanguageCode, words: string) => {
      const usual = vectors.usualMean(code);
      const own = vectors.embed(words, code).map((value, dim) => value - (usual[dim] ?? 0));
      const length = Math.hypot(...own);
      return own.map((value) => value / length);
    };
    expect(cosine(off(one, text), off(other, same))).toBeGreaterThan(0.5);
  });

  it('are found in inflected forms and compounds, too', () => {
    const near = (word: string, base: string) =>
      cosine(vectors.embed(word, 'sv'), vectors.embed(base, 'sv'));
    expect(near('skärmdumpen', 'skärmdump')).toBeGreaterThan(0.9);
    expect(near('scrollade', 'scrolla')).toBeGreaterThan(0.9);
  });
});
