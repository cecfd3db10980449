/** Eigenvalues, largest first, and for each its eigenvector. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

const SWEEPS_MAX = 60;
/** Off-diagonal entries below this share of the matrix are zero for our purposes. */
const NEGLIGIBLE = 1e-12;

/**
 * Eigen decomposition of a symmetric matrix by cyclic Jacobi rotations. Cost about 10 · r³.
 *
 * @param matrix - r × r, symmetric; left as it is.
 * @see Golub, Van Loan: Matrix Computations, section 8.5.
 */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const size = matrix.length;
  const work = matrix.map((row) => row.slice());
  const turned = matrix.map((_, index) => {
    const row = new Float64Array(size);
    row[index] = 1;
    return row;
  });
  const limit =
    NEGLIGIBLE * Math.max(...work.map((row, index) => Math.abs(row[index] ?? 0)), 1e-300);
  for (let sweep = 0; sweep < SWEEPS_MAX && offDiagonal(work) > limit; sweep += 1) {
    for (let p = 0; p < size - 1; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(work, turned, p, q);
    }
  }
  const order = work
    .map((row, index) => ({ index, value: row[index] ?? 0 }))
    .sort((one, other) => other.value - one.value || one.index - other.index);
  return {
    values: order.map(({ value }) => value),
    vectors: order.map(({ index }) => Float64Array.from(turned, (row) => row[index] ?? 0)),
  };
}

function offDiagonal(matrix: readonly Float64Array[]): number {
  let largest = 0;
  matrix.forEach((row, r) => {
    for (let c = r + 1; c < row.length; c += 1) largest = Math.max(largest, Math.abs(row[c] ?? 0));
  });
  return largest;
}

/** Makes entry (p, q) zero, and turns the collected eigenvectors the same way. */
function rotate(
  work: readonly Float64Array[],
  turned: readonly Float64Array[],
  p: number,
  q: number,
): void {
  const rowP = work[p];
  const rowQ = work[q];
  if (!rowP || !rowQ || at(rowP, q) === 0) return;
  const theta = (at(rowQ, q) - at(rowP, p)) / (2 * at(rowP, q));
  const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const rows of [work, turned]) {
    for (const row of rows) {
      const before = at(row, p);
      row[p] = cosine * before - sine * at(row, q);
      row[q] = sine * before + cosine * at(row, q);
    }
  }
  for (let column = 0; column < rowP.length; column += 1) {
    const before = at(rowP, column);
    rowP[column] = cosine * before - sine * at(rowQ, column);
    rowQ[column] = sine * before + cosine * at(rowQ, column);
  }
}

function at(row: Float64Array, index: number): number {
  return row[index] ?? 0;
}
