import type { Neighbours } from './neighbours.ts';
import { tiesOf } from './ties.ts';
import type { Vectors } from './vectors.ts';

type Groups = readonly (readonly number[])[];

/** The groups that are left are at most a third as tied to each other as those that were joined. */
const GAP_MIN = 3;
/** What is tied less than a quarter as strongly as its own halves is not joined, gap or not. */
const STRENGTH_MIN = 0.25;
/** A theme that holds more than this share of all texts tells nothing apart. */
const SHARE_MAX = 0.5;
/** Fewer groups are no division of anything. */
const GROUPS_MIN = 3;

/**
 * Joins the pieces that a large theme falls into when each text sees only its nearest neighbours. Groups are joined
 * in order of how strongly they are tied (Chameleon's relative interconnectivity: links between two groups against
 * links between the halves of each). Where that order has a clear gap, what lies before it were pieces and what lies
 * behind it are themes; without one all groups stay as they are.
 *
 * @param groups - Disjoint groups of row numbers.
 * @param neighbours - Of the rows where they really lie, wider than the groups were found by.
 * @see Karypis, Han, Kumar (1999): Chameleon, hierarchical clustering using dynamic modeling.
 */
export function joinCloseGroups(groups: Groups, vectors: Vectors, neighbours: Neighbours): Groups {
  const ties = tiesOf(groups, vectors, neighbours);
  let weakest = Number.POSITIVE_INFINITY;
  let joined: Groups | null = null;
  while (ties.count() >= GROUPS_MIN) {
    const next = ties.strongest(vectors.rows * SHARE_MAX);
    const strength = next?.strength ?? (ties.areSeparate() ? 0 : weakest);
    if (strength < STRENGTH_MIN) joined ??= ties.groups();
    if (isGap(weakest, strength)) return joined ?? groups;
    if (!next) break;
    weakest = Math.min(weakest, strength);
    ties.join(next);
  }
  return groups;
}

/** @param weakest - Infinite before anything was joined. */
function isGap(weakest: number, strength: number): boolean {
  return Number.isFinite(weakest) && strength * GAP_MIN <= weakest;
}
