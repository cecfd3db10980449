import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../core/kernel/random.ts';
import { nearestNeighbours } from '../../../core/themes/neighbours.ts';
import { reduceDimensions } from '../../../core/themes/reduce.ts';
import { cosine, normaliseRows, rowOf, type Vectors } from '../../../core/themes/vectors.ts';

const CENTRES = 40;

/** Points around a few dozen directions, as texts about a few dozen subjects lie. */
function points(rows: number, dims: number): Vectors {
  const random = seededRandom(3);
  const centres = Array.from({ length: CENTRES }, () =>
    Array.from({ length: dims }, () => random() - 0.5),
  );
  const data = Float32Array.from({ length: rows * dims }, (_, index) => {
    const centre = centres[Math.floor(index / dims) % CENTRES]?.[index % dims] ?? 0;
    return centre + 0.6 * (random() - 0.5);
  });
  return normaliseRows({ rows, dims, data });
}

describe('nearest neighbours of many rows', () => {
  it('finds nearly all of the true ones where it does not look everywhere', () => {
    const many = points(6_400, 16);
    const { nearest } = nearestNeighbours(many, 10);
    let found = 0;
    let asked = 0;
    for (let row = 0; row < many.rows; row += 400) {
      const near = Array.from({ length: many.rows }, (_, other) =>
        cosine(rowOf(many, row), rowOf(many, other)),
      );
      const truth = Array.from(near.keys())
        .filter((other) => other !== row)
        .sort((one, other) => (near[other] ?? 0) - (near[one] ?? 0))
        .slice(0, 10);
      asked += truth.length;
      found += truth.filter((other) => nearest[row]?.includes(other)).length;
    }
    expect(found / asked).toBeGreaterThan(0.9);
  });
});

describe('fewer dimensions', () => {
  it('keep the angles between rows that differ in a few directions only', () => {
    const flat = points(300, 6);
    const data = new Float32Array(300 * 60);
    for (let row = 0; row < 300; row += 1) data.set(rowOf(flat, row), row * 60 + 20);
    const wide = { rows: 300, dims: 60, data };
    const reduced = reduceDimensions(wide, 12, seededRandom(1));
    expect(reduced.dims).toBeLessThanOrEqual(12);
    for (let row = 1; row < 300; row += 30) {
      const before = cosine(rowOf(wide, 0), rowOf(wide, row));
      expect(cosine(rowOf(reduced, 0), rowOf(reduced, row))).toBeCloseTo(before, 3);
    }
  });

  it('are left as they are where there are few', () => {
    const few = points(5, 6);
    expect(reduceDimensions(few, 12, seededRandom(1))).toBe(few);
  });
});
