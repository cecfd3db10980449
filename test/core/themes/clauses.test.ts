import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { clausesOf } from '../../../core/themes/clauses.ts';
import { phrasesOf } from '../../../core/themes/phrases.ts';
import { languageTools } from '../../../server/language/language.ts';
import { PLAIN_LANGUAGE } from './some-texts.ts';

const clauses = (text: string, code: LanguageCode = 'en') =>
  clausesOf(text, languageTools(code)).map(({ surface }) => surface);

const wholePhrases = (text: string, code: LanguageCode = 'en') =>
  phrasesOf(text, languageTools(code))
    .filter(({ isCut }) => !isCut)
    .map(({ surface }) => surface);

describe('phrases', () => {
  it('neither start nor end with a stop word, nor run over a comma', () => {
    const surfaces = phrasesOf('The cost of freight, late', PLAIN_LANGUAGE).map(
      ({ surface }) => surface,
    );
    expect(surfaces).toEqual(['cost', 'cost of freight', 'freight', 'late']);
  });

  it('are shown as they were written, names and all', () => {
    expect(wholePhrases('Found the GI Bill on VA.gov, at 1,200.50')).toEqual(
      expect.arrayContaining(['GI Bill', 'VA.gov']),
    );
  });

  it.each([
    { text: 'it is a search bar', lacks: 'search', has: 'search bar' },
    { text: 'the community likes the posts', lacks: 'community likes', has: 'posts' },
    { text: 'an email sign up for all of them', lacks: 'email sign', has: 'email sign up' },
    { text: 'they have a difficult time', lacks: 'difficult', has: '' },
    { text: 'the information on this page', lacks: 'information on', has: 'information' },
  ])('are told as cut where they go on: “$text”', ({ text, lacks, has }) => {
    const found = wholePhrases(text);
    expect(found).not.toContain(lacks);
    if (has) expect(found).toContain(has);
  });

  it('know half a compound', () => {
    expect(wholePhrases('populära vandrings- och skidturer', 'sv')).not.toContain(
      'populära vandrings',
    );
  });
});

describe('clauses that could name a theme', () => {
  it.each<[LanguageCode, string, string]>([
    ['en', 'and then I think that it would be easy to navigate', 'easy to navigate'],
    ['en', 'I did not know the sort arrow was there', 'did not know the sort arrow'],
    ['en', 'I paid, and the late freight was 1,200.50 extra', 'late freight was 1,200.50 extra'],
    ['en', 'here I create an account or sign up', 'create an account or sign up'],
    ['en', "I can't find what I am looking for.", "can't find what I am looking for"],
    [
      'sv',
      'jag tycker att frakten dök upp först i sista steget',
      'frakten dök upp först i sista steget',
    ],
    ['sv', 'men det är inte tydligt vad frakten kostar', 'är inte tydligt vad frakten kostar'],
    ['da', 'jeg synes, at fragten var alt for dyr', 'fragten var alt for dyr'],
  ])(
    'lose what only leads on, and keep what turns the sense, in %s: “%s”',
    (code, text, expected) => {
      expect(clauses(text, code)).toContain(expected);
    },
  );

  it('are neither cut before a relative clause, nor longer than a glance', () => {
    expect(clauses('these are numbers that I am interested in')).not.toContain('numbers');
    const long = 'freight parcel box label stamp paper string glue tape';
    expect(clauses(long)).toEqual([]);
  });
});
