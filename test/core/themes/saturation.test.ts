import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saturationOf } from '../../../core/themes/saturation.ts';

const letters = (...people: string[]) => people.map((themes) => Array.from(themes));

describe('saturation', () => {
  it('counts what each person brings that nobody said before', () => {
    const found = saturationOf(letters('abc', 'bcd', 'ad', 'e', ''));
    expect(found.map(({ fresh }) => fresh)).toEqual([3, 1, 0, 1, 0]);
  });

  it('of people who all say the same, any order is as this one', () => {
    expect(saturationOf(letters('ab', 'ab', 'ab'))).toEqual([
      { fresh: 2, low: 2, high: 2 },
      { fresh: 0, low: 0, high: 0 },
      { fresh: 0, low: 0, high: 0 },
    ]);
  });

  it('tells an order that is unlike most: the talkative one came last', () => {
    const found = saturationOf(letters('a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'abcdef'));
    expect(found[9]).toEqual({ fresh: 5, low: 0, high: 5 });
    expect(found[0]?.low).toBe(1);
  });

  it('of nobody there is nothing', () => {
    expect(saturationOf([])).toEqual([]);
  });

  it('adds up to all themes, and a band is never upside down', () => {
    const people = fc.array(fc.uniqueArray(fc.constantFrom(...Array.from('abcdefgh'))), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(people, (said) => {
        const found = saturationOf(said);
        const all = new Set(said.flat()).size;
        expect(found.reduce((sum, { fresh }) => sum + fresh, 0)).toBe(all);
        for (const { low, high } of found) expect(low).toBeLessThanOrEqual(high);
      }),
      { numRuns: 50 },
    );
  });
});
