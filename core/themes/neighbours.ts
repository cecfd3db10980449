import { cellsOf } from './cells.ts';
import { scalarProduct, type Vectors } from './vectors.ts';

/** A row's nearest rows. */
export interface Neighbours {
  /** At most k other rows, nearest first; of equally near ones, the earlier row first. */
  readonly nearest: readonly (readonly number[])[];
  /** Their cosines, in the same order. */
  readonly cosines: readonly (readonly number[])[];
}

/** At most this near, two texts have nothing in common. */
const COSINE_MIN = 0.05;
/** So many rows stay in the processor's cache while all others pass by. */
const BLOCK = 64;

/** Of more rows, the neighbours are looked for in some cells only. */
const EXACT_ROWS_MAX = 6_000;
/** With √n cells, this many hold nearly all true neighbours of a row. */
const CELLS_LOOKED_AT = 8;

/**
 * The k nearest rows of every row: exactly up to 6,000 rows, at the cost of n² · dims / 2; of more, nearly all of
 * them, at about 8 · n · √n · dims.
 *
 * @param vectors - n × dims, rows of length 1 or 0.
 */
export function nearestNeighbours(vectors: Vectors, k: number): Neighbours {
  const found = Array.from({ length: vectors.rows }, () => new Nearest(k));
  if (vectors.rows <= EXACT_ROWS_MAX) lookEverywhere(vectors, found);
  else lookInCells(vectors, found);
  return {
    nearest: found.map(({ rows }) => rows),
    cosines: found.map(({ cosines }) => cosines),
  };
}

function lookEverywhere({ rows, dims, data }: Vectors, found: readonly Nearest[]): void {
  for (let from = 0; from < rows; from += BLOCK) {
    const to = Math.min(rows, from + BLOCK);
    for (let other = from + 1; other < rows; other += 1) {
      for (let row = from; row < Math.min(to, other); row += 1) {
        const near = scalarProduct(data, row * dims, other * dims, dims);
        if (near < COSINE_MIN) continue;
        found[row]?.offer(other, near);
        found[other]?.offer(row, near);
      }
    }
  }
}

function lookInCells(vectors: Vectors, found: readonly Nearest[]): void {
  const { dims, data } = vectors;
  const { members, nearest } = cellsOf(vectors, CELLS_LOOKED_AT);
  // Cell by cell, so that the rows of one are near in memory, too.
  for (const row of members.flat()) {
    for (const cell of nearest[row] ?? []) {
      for (const other of members[cell] ?? []) {
        if (other === row) continue;
        const near = scalarProduct(data, row * dims, other * dims, dims);
        if (near >= COSINE_MIN) found[row]?.offer(other, near);
      }
    }
  }
}

/** The best k of what is offered, kept in order. */
class Nearest {
  readonly rows: number[] = [];
  readonly cosines: number[] = [];
  readonly #k: number;

  constructor(k: number) {
    this.#k = k;
  }

  offer(row: number, near: number): void {
    const last = this.cosines[this.cosines.length - 1] ?? -1;
    if (this.rows.length === this.#k && near <= last) return;
    let at = this.rows.length;
    while (at > 0 && (this.cosines[at - 1] ?? 0) < near) at -= 1;
    this.rows.splice(at, 0, row);
    this.cosines.splice(at, 0, near);
    if (this.rows.length > this.#k) {
      this.rows.pop();
      this.cosines.pop();
    }
  }
}
