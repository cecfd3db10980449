import { cosine, meanDirection, rowOf, type Vectors } from './vectors.ts';

/** A theme has at least so many texts; smaller groups, and those under one in a thousand, join a neighbour. */
export const MEMBERS_MIN = 3;
const MEMBERS_SHARE_MIN = 0.001;
/** A text or a small group joins only what it is at least this near to. */
const JOIN_COSINE_MIN = 0.3;

type Groups = readonly (readonly number[])[];

/**
 * Gives the members of groups that are too small to be a theme to the nearest large group, one by one; those
 * that are near none stay out.
 *
 * @param groups - Disjoint groups of row numbers.
 * @returns The large groups with what joined them, members ascending.
 */
export function joinTinyGroups(groups: Groups, vectors: Vectors): Groups {
  const least = Math.max(MEMBERS_MIN, vectors.rows * MEMBERS_SHARE_MIN);
  const large = groups.filter((group) => group.length >= least);
  const means = large.map((group) => meanDirection(vectors, group));
  const joined = large.map((group) => [...group]);
  for (const row of groups.filter((group) => group.length < least).flat()) {
    const near = means.map((mean) => cosine(mean, rowOf(vectors, row)));
    const best = near.indexOf(Math.max(...near));
    if ((near[best] ?? 0) >= JOIN_COSINE_MIN) joined[best]?.push(row);
  }
  return joined.map((group) => group.sort((one, other) => one - other));
}
