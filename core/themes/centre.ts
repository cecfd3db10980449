import { normaliseRows, rowOf, type Vectors } from './vectors.ts';

/** The usual mean counts like this many texts, so that a handful of them is not centred on itself. */
const USUAL_WEIGHT = 20;

/**
 * Takes each language's mean off its rows, then gives them length 1 again. Zero rows stay zero.
 *
 * @param languages - Of each row.
 * @param usualMean - What is known of a language beforehand; null or empty when nothing is.
 */
export function centreByLanguage<Code extends string>(
  vectors: Vectors,
  languages: readonly Code[],
  usualMean: (language: Code) => Float32Array | null,
): Vectors {
  const data = vectors.data.slice();
  for (const language of new Set(languages)) {
    const own = languages.flatMap((each, row) => (each === language ? [row] : []));
    const placed = own.filter((row) => rowOf(vectors, row).some((value) => value !== 0));
    const mean = meanOf(vectors, placed, usualMean(language));
    for (const row of placed) {
      const part = data.subarray(row * vectors.dims, (row + 1) * vectors.dims);
      part.forEach((value, dim) => {
        part[dim] = value - (mean[dim] ?? 0);
      });
    }
  }
  return normaliseRows({ ...vectors, data });
}

function meanOf(
  vectors: Vectors,
  rows: readonly number[],
  usual: Float32Array | null,
): Float32Array {
  const known = usual !== null && usual.length === vectors.dims ? usual : null;
  const weight = known ? USUAL_WEIGHT : 0;
  const sum = new Float32Array(vectors.dims);
  known?.forEach((value, dim) => {
    sum[dim] = value * weight;
  });
  for (const row of rows) {
    rowOf(vectors, row).forEach((value, dim) => {
      sum[dim] = (sum[dim] ?? 0) + value;
    });
  }
  // A single text without a usual mean would be taken off itself.
  const count = rows.length + weight;
  return count < 2 ? new Float32Array(vectors.dims) : sum.map((value) => value / count);
}
