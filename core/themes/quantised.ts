import type { EncodedTexts } from './types.ts';

/** Texts placed by an encoder, a byte for each dimension; only their directions are kept. */
export interface QuantisedTexts {
  /** Names the encoder. */
  readonly id: string;
  readonly dims: number;
  readonly ids: readonly string[];
  /** Row i is text `ids[i]`: `data[i · dims] … data[(i + 1) · dims − 1]`. */
  readonly data: Int8Array;
}

const BYTE_MAX = 127;

/** A vector in bytes, its largest coordinate ±127: a direction to within half a degree at 512 dimensions. */
export function quantise(vector: ArrayLike<number>): Int8Array {
  const values = Array.from(vector);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(values, (value) =>
    largest > 0 ? Math.round((value / largest) * BYTE_MAX) : 0,
  );
}

/** The same texts as what compares them wants them. */
export function toEncodedTexts({ id, dims, ids, data }: QuantisedTexts): EncodedTexts {
  const rows = new Map(
    ids.map((text, row) => [text, Float32Array.from(data.subarray(row * dims, (row + 1) * dims))]),
  );
  return { id, dims, rows };
}
