/** Dense rows: row i is `data[i · dims] … data[(i + 1) · dims − 1]`. */
export interface Vectors {
  readonly rows: number;
  readonly dims: number;
  readonly data: Float32Array;
}

/** The same rows with length 1; zero rows stay zero. */
export function normaliseRows({ rows, dims, data }: Vectors): Vectors {
  const scaled = data.slice();
  for (let row = 0; row < rows; row += 1) {
    const part = scaled.subarray(row * dims, (row + 1) * dims);
    const length = Math.sqrt(part.reduce((sum, value) => sum + value * value, 0));
    if (length > 0) for (let dim = 0; dim < dims; dim += 1) part[dim] = (part[dim] ?? 0) / length;
  }
  return { rows, dims, data: scaled };
}

/** Some rows of the same length as one matrix. */
export function rowsOf(rows: readonly ArrayLike<number>[], dims: number): Vectors {
  const data = new Float32Array(rows.length * dims);
  rows.forEach((row, index) => data.set(row, index * dims));
  return { rows: rows.length, dims, data };
}

/** One row. */
export function rowOf({ dims, data }: Vectors, row: number): Float32Array {
  return data.subarray(row * dims, (row + 1) * dims);
}

/** Whether a row says nothing. */
export function isZero(vectors: Vectors, row: number): boolean {
  return rowOf(vectors, row).every((value) => value === 0);
}

/** The scalar product; of rows with length 1 it is their cosine. */
export function cosine(one: Float32Array, other: Float32Array): number {
  let even = 0;
  let odd = 0;
  // Beyond the end of an odd number of dimensions there is nothing, which counts as 0.
  for (let dim = 0; dim < one.length; dim += 2) {
    even += (one[dim] ?? 0) * (other[dim] ?? 0);
    odd += (one[dim + 1] ?? 0) * (other[dim + 1] ?? 0);
  }
  return even + odd;
}

/** The mean direction of some rows, with length 1 (or zero when they cancel out). */
export function meanDirection(vectors: Vectors, members: readonly number[]): Float32Array {
  const sum = new Float32Array(vectors.dims);
  for (const member of members) {
    rowOf(vectors, member).forEach((value, dim) => {
      sum[dim] = (sum[dim] ?? 0) + value;
    });
  }
  return normaliseRows({ rows: 1, dims: vectors.dims, data: sum }).data;
}

/** Two placings of the same rows side by side, the second one weighed against the first. */
export function joinVectors(one: Vectors, other: Vectors, weight: number): Vectors {
  const dims = one.dims + other.dims;
  const data = new Float32Array(one.rows * dims);
  for (let row = 0; row < one.rows; row += 1) {
    data.set(rowOf(one, row), row * dims);
    data.set(
      rowOf(other, row).map((value) => value * weight),
      row * dims + one.dims,
    );
  }
  return { rows: one.rows, dims, data };
}

/**
 * The scalar product of two stretches of the same numbers. Most of the time goes into this, so it has two sums that
 * do not wait for each other.
 *
 * @param length - Of each stretch.
 */
export function scalarProduct(
  data: Float32Array,
  one: number,
  other: number,
  length: number,
): number {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < length; at += 2) {
    even += (data[one + at] ?? 0) * (data[other + at] ?? 0);
    odd += (data[one + at + 1] ?? 0) * (data[other + at + 1] ?? 0);
  }
  const last =
    length % 2 === 1 ? (data[one + length - 1] ?? 0) * (data[other + length - 1] ?? 0) : 0;
  return even + odd + last;
}

/** How far a row reaches in a direction of length 1. */
export function along(row: Float32Array, direction: Float64Array): number {
  let even = 0;
  let odd = 0;
  for (let dim = 0; dim < row.length; dim += 2) {
    even += (row[dim] ?? 0) * (direction[dim] ?? 0);
    odd += (row[dim + 1] ?? 0) * (direction[dim + 1] ?? 0);
  }
  return even + odd;
}
