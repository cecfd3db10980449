import { describe, expect, it } from 'vitest';
import {
  chanceOfDifference,
  feltApart,
  rankDifferences,
  type SharePair,
  standsOut,
} from '../../../core/journeys/compare.ts';

/** `3/4 0/5`: three of four people on one side, none of five on the other. */
function pair(notation: string): SharePair & { readonly notation: string } {
  const [one, other] = notation.split(' ').map((share) => {
    const [people, of] = share.split('/').map(Number);
    return { people: people!, of: of! };
  });
  return { one: one!, other: other!, notation };
}

describe('how likely a difference is by chance', () => {
  it.each([
    // Fisher's lady tasting tea, two-sided: 34 of 70 ways.
    ['3/4 1/4', 34 / 70],
    // All of three and none of four: one way of 35.
    ['3/3 0/4', 1 / 35],
    ['0/4 3/3', 1 / 35],
    // All of three and none of three: two ways of 20.
    ['3/3 0/3', 2 / 20],
    ['2/4 2/4', 1],
    ['0/5 0/5', 1],
    ['5/5 5/5', 1],
    ['0/0 3/3', 1],
    // Summed over the 11 tables with these margins.
    ['1/12 9/14', 0.0053035],
  ])('%s', (notation, chance) => {
    expect(chanceOfDifference(pair(notation))).toBeCloseTo(chance, 3);
  });

  it('does not overflow with many people', () => {
    expect(chanceOfDifference(pair('500/1000 500/1000'))).toBeCloseTo(1, 6);
    expect(chanceOfDifference(pair('900/1000 100/1000'))).toBeLessThan(1e-9);
  });
});

describe('where two sides differ most', () => {
  const ranked = (...notations: string[]) =>
    rankDifferences(notations.map(pair)).map(
      (compared) => compared.notation + (standsOut(compared) ? ' stands out' : ''),
    );

  it('goes by how little chance explains, then by the size of the difference', () => {
    expect(ranked('3/4 1/4', '6/6 0/6', '3/3 0/4', '2/3 0/3')).toEqual([
      '6/6 0/6 stands out',
      '3/3 0/4 stands out',
      '2/3 0/3',
      '3/4 1/4',
    ]);
  });

  it('makes no claim of fewer than three people on a side, however they differ', () => {
    expect(ranked('2/2 0/40', '2/3 0/3')).toEqual(['2/3 0/3', '2/2 0/40']);
    expect(rankDifferences([pair('2/2 0/40')])[0]?.chance).toBeNull();
  });

  it('leaves out what does not differ', () => {
    expect(ranked('3/3 4/4', '0/3 0/9', '1/2 2/4')).toEqual([]);
  });
});

describe('whether two groups feel apart', () => {
  it.each<[number | null, number, number, number, boolean, string]>([
    [-1.2, 3, 0.1, 4, true, 'more than a step'],
    [0.5, 3, -0.5, 3, true, 'a step'],
    [0.4, 9, -0.5, 9, false, 'less than a step'],
    [-2, 2, 2, 40, false, 'too few people on a side'],
    [null, 0, 2, 40, false, 'nobody on a side'],
  ])('%s of %i people and %s of %i: %s, %s', (mean, people, its, theirs, apart) => {
    expect(feltApart({ mean, people }, { mean: its, people: theirs })).toBe(apart);
    expect(feltApart({ mean: its, people: theirs }, { mean, people })).toBe(apart);
  });
});
