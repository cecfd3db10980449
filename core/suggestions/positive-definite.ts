/** The lower triangle L of L · Lᵀ: row i in `data[i (i + 1) ÷ 2 …]`. */
export interface CholeskyFactor {
  readonly size: number;
  readonly data: Float64Array;
}

/** Least square of a pivot; below it rounding has eaten what tells two rows apart. */
const PIVOT_MIN = 1e-12;

/**
 * Factors a symmetric positive definite matrix. Cost n³ ÷ 6.
 *
 * @param entry - Of row and column, column ≤ row.
 */
export function choleskyOf(
  size: number,
  entry: (row: number, column: number) => number,
): CholeskyFactor {
  const data = new Float64Array((size * (size + 1)) / 2);
  for (let row = 0; row < size; row += 1) {
    const own = startOf(row);
    for (let column = 0; column <= row; column += 1) {
      const other = startOf(column);
      let sum = entry(row, column);
      for (let at = 0; at < column; at += 1) sum -= (data[own + at] ?? 0) * (data[other + at] ?? 0);
      data[own + column] =
        row === column ? Math.sqrt(Math.max(sum, PIVOT_MIN)) : sum / (data[other + column] ?? 1);
    }
  }
  return { size, data };
}

/** x of L · Lᵀ · x = right. Cost n². */
export function solve(factor: CholeskyFactor, right: Float64Array): Float64Array {
  const { size, data } = factor;
  const x = lowerSolved(factor, right, 0);
  for (let row = size - 1; row >= 0; row -= 1) {
    const own = startOf(row);
    const value = (x[row] ?? 0) / (data[own + row] ?? 1);
    x[row] = value;
    for (let column = 0; column < row; column += 1) {
      x[column] = (x[column] ?? 0) - value * (data[own + column] ?? 0);
    }
  }
  return x;
}

/** The diagonal of (L · Lᵀ)⁻¹: the squared lengths of the columns of L⁻¹. Cost n³ ÷ 6. */
export function diagonalOfInverse(factor: CholeskyFactor): Float64Array {
  return Float64Array.from({ length: factor.size }, (_, column) => {
    const unit = new Float64Array(factor.size);
    unit[column] = 1;
    return lowerSolved(factor, unit, column).reduce((sum, value) => sum + value * value, 0);
  });
}

/** y of L · y = right, where right is 0 before `from`. */
function lowerSolved(
  { size, data }: CholeskyFactor,
  right: Float64Array,
  from: number,
): Float64Array {
  const y = right.slice();
  for (let row = from; row < size; row += 1) {
    const own = startOf(row);
    let sum = y[row] ?? 0;
    for (let at = from; at < row; at += 1) sum -= (data[own + at] ?? 0) * (y[at] ?? 0);
    y[row] = sum / (data[own + row] ?? 1);
  }
  return y;
}

function startOf(row: number): number {
  return (row * (row + 1)) / 2;
}
