import { rowOf, type Vectors } from './vectors.ts';

/** Some rows of a matrix. */
export interface SomeRows {
  readonly vectors: Vectors;
  readonly rows: readonly number[];
}

/** All rows of a matrix. */
export function allRows(vectors: Vectors): SomeRows {
  return { vectors, rows: Array.from({ length: vectors.rows }, (_, row) => row) };
}

/**
 * Tells for each of some rows its scalar products with each of others, of the same number of dimensions. Most of the
 * time of grouping goes into this, so two rows pass two others at a time: each number that is read serves twice.
 * Cost rows · others · dims.
 *
 * @param tell - Is given a row and its products in the order of the others; they are overwritten afterwards.
 */
export function eachProducts(
  own: SomeRows,
  theirs: SomeRows,
  tell: (row: number, products: Float64Array) => void,
): void {
  const products = new Float64Array(theirs.rows.length);
  const nextProducts = new Float64Array(theirs.rows.length);
  for (let at = 0; at < own.rows.length; at += 2) {
    const row = own.rows[at] ?? 0;
    const nextRow = own.rows[at + 1];
    multiply(own.vectors, [row, nextRow ?? row], theirs, [products, nextProducts]);
    tell(row, products);
    if (nextRow !== undefined) tell(nextRow, nextProducts);
  }
}

function multiply(
  { data, dims }: Vectors,
  [row, nextRow]: readonly [number, number],
  { vectors: { data: theirs }, rows: others }: SomeRows,
  [products, nextProducts]: readonly [Float64Array, Float64Array],
): void {
  const from = row * dims;
  const nextFrom = nextRow * dims;
  for (let at = 0; at < others.length; at += 2) {
    const other = (others[at] ?? 0) * dims;
    // The last of an odd number passes twice; what comes out the second time lies beyond the end.
    const nextOther = (others[at + 1] ?? others[at] ?? 0) * dims;
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let dim = 0; dim < dims; dim += 1) {
      const value = data[from + dim] ?? 0;
      const nextValue = data[nextFrom + dim] ?? 0;
      const otherValue = theirs[other + dim] ?? 0;
      const nextOtherValue = theirs[nextOther + dim] ?? 0;
      first += value * otherValue;
      second += value * nextOtherValue;
      third += nextValue * otherValue;
      fourth += nextValue * nextOtherValue;
    }
    products[at] = first;
    products[at + 1] = second;
    nextProducts[at] = third;
    nextProducts[at + 1] = fourth;
  }
}

/**
 * Matrix times vector: how far each of some rows reaches in a direction. Two rows at a time, as above.
 *
 * @returns One number a row, in order.
 */
export function alongEach({ vectors, rows }: SomeRows, direction: Float64Array): Float64Array {
  const reached = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 2) {
    const one = rowOf(vectors, rows[at] ?? 0);
    const next = rowOf(vectors, rows[at + 1] ?? rows[at] ?? 0);
    let sum = 0;
    let nextSum = 0;
    for (let dim = 0; dim < direction.length; dim += 1) {
      const value = direction[dim] ?? 0;
      sum += (one[dim] ?? 0) * value;
      nextSum += (next[dim] ?? 0) * value;
    }
    reached[at] = sum;
    if (at + 1 < rows.length) reached[at + 1] = nextSum;
  }
  return reached;
}

/** Vector times matrix: the sum of some rows, each times its share. Two rows at a time, as above. */
export function sumOfShares({ vectors, rows }: SomeRows, shares: Float64Array): Float64Array {
  const sum = new Float64Array(vectors.dims);
  for (let at = 0; at < rows.length; at += 2) {
    const one = rowOf(vectors, rows[at] ?? 0);
    const next = rowOf(vectors, rows[at + 1] ?? 0);
    const share = shares[at] ?? 0;
    // Beyond an odd one there is no share, which counts as 0.
    const nextShare = shares[at + 1] ?? 0;
    for (let dim = 0; dim < sum.length; dim += 1) {
      sum[dim] = (sum[dim] ?? 0) + share * (one[dim] ?? 0) + nextShare * (next[dim] ?? 0);
    }
  }
  return sum;
}
