/** A matrix that is mostly zeros, in compressed rows. */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  /** Row i has its entries from `starts[i]` to `starts[i + 1]`; length rows + 1. */
  readonly starts: Int32Array;
  /** Column of each entry, ascending in a row. */
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** In fewer documents a feature ties nothing together. */
const DOCUMENTS_MIN = 2;
/** In more of them it says nothing. */
const DOCUMENT_SHARE_MAX = 0.5;

/**
 * TF-IDF of documents that are lists of features: (1 + ln tf) × (1 + ln((1 + n) / (1 + df))), each row of
 * length 1, or all zeros when no feature of it is kept. Columns are in order of first occurrence.
 *
 * @param documents - n documents.
 * @param share - Length of each row, > 0; weighs one matrix against another when they are joined.
 * @returns n × m.
 * @see Manning, Raghavan, Schütze: Introduction to Information Retrieval, section 6.4.
 */
export function tfidf(documents: readonly (readonly string[])[], share = 1): SparseMatrix {
  const frequencies = documents.map(countFeatures);
  const inverse = inverseFrequencies(frequencies);
  const starts = new Int32Array(documents.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  frequencies.forEach((counts, row) => {
    const entries = [...counts]
      .flatMap(([feature, count]) => {
        const column = inverse.get(feature);
        return column ? [[column.index, (1 + Math.log(count)) * column.weight] as const] : [];
      })
      .sort(([one], [other]) => one - other);
    const length = Math.hypot(...entries.map(([, value]) => value));
    for (const [column, value] of entries) {
      indices.push(column);
      values.push((share * value) / length);
    }
    starts[row + 1] = indices.length;
  });
  return {
    rows: documents.length,
    columns: inverse.size,
    starts,
    indices: Int32Array.from(indices),
    values: Float32Array.from(values),
  };
}

/** Puts two matrices of the same rows side by side. */
export function joinColumns(left: SparseMatrix, right: SparseMatrix): SparseMatrix {
  const starts = new Int32Array(left.rows + 1);
  const indices = new Int32Array(left.indices.length + right.indices.length);
  const values = new Float32Array(indices.length);
  let at = 0;
  for (let row = 0; row < left.rows; row += 1) {
    for (const [matrix, shift] of [
      [left, 0],
      [right, left.columns],
    ] as const) {
      const from = matrix.starts[row] ?? 0;
      const to = matrix.starts[row + 1] ?? 0;
      for (let entry = from; entry < to; entry += 1, at += 1) {
        indices[at] = (matrix.indices[entry] ?? 0) + shift;
        values[at] = matrix.values[entry] ?? 0;
      }
    }
    starts[row + 1] = at;
  }
  return { rows: left.rows, columns: left.columns + right.columns, starts, indices, values };
}

/** The cosines of a row with all rows, itself among them; 0 with a row of zeros. */
export function cosinesWith(matrix: SparseMatrix, row: number): Float64Array {
  const own = new Float64Array(matrix.columns);
  eachEntry(matrix, row, (column, value) => (own[column] = value));
  const cosines = new Float64Array(matrix.rows);
  const length = lengthOf(matrix, row);
  for (let other = 0; other < matrix.rows; other += 1) {
    let sum = 0;
    eachEntry(matrix, other, (column, value) => (sum += value * (own[column] ?? 0)));
    cosines[other] = sum === 0 ? 0 : sum / (length * lengthOf(matrix, other));
  }
  return cosines;
}

function lengthOf(matrix: SparseMatrix, row: number): number {
  let squares = 0;
  eachEntry(matrix, row, (_, value) => (squares += value * value));
  return Math.sqrt(squares);
}

function eachEntry(
  { starts, indices, values }: SparseMatrix,
  row: number,
  tell: (column: number, value: number) => void,
): void {
  const to = starts[row + 1] ?? 0;
  for (let entry = starts[row] ?? 0; entry < to; entry += 1) {
    tell(indices[entry] ?? 0, values[entry] ?? 0);
  }
}

function countFeatures(features: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function inverseFrequencies(
  frequencies: readonly ReadonlyMap<string, number>[],
): ReadonlyMap<string, { readonly index: number; readonly weight: number }> {
  const documents = new Map<string, number>();
  for (const counts of frequencies) {
    for (const feature of counts.keys()) {
      documents.set(feature, (documents.get(feature) ?? 0) + 1);
    }
  }
  const most = Math.max(DOCUMENTS_MIN, frequencies.length * DOCUMENT_SHARE_MAX);
  const kept = new Map<string, { index: number; weight: number }>();
  for (const [feature, count] of documents) {
    if (count < DOCUMENTS_MIN || count > most) continue;
    const weight = 1 + Math.log((1 + frequencies.length) / (1 + count));
    kept.set(feature, { index: kept.size, weight });
  }
  return kept;
}
