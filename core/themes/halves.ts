import { evenlySpaced } from './evenly-spaced.ts';
import { dot } from './orthonormal.ts';
import { alongEach, type SomeRows, sumOfShares } from './products.ts';
import type { Vectors } from './vectors.ts';

/** Enough for the direction to settle; halves need no more. */
const ROUNDS = 12;
/** So many members tell the direction of all. */
const SAMPLE_MAX = 256;

/**
 * Cuts a group in the middle, across the direction in which its members differ most (their first principal
 * component, by power iteration).
 */
export function halvesOf(
  vectors: Vectors,
  members: readonly number[],
): readonly [readonly number[], readonly number[]] {
  const sample = evenlySpaced(members.length, SAMPLE_MAX).map((index) => members[index] ?? 0);
  const reached = alongEach({ vectors, rows: members }, mainDirection({ vectors, rows: sample }));
  const order = members
    .map((member, index) => ({ member, at: reached[index] ?? 0 }))
    .sort((one, other) => one.at - other.at || one.member - other.member)
    .map(({ member }) => member);
  const middle = Math.floor(order.length / 2);
  return [order.slice(0, middle), order.slice(middle)];
}

function mainDirection(some: SomeRows): Float64Array {
  const { rows, vectors } = some;
  const mean = sumOfShares(some, new Float64Array(rows.length).fill(1 / rows.length));
  let direction = Float64Array.from({ length: vectors.dims }, (_, dim) => Math.sin(dim + 1));
  for (let round = 0; round < ROUNDS; round += 1) direction = turned(some, mean, direction);
  return direction;
}

function turned(
  rows: SomeRows,
  mean: Float64Array,
  direction: Float64Array,
): Float64Array<ArrayBuffer> {
  const atMean = dot(mean, direction);
  // The shares of all rows sum to zero, so the mean need not be taken off each row, too.
  const shares = alongEach(rows, direction).map((reached) => reached - atMean);
  const next = sumOfShares(rows, shares);
  const length = Math.hypot(...next);
  return Float64Array.from(length > 0 ? next.map((value) => value / length) : direction);
}
