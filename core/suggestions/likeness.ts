import { normaliseRows, scalarProduct, type Vectors } from '../themes/vectors.ts';

/** How fast likeness falls with the angle: passages at right angles are 2 % alike. */
const SHARPNESS = 4;

/** Passages as rows of length 1, from the bytes that are kept of them. */
export function rowsOf(places: readonly Int8Array[]): Vectors {
  const dims = places[0]?.length ?? 0;
  const data = new Float32Array(places.length * dims);
  places.forEach((place, row) => data.set(place, row * dims));
  return normaliseRows({ rows: places.length, dims, data });
}

/**
 * How alike two rows are, 0 … 1: e^(−4 (1 − cosine)), a Gaussian of their distance on the sphere. A row of which
 * nothing is known is like no other.
 */
export function likenessOf({ data, dims }: Vectors, one: number, other: number): number {
  return likenessAtCosine(scalarProduct(data, one * dims, other * dims, dims));
}

/** The same of two lists of rows: one of `left` for each of `right`. */
export function likenessBetween(left: Vectors, one: number, right: Vectors, other: number): number {
  const { dims } = left;
  let cosine = 0;
  for (let dim = 0; dim < dims; dim += 1) {
    cosine += (left.data[one * dims + dim] ?? 0) * (right.data[other * dims + dim] ?? 0);
  }
  return likenessAtCosine(cosine);
}

function likenessAtCosine(cosine: number): number {
  return Math.exp(SHARPNESS * (cosine - 1));
}
