import type { Random } from '../kernel/random.ts';
import { evenlySpaced } from './evenly-spaced.ts';
import { orthonormal } from './orthonormal.ts';
import { allRows, alongEach, eachProducts, type SomeRows, sumOfShares } from './products.ts';
import { rowsOf, type Vectors } from './vectors.ts';

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
  const sample = { vectors, rows: evenlySpaced(vectors.rows, SAMPLE_MAX) };
  let basis = orthonormal(
    Array.from({ length: dims }, () =>
      Float64Array.from({ length: vectors.dims }, () => random() - 0.5),
    ),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    basis = orthonormal(basis.map((direction) => spread(sample, direction)));
  }
  const data = new Float32Array(vectors.rows * basis.length);
  eachProducts(allRows(vectors), allRows(rowsOf(basis, vectors.dims)), (row, reached) => {
    data.set(reached, row * basis.length);
  });
  return { rows: vectors.rows, dims: basis.length, data };
}

/** The covariance of the rows times a direction. */
function spread(rows: SomeRows, direction: Float64Array): Float64Array {
  return sumOfShares(rows, alongEach(rows, direction));
}
