import { evenlySpaced } from './evenly-spaced.ts';
import { Nearest } from './nearest.ts';
import { allRows, eachProducts, type SomeRows } from './products.ts';
import { meanDirection, rowOf, rowsOf, type Vectors } from './vectors.ts';

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
  const sample = { vectors, rows: evenlySpaced(vectors.rows, count * SAMPLE_PER_CELL) };
  let middles = rowsOf(
    evenlySpaced(vectors.rows, count).map((row) => rowOf(vectors, row)),
    vectors.dims,
  );
  for (let round = 0; round < ROUNDS; round += 1) middles = movedMiddles(sample, middles);
  const nearest = nearestMiddles(allRows(vectors), middles, looked);
  const members: number[][] = Array.from({ length: middles.rows }, () => []);
  nearest.forEach((cells, row) => members[cells[0] ?? 0]?.push(row));
  return { members, nearest };
}

/** Each middle in the mean of the rows nearest to it; one that has none stays. */
function movedMiddles(sample: SomeRows, middles: Vectors): Vectors {
  const groups: number[][] = Array.from({ length: middles.rows }, () => []);
  const cells = nearestMiddles(sample, middles, 1);
  sample.rows.forEach((row, index) => groups[cells[index]?.[0] ?? 0]?.push(row));
  const data = middles.data.slice();
  groups.forEach((rows, cell) => {
    const mean = meanDirection(sample.vectors, rows);
    if (mean.some((value) => value !== 0)) data.set(mean, cell * middles.dims);
  });
  return { ...middles, data };
}

/** For each row, in order, the middles nearest to it. */
function nearestMiddles(
  some: SomeRows,
  middles: Vectors,
  count: number,
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  eachProducts(some, allRows(middles), (_, near) => {
    const best = new Nearest(count);
    near.forEach((cosine, cell) => best.offer(cell, cosine));
    found.push(best.rows);
  });
  return found;
}
