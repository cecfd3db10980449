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
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let dim = 0;
  for (; dim + 3 < one.length; dim += 4) {
    first += (one[dim] ?? 0) * (other[dim] ?? 0);
    second += (one[dim + 1] ?? 0) * (other[dim + 1] ?? 0);
    third += (one[dim + 2] ?? 0) * (other[dim + 2] ?? 0);
    fourth += (one[dim + 3] ?? 0) * (other[dim + 3] ?? 0);
  }
  for (; dim < one.length; dim += 1) first += (one[dim] ?? 0) * (other[dim] ?? 0);
  return first + second + third + fourth;
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
 * The scalar product of two stretches of the same numbers.
 *
 * @param length - Of each stretch.
 */
export function scalarProduct(
  data: Float32Array,
  one: number,
  other: number,
  length: number,
): number {
  // Most of the time goes into this: four sums do not wait for each other.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    first += (data[one + at] ?? 0) * (data[other + at] ?? 0);
    second += (data[one + at + 1] ?? 0) * (data[other + at + 1] ?? 0);
    third += (data[one + at + 2] ?? 0) * (data[other + at + 2] ?? 0);
    fourth += (data[one + at + 3] ?? 0) * (data[other + at + 3] ?? 0);
  }
  for (; at < length; at += 1) first += (data[one + at] ?? 0) * (data[other + at] ?? 0);
  return first + second + third + fourth;
}

/** How far a row reaches in a direction of length 1. */
export function along(row: Float32Array, direction: Float64Array): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let dim = 0;
  for (; dim + 3 < row.length; dim += 4) {
    first += (row[dim] ?? 0) * (direction[dim] ?? 0);
    second += (row[dim + 1] ?? 0) * (direction[dim + 1] ?? 0);
    third += (row[dim + 2] ?? 0) * (direction[dim + 2] ?? 0);
    fourth += (row[dim + 3] ?? 0) * (direction[dim + 3] ?? 0);
  }
  for (; dim < row.length; dim += 1) first += (row[dim] ?? 0) * (direction[dim] ?? 0);
  return first + second + third + fourth;
}
