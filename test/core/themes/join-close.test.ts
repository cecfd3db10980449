import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../core/kernel/random.ts';
import { joinCloseGroups } from '../../../core/themes/join-close.ts';
import { nearestNeighbours } from '../../../core/themes/neighbours.ts';
import { normaliseRows, type Vectors } from '../../../core/themes/vectors.ts';

const DIMS = 24;
const EACH = 60;
const NEIGHBOURS = 20;

/** Clouds of points around far directions, one after the other. */
function clouds(count: number, spread: number): Vectors {
  const random = seededRandom(7);
  const rows = count * EACH;
  const data = Float32Array.from({ length: rows * DIMS }, (_, index) => {
    const cloud = Math.floor(index / DIMS / EACH);
    return (index % DIMS === cloud ? 1 : 0) + spread * (random() - 0.5);
  });
  return normaliseRows({ rows, dims: DIMS, data });
}

/** Each cloud cut into so many groups, whoever lies where. */
function pieces(count: number, cuts: number): number[][] {
  return Array.from({ length: count * cuts }, (_, piece) => {
    const cloud = Math.floor(piece / cuts);
    return Array.from(
      { length: EACH / cuts },
      (_, index) => cloud * EACH + index * cuts + (piece % cuts),
    );
  });
}

const join = (groups: number[][], vectors: Vectors) =>
  joinCloseGroups(groups, vectors, nearestNeighbours(vectors, NEIGHBOURS));

describe('joining the pieces of large themes', () => {
  it('puts the pieces of each cloud together, and no two clouds', () => {
    const joined = join(pieces(4, 3), clouds(4, 0.4));
    expect(joined).toHaveLength(4);
    for (const group of joined) {
      expect(new Set(group.map((row) => Math.floor(row / EACH))).size).toBe(1);
    }
  });

  it('leaves groups alone that are no pieces', () => {
    const whole = pieces(4, 1);
    expect(join(whole, clouds(4, 0.4))).toEqual(whole);
  });

  it('leaves all groups alone where nothing tells pieces from themes', () => {
    // One cloud without any structure, cut by chance.
    const groups = pieces(1, 6);
    expect(join(groups, clouds(1, 2))).toEqual(groups);
  });

  it('never makes a theme of more than half of all texts', () => {
    const joined = join(pieces(1, 6), clouds(1, 0.1));
    expect(Math.max(...joined.map((group) => group.length))).toBeLessThanOrEqual(EACH / 2);
  });
});
