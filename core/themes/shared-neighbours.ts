import type { Neighbours } from './neighbours.ts';

/** Two rows that are near each other, and how much of their surroundings they share, 0 < weight ≤ 1. */
export interface SharedNeighbours {
  readonly one: number;
  readonly other: number;
  readonly weight: number;
}

/**
 * The graph of shared neighbours: each pair of which one is among the nearest of the other, once. The weight is the
 * share of neighbours that both have (Jaccard's index), each row counted among its own, so that a chance likeness
 * between two groups weighs little.
 *
 * @see Jarvis, Patrick (1973): Clustering using a similarity measure based on shared near neighbors.
 */
export function sharedNeighbours({ nearest }: Neighbours): readonly SharedNeighbours[] {
  const sets = nearest.map((rows, row) => new Set([row, ...rows]));
  return nearest.flatMap((rows, one) =>
    rows.flatMap((other) => {
      // A pair that both sides name is told by the lower row.
      if (other < one && sets[other]?.has(one)) return [];
      const weight = sharedShare(sets[one], sets[other]);
      return weight > 0 ? [{ one, other, weight }] : [];
    }),
  );
}

function sharedShare(
  one: ReadonlySet<number> = new Set(),
  other: ReadonlySet<number> = new Set(),
): number {
  let shared = 0;
  for (const row of one) if (other.has(row)) shared += 1;
  return shared / (one.size + other.size - shared);
}
