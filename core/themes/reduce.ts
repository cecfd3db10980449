import type { Random } from '../kernel/random.ts';
import { evenlySpaced } from './evenly-spaced.ts';
import { orthonormal } from './orthonormal.ts';
import { along, rowOf, type Vectors } from './vectors.ts';

/** So many rows tell the directions in which all of them differ. */
const SAMPLE_MAX = 2_000;
const ROUNDS = 2;

/**
 * The same rows in fewer dimensions, along the directions in which they differ most, so that comparing them costs
 * less. Found by subspace iteration on evenly spaced rows; lengths and angles stay as far as those directions hold
 * them.
 *
 * @param dims - Wanted, > 0; vectors of no more dimensions come back as they are.
 * @see Halko, Martinsson, Tropp (2011): Finding structure with randomness, algorithm 4.4.
 */
export function reduceDimensions(vectors: Vectors, dims: number, random: Random): Vectors {
  if (vectors.dims <= dims || vectors.rows <= dims) return vectors;
  const sample = sampleOf(vectors);
  let basis = orthonormal(
    Array.from({ length: dims }, () =>
      Float64Array.from({ length: vectors.dims }, () => random() - 0.5),
    ),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    basis = orthonormal(basis.map((direction) => spread(sample, direction)));
  }
  const data = new Float32Array(vectors.rows * basis.length);
  for (let row = 0; row < vectors.rows; row += 1) {
    const place = rowOf(vectors, row);
    basis.forEach((direction, dim) => {
      data[row * basis.length + dim] = along(place, direction);
    });
  }
  return { rows: vectors.rows, dims: basis.length, data };
}

function sampleOf(vectors: Vectors): readonly Float32Array[] {
  return evenlySpaced(vectors.rows, SAMPLE_MAX).map((row) => rowOf(vectors, row));
}

/** The covariance of the rows times a direction. */
function spread(rows: readonly Float32Array[], direction: Float64Array): Float64Array {
  const sum = new Float64Array(direction.length);
  for (const row of rows) {
    const share = along(row, direction);
    for (let dim = 0; dim < sum.length; dim += 1) {
      sum[dim] = (sum[dim] ?? 0) + share * (row[dim] ?? 0);
    }
  }
  return sum;
}
