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

/** How often each feature stands in a document: features ascending, by their numbers. */
interface Counted {
  readonly features: Int32Array;
  readonly counts: Int32Array;
}

/**
 * TF-IDF of documents that are lists of features: (1 + ln tf) × (1 + ln((1 + n) / (1 + df))), each row of
 * length 1, or all zeros when no feature of it is kept. Columns are in order of first occurrence.
 *
 * @param documents - n documents; each is asked for once and not kept.
 * @param share - Length of each row, > 0; weighs one matrix against another when they are joined.
 * @returns n × m.
 * @see Manning, Raghavan, Schütze: Introduction to Information Retrieval, section 6.4.
 */
export function tfidf(documents: Iterable<readonly string[]>, share = 1): SparseMatrix {
  const numbers = new Map<string, number>();
  const counted = Array.from(documents, (features) => countFeatures(features, numbers));
  const { columns, columnOf, weightOf } = keptFeatures(counted, numbers.size);
  const starts = new Int32Array(counted.length + 1);
  counted.forEach(({ features }, row) => {
    const kept = features.reduce((sum, one) => sum + ((columnOf[one] ?? -1) < 0 ? 0 : 1), 0);
    starts[row + 1] = (starts[row] ?? 0) + kept;
  });
  const indices = new Int32Array(starts[counted.length] ?? 0);
  const values = new Float32Array(indices.length);
  counted.forEach(({ features, counts }, row) => {
    let at = starts[row] ?? 0;
    let squares = 0;
    features.forEach((feature, place) => {
      const column = columnOf[feature] ?? -1;
      if (column < 0) return;
      const value = (1 + Math.log(counts[place] ?? 1)) * (weightOf[feature] ?? 0);
      indices[at] = column;
      values[at] = value;
      squares += value * value;
      at += 1;
    });
    const scale = share / Math.sqrt(squares);
    for (let entry = starts[row] ?? 0; entry < at; entry += 1) {
      values[entry] = (values[entry] ?? 0) * scale;
    }
  });
  return { rows: counted.length, columns, starts, indices, values };
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

/** @param numbers - Gives each feature its number; new ones are added. */
function countFeatures(features: readonly string[], numbers: Map<string, number>): Counted {
  const own = Int32Array.from(features, (feature) => {
    const known = numbers.get(feature) ?? numbers.size;
    if (known === numbers.size) numbers.set(feature, known);
    return known;
  }).sort();
  const different = own.filter((feature, at) => at === 0 || own[at - 1] !== feature);
  const counts = new Int32Array(different.length);
  let place = -1;
  own.forEach((feature, at) => {
    if (at === 0 || own[at - 1] !== feature) place += 1;
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return { features: different, counts };
}

/** Which features tell documents apart: the column of each, −1 for one that does not, and its weight. */
function keptFeatures(
  counted: readonly Counted[],
  numbered: number,
): { readonly columns: number; readonly columnOf: Int32Array; readonly weightOf: Float64Array } {
  const documents = new Int32Array(numbered);
  for (const { features } of counted) {
    for (const feature of features) documents[feature] = (documents[feature] ?? 0) + 1;
  }
  const most = Math.max(DOCUMENTS_MIN, counted.length * DOCUMENT_SHARE_MAX);
  const columnOf = new Int32Array(numbered).fill(-1);
  const weightOf = new Float64Array(numbered);
  let columns = 0;
  documents.forEach((count, feature) => {
    if (count < DOCUMENTS_MIN || count > most) return;
    columnOf[feature] = columns;
    weightOf[feature] = 1 + Math.log((1 + counted.length) / (1 + count));
    columns += 1;
  });
  return { columns, columnOf, weightOf };
}
