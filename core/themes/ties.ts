import { halvesOf } from './halves.ts';
import type { Neighbours } from './neighbours.ts';
import type { Vectors } from './vectors.ts';

/** Two groups and how strongly they are tied: 1 is as strongly as the halves of each. */
export interface Tie {
  readonly one: number;
  readonly other: number;
  readonly strength: number;
}

/** Groups with the links between them, while groups are joined. */
export interface GroupTies {
  /** The two groups tied most strongly that together have at most so many members; null when none are tied. */
  strongest(membersMax: number): Tie | null;
  /** Whether no group has any link to another. */
  areSeparate(): boolean;
  join(tie: Tie): void;
  groups(): readonly (readonly number[])[];
  count(): number;
}

interface Group {
  readonly members: readonly number[];
  /** Links that cross from one half to the other, for each member. */
  readonly inside: number;
  /** Links to other groups, by their number. */
  readonly links: Map<number, number>;
}

/** Counts the links between groups: a member's neighbour in another group is one. */
export function tiesOf(
  given: readonly (readonly number[])[],
  vectors: Vectors,
  neighbours: Neighbours,
): GroupTies {
  const groups = new Map<number, Group>();
  const groupOf = new Map<number, number>();
  const make = (members: readonly number[], links: Map<number, number>): Group => ({
    members,
    inside: linksInside(members, vectors, neighbours),
    links,
  });
  given.forEach((members, index) => {
    groups.set(index, make(members, new Map()));
    for (const row of members) groupOf.set(row, index);
  });
  countLinks(groups, groupOf, neighbours);

  return {
    strongest(membersMax) {
      let best: Tie | null = null;
      for (const [one, group] of groups) {
        for (const other of group.links.keys()) {
          const with_ = groups.get(other);
          if (other <= one || !with_) continue;
          if (group.members.length + with_.members.length > membersMax) continue;
          const strength = strengthOf(group, with_, group.links.get(other) ?? 0);
          if (!best || strength > best.strength) best = { one, other, strength };
        }
      }
      return best;
    },
    areSeparate: () => [...groups.values()].every(({ links }) => links.size === 0),
    join({ one, other }) {
      const kept = groups.get(one);
      const gone = groups.get(other);
      if (!kept || !gone) return;
      groups.delete(other);
      const links = mergedLinks(kept, gone, one, other);
      groups.set(one, make([...kept.members, ...gone.members], links));
      for (const [third, count] of links) {
        groups.get(third)?.links.delete(other);
        groups.get(third)?.links.set(one, count);
      }
    },
    groups: () => [...groups.values()].map(({ members }) => members),
    count: () => groups.size,
  };
}

function mergedLinks(kept: Group, gone: Group, one: number, other: number): Map<number, number> {
  const links = new Map(kept.links);
  for (const [third, count] of gone.links) links.set(third, (links.get(third) ?? 0) + count);
  links.delete(one);
  links.delete(other);
  return links;
}

/** Links for each member of the smaller group, against what holds the halves of the two together. */
function strengthOf(one: Group, other: Group, links: number): number {
  const between = links / (2 * Math.min(one.members.length, other.members.length));
  const inside = (one.inside + other.inside) / 2;
  return inside > 0 ? between / inside : 0;
}

function countLinks(
  groups: ReadonlyMap<number, Group>,
  groupOf: ReadonlyMap<number, number>,
  { nearest }: Neighbours,
): void {
  for (const [row, from] of groupOf) {
    for (const near of nearest[row] ?? []) {
      const to = groupOf.get(near);
      if (to === undefined || to === from) continue;
      addLink(groups.get(from), to);
      addLink(groups.get(to), from);
    }
  }
}

function addLink(group: Group | undefined, to: number): void {
  group?.links.set(to, (group.links.get(to) ?? 0) + 1);
}

function linksInside(
  members: readonly number[],
  vectors: Vectors,
  { nearest }: Neighbours,
): number {
  const [first, second] = halvesOf(vectors, members).map((half) => new Set(half));
  const crosses = (row: number, near: number): boolean =>
    first?.has(row) === true ? second?.has(near) === true : first?.has(near) === true;
  const inside = new Set(members);
  const crossing = members.reduce(
    (sum, row) =>
      sum + (nearest[row] ?? []).filter((near) => inside.has(near) && crosses(row, near)).length,
    0,
  );
  return crossing / Math.max(1, members.length);
}
