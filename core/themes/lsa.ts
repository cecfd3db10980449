import type { Random } from '../kernel/random.ts';
import { symmetricEigen } from './eigen.ts';
import { LENGTH_MIN, orthonormal } from './orthonormal.ts';
import { allRows, eachProducts } from './products.ts';
import { times, transposedTimes } from './sparse-products.ts';
import type { SparseMatrix } from './tfidf.ts';
import { normaliseRows, rowsOf, type Vectors } from './vectors.ts';

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
  const start = Array.from({ length: width }, () => normals(matrix.columns, random));
  let range = orthonormal(times(matrix, start), 1);
  for (let round = 1; round <= POWER_ITERATIONS; round += 1) {
    const reached = times(matrix, transposedTimes(matrix, range));
    range = round < POWER_ITERATIONS ? orthonormal(reached, 1) : orthonormal(reached);
  }
  const projected = transposedTimes(matrix, range);
  const { values, vectors } = symmetricEigen(gramOf(projected, matrix.columns));
  const kept = values.filter((value) => value > LENGTH_MIN).slice(0, rank).length;
  return normaliseRows(project(range, vectors.slice(0, kept), values, matrix.rows));
}

/** Scalar products of all columns with each other. */
function gramOf(columns: Columns, length: number): Float64Array[] {
  const rows = allRows(rowsOf(columns, length));
  const gram: Float64Array[] = [];
  eachProducts(rows, rows, (_, products) => gram.push(products.slice()));
  return gram;
}

/** Rows of Q · V · S, where S holds the square roots of the eigenvalues. */
function project(
  range: Columns,
  vectors: Columns,
  values: readonly number[],
  rows: number,
): Vectors {
  const dims = vectors.length;
  const scaled = vectors.map((vector, dim) => {
    const scale = Math.sqrt(Math.max(0, values[dim] ?? 0));
    return vector.map((value) => value * scale);
  });
  const data = new Float32Array(rows * dims);
  const weights = allRows(rowsOf(scaled, range.length));
  eachProducts(allRows(turned(range, rows)), weights, (row, products) => {
    data.set(products, row * dims);
  });
  return { rows, dims, data };
}

/** Columns as rows: what stands at one place of each stands together. */
function turned(columns: Columns, rows: number): Vectors {
  const dims = columns.length;
  const data = new Float32Array(rows * dims);
  columns.forEach((column, dim) => {
    for (let row = 0; row < rows; row += 1) data[row * dims + dim] = column[row] ?? 0;
  });
  return { rows, dims, data };
}

/** Standard normal numbers by Box and Muller. */
function normals(length: number, random: Random): Float64Array {
  return Float64Array.from({ length }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    return radius * Math.cos(2 * Math.PI * random());
  });
}
