import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Random } from '../kernel/random.ts';
import type { Neighbours } from './neighbours.ts';

/**
 * Groups of rows that are near each other: Louvain on the graph of shared neighbours. The weight of an edge is
 * the share of neighbours that two rows have in common, each row counted among its own, so that a chance
 * likeness between two groups weighs little.
 *
 * @param resolution - Above 1 gives more and smaller groups; 1 is the modularity of the literature.
 * @returns Groups of row numbers, ascending; rows without neighbours are in no group.
 * @see Blondel et al. (2008): Fast unfolding of communities in large networks.
 * @see Jarvis, Patrick (1973): Clustering using a similarity measure based on shared near neighbors.
 */
export function communities(
  { nearest }: Neighbours,
  random: Random,
  resolution = 1,
): readonly (readonly number[])[] {
  const graph = new UndirectedGraph<object, { weight: number }>();
  nearest.forEach((rows, row) => {
    if (rows.length > 0) graph.mergeNode(row);
  });
  const sets = nearest.map((rows, row) => new Set([row, ...rows]));
  nearest.forEach((rows, row) => {
    for (const other of rows) {
      const weight = sharedShare(sets[row], sets[other]);
      if (weight > 0) graph.mergeEdge(row, other, { weight });
    }
  });
  if (graph.size === 0) return [];
  const found = louvain(graph, { rng: random, resolution, getEdgeWeight: 'weight' });
  const groups = new Map<number, number[]>();
  nearest.forEach((_, row) => {
    const community = found[String(row)];
    if (community === undefined) return;
    const group = groups.get(community);
    if (group) group.push(row);
    else groups.set(community, [row]);
  });
  return [...groups.values()];
}

/** Jaccard's index of two sets, 0 … 1. */
function sharedShare(
  one: ReadonlySet<number> = new Set(),
  other: ReadonlySet<number> = new Set(),
): number {
  let shared = 0;
  for (const row of one) if (other.has(row)) shared += 1;
  return shared / (one.size + other.size - shared);
}
