import type { Neighbours } from './neighbours.ts';
import { normaliseRows, rowOf, type Vectors } from './vectors.ts';

const NEIGHBOURS = 10;
const ROUNDS = 2;
/** How much of a row stays its own; the rest is its neighbours'. */
const OWN_SHARE = 0.4;
/** Near neighbours count for much more than far ones: the cosine to this power. */
const SHARPNESS = 3;

/**
 * Moves each row towards its nearest neighbours, so that groups become denser than what lies between them. For
 * finding groups only: how typical a text is, is asked of where it really lies.
 *
 * @param neighbours - Of the rows where they really lie, nearest first; both rounds go by them.
 */
export function smoothed(vectors: Vectors, neighbours: Neighbours): Vectors {
  let current = vectors;
  for (let round = 0; round < ROUNDS; round += 1) current = smoothOnce(current, neighbours);
  return current;
}

function smoothOnce(vectors: Vectors, { nearest, cosines }: Neighbours): Vectors {
  const data = new Float32Array(vectors.data.length);
  nearest.forEach((all, row) => {
    const rows = all.slice(0, NEIGHBOURS);
    const weights = rows.map((_, index) => (cosines[row]?.[index] ?? 0) ** SHARPNESS);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const place = data.subarray(row * vectors.dims, (row + 1) * vectors.dims);
    add(place, rowOf(vectors, row), OWN_SHARE);
    rows.forEach((other, index) =>
      add(place, rowOf(vectors, other), ((1 - OWN_SHARE) * (weights[index] ?? 0)) / total),
    );
  });
  return normaliseRows({ ...vectors, data });
}

function add(to: Float32Array, row: Float32Array, weight: number): void {
  row.forEach((value, dim) => {
    to[dim] = (to[dim] ?? 0) + weight * value;
  });
}
