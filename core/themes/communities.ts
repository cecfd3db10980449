import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { Random } from '../kernel/random.ts';
import type { SharedNeighbours } from './shared-neighbours.ts';

/**
 * Groups of rows that are near each other: Louvain on the graph of shared neighbours.
 *
 * @param rows - How many rows there are.
 * @returns Groups of row numbers, ascending; rows that share nothing are in no group.
 * @see Blondel et al. (2008): Fast unfolding of communities in large networks.
 */
export function communities(
  edges: readonly SharedNeighbours[],
  rows: number,
  random: Random,
): readonly (readonly number[])[] {
  if (edges.length === 0) return [];
  const graph = new UndirectedGraph<object, { weight: number }>();
  const tied = new Set(edges.flatMap(({ one, other }) => [one, other]));
  for (let row = 0; row < rows; row += 1) if (tied.has(row)) graph.addNode(row);
  for (const { one, other, weight } of edges) graph.addEdge(one, other, { weight });
  const found = louvain(graph, { rng: random, getEdgeWeight: 'weight' });
  const groups = new Map<number, number[]>();
  for (let row = 0; row < rows; row += 1) {
    const community = found[String(row)];
    if (community === undefined) continue;
    const group = groups.get(community);
    if (group) group.push(row);
    else groups.set(community, [row]);
  }
  return [...groups.values()];
}

/**
 * How well groups divide a graph, below 1: the share of links inside them beyond what chance would put there. Rows
 * in no group are one each.
 *
 * @see Newman, Girvan (2004): Finding and evaluating community structure in networks.
 */
export function modularity(
  groups: readonly (readonly number[])[],
  edges: readonly SharedNeighbours[],
): number {
  const groupOf = new Map(groups.flatMap((rows, group) => rows.map((row) => [row, group])));
  // Rows in no group get numbers of their own.
  const idOf = (row: number): number => groupOf.get(row) ?? -1 - row;
  const degrees = new Map<number, number>();
  const addDegree = (group: number, weight: number): void => {
    degrees.set(group, (degrees.get(group) ?? 0) + weight);
  };
  let all = 0;
  let inside = 0;
  for (const { one, other, weight } of edges) {
    all += weight;
    if (idOf(one) === idOf(other)) inside += weight;
    addDegree(idOf(one), weight);
    addDegree(idOf(other), weight);
  }
  if (all === 0) return 0;
  const expected = [...degrees.values()].reduce((sum, one) => sum + (one / (2 * all)) ** 2, 0);
  return inside / all - expected;
}
