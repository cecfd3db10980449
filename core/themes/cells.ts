import { evenlySpaced } from './evenly-spaced.ts';
import { along, rowOf, type Vectors } from './vectors.ts';

/** Rows that lie together, around a common middle. */
export interface Cells {
  /** Rows of each cell, ascending. */
  readonly members: readonly (readonly number[])[];
  /** For each row the cells nearest to it, nearest first: there its neighbours are looked for. */
  readonly nearest: readonly (readonly number[])[];
}

/** Rows that the middles are found by, for each cell. */
const SAMPLE_PER_CELL = 30;
const ROUNDS = 6;

/**
 * Divides rows into about √n cells by k-means on evenly spaced rows.
 *
 * @param vectors - n × dims, rows of length 1 or 0.
 * @param looked - Cells given for each row.
 * @see Lloyd (1982): Least squares quantization in PCM; Sivic, Zisserman (2003): the inverted file.
 */
export function cellsOf(vectors: Vectors, looked: number): Cells {
  const count = Math.max(1, Math.round(Math.sqrt(vectors.rows)));
  const sample = evenlySpaced(vectors.rows, count * SAMPLE_PER_CELL);
  let middles = evenlySpaced(vectors.rows, count).map((row) =>
    Float64Array.from(rowOf(vectors, row)),
  );
  for (let round = 0; round < ROUNDS; round += 1) middles = movedMiddles(vectors, sample, middles);
  const members: number[][] = middles.map(() => []);
  const nearest: number[][] = [];
  for (let row = 0; row < vectors.rows; row += 1) {
    const cells = nearestMiddles(rowOf(vectors, row), middles, looked);
    nearest.push(cells);
    members[cells[0] ?? 0]?.push(row);
  }
  return { members, nearest };
}

/** Each middle in the mean of the rows nearest to it; one that has none stays. */
function movedMiddles(
  vectors: Vectors,
  sample: readonly number[],
  middles: readonly Float64Array[],
): Float64Array<ArrayBuffer>[] {
  const sums = middles.map((middle) => new Float64Array(middle.length));
  for (const row of sample) {
    const place = rowOf(vectors, row);
    const sum = sums[nearestMiddles(place, middles, 1)[0] ?? 0];
    if (!sum) continue;
    for (let dim = 0; dim < sum.length; dim += 1) sum[dim] = (sum[dim] ?? 0) + (place[dim] ?? 0);
  }
  return sums.map((sum, index) => {
    const length = Math.hypot(...sum);
    return length > 0
      ? sum.map((value) => value / length)
      : Float64Array.from(middles[index] ?? []);
  });
}

function nearestMiddles(
  row: Float32Array,
  middles: readonly Float64Array[],
  count: number,
): number[] {
  const best: number[] = [];
  const bestNear: number[] = [];
  middles.forEach((middle, index) => {
    const near = along(row, middle);
    if (best.length === count && near <= (bestNear[count - 1] ?? 0)) return;
    let at = best.length;
    while (at > 0 && (bestNear[at - 1] ?? 0) < near) at -= 1;
    best.splice(at, 0, index);
    bestNear.splice(at, 0, near);
    best.length = Math.min(best.length, count);
    bestNear.length = best.length;
  });
  return best;
}
