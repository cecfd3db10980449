import { describe, expect, it } from 'vitest';
import { deviationScores, fitNowhere } from '../../../core/themes/deviation.ts';
import type { TextVectors, ThemeText } from '../../../core/themes/types.ts';

/** Places a text by the numbers it is made of. */
const meaning: TextVectors = {
  id: 'numbers',
  dims: 2,
  embed: (text) => Float32Array.from(text ? text.split(' ').map(Number) : [0, 0]),
  usualMean: () => new Float32Array(2),
};

const said = (...places: string[]): ThemeText[] =>
  places.map((text, index) => ({ id: `t${index}`, text, language: 'en', unit: `P${index}` }));

const scoresOf = (texts: readonly ThemeText[]) =>
  deviationScores(texts, { meaning, encoded: null });

describe('how little a text has to do with the others', () => {
  it('is minus the cosine with what it is nearest to, worked by hand', () => {
    // Of ten texts a tenth is one: the nearest other.
    const scores = scoresOf(said(...new Array<string>(8).fill('1 0'), '0.6 0.8', '-1 0'));
    expect(scores[0]).toBeCloseTo(-1, 6);
    expect(scores[8]).toBeCloseTo(-0.6, 6);
    expect(scores[9]).toBeCloseTo(0.6, 6);
  });

  it('is not known of a text without a known word', () => {
    expect(scoresOf(said('1 0', '1 0', ''))[2]).toBeNull();
  });

  it('is by whole sentences where nearly all texts are encoded', () => {
    const texts = said('1 0', '1 0', '1 0');
    const rows = new Map([
      ['t0', Float32Array.of(1, 0)],
      ['t1', Float32Array.of(1, 0)],
      ['t2', Float32Array.of(0, 1)],
    ]);
    const scores = deviationScores(texts, { meaning, encoded: { id: 'e', dims: 2, rows } });
    expect(scores[2]).toBeCloseTo(0, 6);
    const one = new Map([...rows].slice(0, 1));
    const few = deviationScores(texts, { meaning, encoded: { id: 'e', dims: 2, rows: one } });
    expect(few[2]).toBeCloseTo(-1, 6);
  });

  it('is that of one text alone: unknown', () => {
    expect(scoresOf(said('1 0'))).toEqual([null]);
    expect(scoresOf([])).toEqual([]);
  });
});

describe('what fits nowhere', () => {
  // Median 0.4, median absolute deviation 0.1: the border is 0.4 + 3 × 0.14826.
  const around = [0.2, 0.3, 0.3, 0.3, 0.3, 0.3, 0.35, 0.4, 0.4, 0.4, 0.4, 0.5, 0.5, 0.5, 0.5, 0.5];

  it('lies three deviations beyond the median, whatever else does', () => {
    const found = fitNowhere([...around, 0.2, 0.84, 0.85, -9]);
    expect(found.flatMap((one, index) => (one ? [index] : []))).toEqual([around.length + 2]);
  });

  it('is nothing where there are few texts', () => {
    expect(fitNowhere([...around, 9]).some(Boolean)).toBe(false);
  });

  it('is nothing where all are alike or nothing is known', () => {
    expect(fitNowhere([...new Array<number>(20).fill(0.4), 0.5]).some(Boolean)).toBe(false);
    expect(fitNowhere([null, null])).toEqual([false, false]);
    expect(fitNowhere([])).toEqual([]);
  });
});
