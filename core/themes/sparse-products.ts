import type { SparseMatrix } from './tfidf.ts';

/** Columns that pass the matrix at a time: each of its entries is read once for all of them. */
const TOGETHER = 4;

/**
 * A · X, column by column. Cost entries · columns.
 *
 * @param given - Columns as long as the matrix is wide.
 */
export function times(
  matrix: SparseMatrix,
  given: readonly Float64Array[],
): readonly Float64Array[] {
  return inFours(given, matrix.rows, (own, result) => {
    for (let row = 0; row < matrix.rows; row += 1) gather(matrix, row, own, result);
  });
}

/** A row of A times four columns. */
function gather(
  { starts, indices, values }: SparseMatrix,
  row: number,
  own: Float64Array,
  result: Float64Array,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  const to = starts[row + 1] ?? 0;
  for (let entry = starts[row] ?? 0; entry < to; entry += 1) {
    const value = values[entry] ?? 0;
    const at = TOGETHER * (indices[entry] ?? 0);
    first += value * (own[at] ?? 0);
    second += value * (own[at + 1] ?? 0);
    third += value * (own[at + 2] ?? 0);
    fourth += value * (own[at + 3] ?? 0);
  }
  const at = TOGETHER * row;
  result[at] = first;
  result[at + 1] = second;
  result[at + 2] = third;
  result[at + 3] = fourth;
}

/**
 * Aᵀ · X, column by column. Cost entries · columns.
 *
 * @param given - Columns as long as the matrix has rows.
 */
export function transposedTimes(
  matrix: SparseMatrix,
  given: readonly Float64Array[],
): readonly Float64Array[] {
  const { starts, indices, values } = matrix;
  return inFours(given, matrix.columns, (own, result) => {
    for (let row = 0; row < matrix.rows; row += 1) {
      const to = starts[row + 1] ?? 0;
      for (let entry = starts[row] ?? 0; entry < to; entry += 1) {
        addFour(result, TOGETHER * (indices[entry] ?? 0), own, TOGETHER * row, values[entry] ?? 0);
      }
    }
  });
}

/** Adds four numbers from a place on, each times the same, to four others. */
function addFour(
  sums: Float64Array,
  at: number,
  from: Float64Array,
  fromAt: number,
  factor: number,
): void {
  sums[at] = (sums[at] ?? 0) + factor * (from[fromAt] ?? 0);
  sums[at + 1] = (sums[at + 1] ?? 0) + factor * (from[fromAt + 1] ?? 0);
  sums[at + 2] = (sums[at + 2] ?? 0) + factor * (from[fromAt + 2] ?? 0);
  sums[at + 3] = (sums[at + 3] ?? 0) + factor * (from[fromAt + 3] ?? 0);
}

/**
 * Hands over four columns side by side, as rows of four numbers, and takes four of another length back.
 *
 * @param length - Of the columns that come back.
 */
function inFours(
  given: readonly Float64Array[],
  length: number,
  multiply: (own: Float64Array, result: Float64Array) => void,
): readonly Float64Array[] {
  const results: Float64Array[] = [];
  for (let from = 0; from < given.length; from += TOGETHER) {
    const some = given.slice(from, from + TOGETHER);
    const own = new Float64Array(TOGETHER * (some[0]?.length ?? 0));
    some.forEach((column, at) => {
      for (let row = 0; row < column.length; row += 1) own[TOGETHER * row + at] = column[row] ?? 0;
    });
    const result = new Float64Array(TOGETHER * length);
    multiply(own, result);
    some.forEach((_, at) => {
      const column = new Float64Array(length);
      for (let row = 0; row < length; row += 1) column[row] = result[TOGETHER * row + at] ?? 0;
      results.push(column);
    });
  }
  return results;
}
