import type { Random } from '../kernel/random.ts';
import { symmetricEigen } from './eigen.ts';
import { dot, LENGTH_MIN, orthonormal } from './orthonormal.ts';
import type { SparseMatrix } from './tfidf.ts';
import { type Vectors, normaliseRows } from './vectors.ts';

/** More columns than asked for, so that the asked ones come out exact enough. */
const OVERSAMPLE = 8;
const POWER_ITERATIONS = 2;

type Columns = readonly Float64Array[];

/**
 * Latent semantic analysis: each row as a point in the space of the matrix's strongest directions, by a
 * randomised singular value decomposition. Rows have length 1; rows without entries stay zero.
 * Cost about 6 · entries · rank + 3 · n · rank².
 *
 * @param matrix - n × m.
 * @param rank - Wanted dimensions, > 0; fewer come out when the matrix has fewer.
 * @see Halko, Martinsson, Tropp (2011): Finding structure with randomness, algorithm 4.4 and 5.1.
 * @see Deerwester et al. (1990): Indexing by latent semantic analysis.
 */
export function latentSemantics(matrix: SparseMatrix, rank: number, random: Random): Vectors {
  const width = Math.min(rank + OVERSAMPLE, matrix.rows, matrix.columns);
  let range = orthonormal(columns(width, () => times(matrix, normals(matrix.columns, random))));
  for (let round = 0; round < POWER_ITERATIONS; round += 1) {
    range = orthonormal(range.map((column) => times(matrix, transposedTimes(matrix, column))));
  }
  const projected = range.map((column) => transposedTimes(matrix, column));
  const gram = projected.map((one) => Float64Array.from(projected, (other) => dot(one, other)));
  const { values, vectors } = symmetricEigen(gram);
  const kept = values.filter((value) => value > LENGTH_MIN).slice(0, rank).length;
  return normaliseRows(project(range, vectors.slice(0, kept), values, matrix.rows));
}

/** Rows of Q · V · S, where S holds the square roots of the eigenvalues. */
function project(
  range: Columns,
  vectors: Columns,
  values: readonly number[],
  rows: number,
): Vectors {
  const dims = vectors.length;
  const data = new Float32Array(rows * dims);
  vectors.forEach((vector, dim) => {
    const scale = Math.sqrt(Math.max(0, values[dim] ?? 0));
    range.forEach((column, index) => {
      const weight = scale * (vector[index] ?? 0);
      for (let row = 0; row < rows; row += 1) {
        data[row * dims + dim] = (data[row * dims + dim] ?? 0) + weight * (column[row] ?? 0);
      }
    });
  });
  return { rows, dims, data };
}

function columns(count: number, make: () => Float64Array): Columns {
  return Array.from({ length: count }, make);
}

/** Standard normal numbers by Box and Muller. */
function normals(length: number, random: Random): Float64Array {
  return Float64Array.from({ length }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return radius * Math.cos(2 * Math.PI * random());
  });
}

function times(
  { rows, starts, indices, values }: SparseMatrix,
  column: Float64Array,
): Float64Array {
  const result = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    const to = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < to; entry += 1) {
      sum += (values[entry] ?? 0) * (column[indices[entry] ?? 0] ?? 0);
    }
    result[row] = sum;
  }
  return result;
}

function transposedTimes(matrix: SparseMatrix, column: Float64Array): Float64Array {
  const { rows, starts, indices, values } = matrix;
  const result = new Float64Array(matrix.columns);
  for (let row = 0; row < rows; row += 1) {
    const factor = column[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < to; entry += 1) {
      const at = indices[entry] ?? 0;
      result[at] = (result[at] ?? 0) + factor * (values[entry] ?? 0);
    }
  }
  return result;
}
