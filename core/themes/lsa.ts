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
  let range = orthonormal(
    times(
      matrix,
      Array.from({ length: width }, () => normals(matrix.columns, random)),
    ),
  );
  for (let round = 0; round < POWER_ITERATIONS; round += 1) {
    range = orthonormal(times(matrix, transposedTimes(matrix, range)));
  }
  const projected = transposedTimes(matrix, range);
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
  const scaled = vectors.map((vector, dim) => {
    const scale = Math.sqrt(Math.max(0, values[dim] ?? 0));
    return vector.map((value) => value * scale);
  });
  const data = new Float32Array(rows * vectors.length);
  const own = new Float64Array(range.length);
  for (let row = 0; row < rows; row += 1) {
    for (let index = 0; index < own.length; index += 1) own[index] = range[index]?.[row] ?? 0;
    for (let dim = 0; dim < scaled.length; dim += 1) {
      data[row * scaled.length + dim] = dot(own, scaled[dim] ?? own);
    }
  }
  return { rows, dims: vectors.length, data };
}

/** Standard normal numbers by Box and Muller. */
function normals(length: number, random: Random): Float64Array {
  const numbers = new Float64Array(length);
  for (let at = 0; at < length; at += 1) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    numbers[at] = radius * Math.cos(2 * Math.PI * random());
  }
  return numbers;
}

/** The matrix times each column; all of them at once, as fetching an entry costs more than multiplying it. */
function times({ rows, starts, indices, values }: SparseMatrix, columns: Columns): Columns {
  const width = columns.length;
  const given = interleaved(columns);
  const result = new Float64Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const to = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < to; entry += 1) {
      addStretch(
        result,
        row * width,
        given,
        (indices[entry] ?? 0) * width,
        values[entry] ?? 0,
        width,
      );
    }
  }
  return separated(result, width);
}

/** The transposed matrix times each column. */
function transposedTimes(matrix: SparseMatrix, columns: Columns): Columns {
  const { rows, starts, indices, values } = matrix;
  const width = columns.length;
  const given = interleaved(columns);
  const result = new Float64Array(matrix.columns * width);
  for (let row = 0; row < rows; row += 1) {
    const to = starts[row + 1] ?? 0;
    for (let entry = starts[row] ?? 0; entry < to; entry += 1) {
      addStretch(
        result,
        (indices[entry] ?? 0) * width,
        given,
        row * width,
        values[entry] ?? 0,
        width,
      );
    }
  }
  return separated(result, width);
}

function addStretch(
  to: Float64Array,
  toAt: number,
  from: Float64Array,
  fromAt: number,
  factor: number,
  length: number,
): void {
  for (let index = 0; index < length; index += 1) {
    to[toAt + index] = (to[toAt + index] ?? 0) + factor * (from[fromAt + index] ?? 0);
  }
}

/** The first number of each column, then the second of each, and so on. */
function interleaved(columns: Columns): Float64Array {
  const width = columns.length;
  const data = new Float64Array(width * (columns[0]?.length ?? 0));
  columns.forEach((column, index) => {
    for (let at = 0; at < column.length; at += 1) data[at * width + index] = column[at] ?? 0;
  });
  return data;
}

function separated(data: Float64Array, width: number): Columns {
  const length = width > 0 ? data.length / width : 0;
  return Array.from({ length: width }, (_, index) => {
    const column = new Float64Array(length);
    for (let at = 0; at < length; at += 1) column[at] = data[at * width + index] ?? 0;
    return column;
  });
}
