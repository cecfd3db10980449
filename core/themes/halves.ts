import { dot } from './orthonormal.ts';
import { along, rowOf, type Vectors } from './vectors.ts';

/** Enough for the direction to settle; halves need no more. */
const ROUNDS = 12;

/**
 * Cuts a group in the middle, across the direction in which its members differ most (their first principal
 * component, by power iteration).
 */
export function halvesOf(
  vectors: Vectors,
  members: readonly number[],
): readonly [readonly number[], readonly number[]] {
  const rows = members.map((member) => rowOf(vectors, member));
  const mean = meanOf(rows, vectors.dims);
  let direction = Float64Array.from({ length: vectors.dims }, (_, dim) => Math.sin(dim + 1));
  for (let round = 0; round < ROUNDS; round += 1) direction = turned(rows, mean, direction);
  const order = members
    .map((member, index) => ({
      member,
      at: along(rows[index] ?? new Float32Array(), direction),
    }))
    .sort((one, other) => one.at - other.at || one.member - other.member)
    .map(({ member }) => member);
  const middle = Math.floor(order.length / 2);
  return [order.slice(0, middle), order.slice(middle)];
}

function meanOf(rows: readonly Float32Array[], dims: number): Float64Array {
  const mean = new Float64Array(dims);
  for (const row of rows) {
    for (let dim = 0; dim < dims; dim += 1) {
      mean[dim] = (mean[dim] ?? 0) + (row[dim] ?? 0) / rows.length;
    }
  }
  return mean;
}

function turned(
  rows: readonly Float32Array[],
  mean: Float64Array,
  direction: Float64Array,
): Float64Array<ArrayBuffer> {
  const next = new Float64Array(direction.length);
  const atMean = dot(mean, direction);
  // The shares of all rows sum to zero, so the mean need not be taken off each row, too.
  for (const row of rows) {
    const share = along(row, direction) - atMean;
    for (let dim = 0; dim < next.length; dim += 1) {
      next[dim] = (next[dim] ?? 0) + share * (row[dim] ?? 0);
    }
  }
  const length = Math.hypot(...next);
  return length > 0 ? next.map((value) => value / length) : Float64Array.from(direction);
}
