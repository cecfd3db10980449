import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../core/kernel/random.ts';
import { modularity } from '../../../core/themes/communities.ts';
import { divideByGrain } from '../../../core/themes/grain.ts';
import { nearestNeighbours } from '../../../core/themes/neighbours.ts';
import { GRAIN_MAX, GRAIN_MIN } from '../../../core/themes/types.ts';
import { normaliseRows, type Vectors } from '../../../core/themes/vectors.ts';

const DIMS = 12;
const EACH = 20;
const SUBJECTS = 4;

/** Four subjects of two sides each: rows of a side lie together, its other side is not far. */
function subjects(): Vectors {
  const random = seededRandom(5);
  const rows = SUBJECTS * EACH;
  const data = Float32Array.from({ length: rows * DIMS }, (_, index) => {
    const row = Math.floor(index / DIMS);
    const subject = Math.floor(row / EACH);
    const dim = index % DIMS;
    const side = dim === SUBJECTS + subject ? (row % 2 === 0 ? 0.5 : -0.5) : 0;
    return (dim === subject ? 1 : 0) + side + 0.2 * (random() - 0.5);
  });
  return normaliseRows({ rows, dims: DIMS, data });
}

const vectors = subjects();
const given = {
  vectors,
  neighbours: nearestNeighbours(vectors, 10),
  canBeTheme: () => true,
};
const found = Array.from({ length: SUBJECTS }, (_, subject) =>
  Array.from({ length: EACH }, (_row, index) => subject * EACH + index),
);

describe('the grain of themes', () => {
  it('leaves what was found where it is automatic', () => {
    expect(divideByGrain(found, 0, given)).toEqual(found);
  });

  it('gives two times as many two stops up, cut where the sides differ', () => {
    const groups = divideByGrain(found, 2, given);
    expect(groups).toHaveLength(2 * SUBJECTS);
    for (const group of groups) {
      expect(new Set(group.map((row) => `${Math.floor(row / EACH)} ${row % 2}`)).size).toBe(1);
    }
  });

  it('nests: no stop divides what a finer one holds together', () => {
    for (let grain = GRAIN_MIN; grain < GRAIN_MAX; grain += 1) {
      const coarse = divideByGrain(found, grain, given);
      const fine = divideByGrain(found, grain + 1, given);
      expect(fine.length).toBeGreaterThanOrEqual(coarse.length);
      const groupOf = new Map(coarse.flatMap((rows, index) => rows.map((row) => [row, index])));
      for (const group of fine) expect(new Set(group.map((row) => groupOf.get(row))).size).toBe(1);
      expect(fine.flat().sort((one, other) => one - other)).toEqual(found.flat());
    }
  });

  it('cuts nothing off that cannot be a theme', () => {
    expect(divideByGrain(found, GRAIN_MAX, { ...given, canBeTheme: () => false })).toEqual(found);
  });
});

describe('modularity', () => {
  const edges = [
    { one: 0, other: 1, weight: 1 },
    { one: 2, other: 3, weight: 1 },
    { one: 1, other: 2, weight: 0.5 },
  ];

  it('is the share of links inside groups beyond chance, worked by hand', () => {
    // 2 of 2.5 inside; each group has half of all ends.
    expect(
      modularity(
        [
          [0, 1],
          [2, 3],
        ],
        edges,
      ),
    ).toBeCloseTo(0.8 - 0.5, 9);
    expect(modularity([[0, 1, 2, 3]], edges)).toBeCloseTo(0, 9);
  });

  it('counts a row in no group as one of its own', () => {
    expect(modularity([], edges)).toBeCloseTo(modularity([[0], [1], [2], [3]], edges), 9);
  });
});
