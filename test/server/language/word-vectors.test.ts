import { describe, expect, it } from 'vitest';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { cosine } from '../../../core/themes/vectors.ts';
import { loadWordVectors } from '../../../server/language/word-vectors.ts';

const vectors = loadWordVectors();

/** Nearness of two texts, each off the usual mean of its language. */
function nearness(one: readonly [LanguageCode, string], other: readonly [LanguageCode, string]) {
  const [a, b] = [one, other].map(([language, text]) => {
    const usual = vectors.usualMean(language);
    const own = vectors.embed(text, language).map((value, dim) => value - (usual[dim] ?? 0));
    const length = Math.hypot(...own);
    return own.map((value) => value / length);
  });
  return cosine(a!, b!);
}

describe('word vectors', () => {
  it.each([
    ['sv', 'leveransen kom en vecka för sent', 'en', 'the delivery came a week late'],
    ['da', 'jeg skal spørge min chef om prisen', 'en', 'I have to ask my boss about the price'],
    ['sv', 'stolen var obekväm att sitta i', 'da', 'stolen var ubehagelig at sidde i'],
  ] as const)('%s "%s" is near %s "%s", and far from another subject', (one, text, two, same) => {
    const near = nearness([one, text], [two, same]);
    const far = nearness([one, text], ['en', 'the parliament voted on the tax law']);
    expect(near).toBeGreaterThan(0.5);
    expect(far).toBeLessThan(near - 0.3);
  });

  it.each([
    { kind: 'an inflected form', language: 'sv', word: 'leveranserna', base: 'leverans' },
    { kind: 'a compound', language: 'da', word: 'kontormøbler', base: 'møbel' },
    { kind: 'a compound with a link -s', language: 'sv', word: 'kontorsmöbler', base: 'möbel' },
    { kind: 'a word with a hyphen', language: 'sv', word: 'stol-bord', base: 'bord' },
  ] as const)('$word lies near $base: $kind', ({ language, word, base }) => {
    const near = cosine(vectors.embed(word, language), vectors.embed(base, language));
    expect(near).toBeGreaterThan(0.5);
  });

  it('a text of unknown words is nowhere', () => {
    expect(vectors.embed('xqzv 123 !!', 'sv').every((value) => value === 0)).toBe(true);
    expect(vectors.embed('', 'en').every((value) => value === 0)).toBe(true);
  });
});
