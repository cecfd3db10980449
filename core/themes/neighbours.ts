import { cosine, rowOf, type Vectors } from './vectors.ts';

/** A row's nearest rows. */
export interface Neighbours {
  /** At most k other rows, nearest first; of equally near ones, the earlier row first. */
  readonly nearest: readonly (readonly number[])[];
  /** Their cosines, in the same order. */
  readonly cosines: readonly (readonly number[])[];
}

/** At most this near, two texts have nothing in common. */
const COSINE_MIN = 0.05;

/**
 * The k nearest rows of every row, exactly. Cost n² · dims / 2.
 *
 * @param vectors - n × dims, rows of length 1 or 0.
 */
export function nearestNeighbours(vectors: Vectors, k: number): Neighbours {
  const found = Array.from({ length: vectors.rows }, () => new Nearest(k));
  for (let row = 0; row < vectors.rows; row += 1) {
    const here = rowOf(vectors, row);
    for (let other = row + 1; other < vectors.rows; other += 1) {
      const near = cosine(here, rowOf(vectors, other));
      if (near < COSINE_MIN) continue;
      found[row]?.offer(other, near);
      found[other]?.offer(row, near);
    }
  }
  return {
    nearest: found.map(({ rows }) => rows),
    cosines: found.map(({ cosines }) => cosines),
  };
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
