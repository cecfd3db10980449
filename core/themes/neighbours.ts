import { cellsOf } from './cells.ts';
import { Nearest } from './nearest.ts';
import { allRows, eachProducts, type SomeRows } from './products.ts';
import type { Vectors } from './vectors.ts';

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

function lookEverywhere(vectors: Vectors, found: readonly Nearest[]): void {
  const { rows: all } = allRows(vectors);
  for (let from = 0; from < all.length; from += BLOCK) {
    const block = { vectors, rows: all.slice(from, from + BLOCK) };
    const others = all.slice(from);
    eachProducts(block, { vectors, rows: others }, (row, near) => {
      // Rows of one block meet each other from both sides.
      others.forEach((other, at) => {
        if (other > row) offerEach(found, row, other, near[at] ?? 0);
      });
    });
  }
}

/** Two rows are compared when one of them looks in the other's cell: both may as well know. */
function lookInCells(vectors: Vectors, found: readonly Nearest[]): void {
  const { members, nearest } = cellsOf(vectors, CELLS_LOOKED_AT);
  const looking = lookingOut(members, nearest);
  const compare = (rows: readonly number[], others: readonly number[]): void => {
    eachProducts({ vectors, rows }, { vectors, rows: others }, (row, near) => {
      others.forEach((other, at) => offerEach(found, row, other, near[at] ?? 0));
    });
  };
  // Who lies in the same cell comes first, so that little of what lies further has to be put in between.
  for (const rows of members) compareAmong({ vectors, rows }, found);
  members.forEach((own, cell) => {
    for (let other = cell + 1; other < members.length; other += 1) {
      const outward = looking[cell]?.get(other) ?? [];
      const inward = looking[other]?.get(cell) ?? [];
      compare(outward, members[other] ?? []);
      if (inward.length > 0) compare(without(own, outward), inward);
    }
  });
}

function compareAmong(some: SomeRows, found: readonly Nearest[]): void {
  eachProducts(some, some, (row, near) => {
    some.rows.forEach((other, at) => {
      if (other > row) offerEach(found, row, other, near[at] ?? 0);
    });
  });
}

/** For each cell and each other cell, the rows of the one that look in the other. */
function lookingOut(
  members: readonly (readonly number[])[],
  nearest: readonly (readonly number[])[],
): readonly ReadonlyMap<number, readonly number[]>[] {
  return members.map((rows) => {
    const byCell = new Map<number, number[]>();
    for (const row of rows) {
      for (const cell of nearest[row] ?? []) {
        const known = byCell.get(cell);
        if (known) known.push(row);
        else byCell.set(cell, [row]);
      }
    }
    return byCell;
  });
}

function without(rows: readonly number[], some: readonly number[]): readonly number[] {
  const left = new Set(some);
  return rows.filter((row) => !left.has(row));
}

function offerEach(found: readonly Nearest[], row: number, other: number, near: number): void {
  if (near < COSINE_MIN) return;
  found[row]?.offer(other, near);
  found[other]?.offer(row, near);
}
