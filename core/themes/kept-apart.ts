import type { Arranged, ArrangedGroup } from './kept-themes.ts';
import type { Neighbours } from './neighbours.ts';
import type { KeptApart } from './types.ts';
import { NEIGHBOURS, SHARE_MIN, SHARPNESS } from './voting.ts';

/** Groups in which nothing is together that people kept apart. */
export interface GroupsApart {
  readonly groups: readonly ArrangedGroup[];
  /** Rows that had to leave their group, and belong in no other. */
  readonly leftOut: ReadonlySet<number>;
}

/** One text is no group, unless people keep it. */
const GROUP_SIZE_MIN = 2;

/** For each text, what it is kept apart from: other texts, and themes. */
export function partnersOf(
  keptApart: readonly KeptApart[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map<string, Set<string>>();
  const add = (id: string, other: string): void => {
    const known = partners.get(id);
    if (known) known.add(other);
    else partners.set(id, new Set([other]));
  };
  for (const { textId, fromId } of keptApart) {
    add(textId, fromId);
    add(fromId, textId);
  }
  return partners;
}

/**
 * Takes out of each group what may not be in it, after all was grouped as if nothing were kept apart: so that
 * a pair moves the texts it names, and no others.
 *
 * Of two texts in one group, the one leaves that no kept theme has held before; of such, the one kept apart from more
 * of the group; of such, the one whose ten nearest texts are less of this group; else the later row. It goes to the
 * group that at least half of the votes of its ten nearest are for, if it may be there: a kept theme takes in only what
 * is new to it. Where there is none, it is left out rather than put where it hardly fits.
 *
 * @param ids - The text in each row.
 * @param around - At least ten neighbours of every row, where there are so many.
 * @returns The very same groups where nothing is kept apart.
 * @see docs/decisions/0065-kept-apart.md
 */
export function keepApart(
  groups: readonly ArrangedGroup[],
  ids: readonly string[],
  arranged: Pick<Arranged, 'kept' | 'known' | 'keptApart'>,
  around: Neighbours,
): GroupsApart {
  if (arranged.keptApart.length === 0) return { groups, leftOut: new Set() };
  const division = new Division(groups, ids, arranged, around);
  const leaving = division.takeApart();
  const leftOut = new Set(leaving.filter((row) => !division.settle(row)));
  return { groups: division.groups(), leftOut };
}

/** Which row is in which group, while rows leave some and join others. */
class Division {
  readonly #groups: readonly ArrangedGroup[];
  readonly #ids: readonly string[];
  readonly #partners: ReadonlyMap<string, ReadonlySet<string>>;
  readonly #known: ReadonlySet<string>;
  readonly #around: Neighbours;
  /** Where each row was before any left. */
  readonly #before: ReadonlyMap<number, number>;
  readonly #groupOf: Map<number, number>;
  readonly #rowOf: ReadonlyMap<string, number>;
  /** The kept theme that held a text before. */
  readonly #promised: ReadonlyMap<string, string>;

  constructor(
    groups: readonly ArrangedGroup[],
    ids: readonly string[],
    { kept, known, keptApart }: Pick<Arranged, 'kept' | 'known' | 'keptApart'>,
    around: Neighbours,
  ) {
    this.#groups = groups;
    this.#ids = ids;
    this.#partners = partnersOf(keptApart);
    this.#known = new Set(known);
    this.#around = around;
    this.#before = new Map(
      groups.flatMap(({ rows }, group) => rows.map((row) => [row, group] as const)),
    );
    this.#groupOf = new Map(this.#before);
    this.#rowOf = new Map(ids.map((id, row) => [id, row]));
    this.#promised = new Map(
      kept.flatMap(({ id, memberIds }) => memberIds.map((one) => [one, id])),
    );
  }

  /** Lets rows leave until nothing is together that is kept apart. @returns Those that left, in this order. */
  takeApart(): readonly number[] {
    const concerned = [...this.#before.keys()].filter((row) => this.#partners.has(this.#idOf(row)));
    const left: number[] = [];
    let first = this.#firstToLeave(concerned);
    while (first !== null) {
      this.#groupOf.delete(first);
      left.push(first);
      first = this.#firstToLeave(concerned);
    }
    return left;
  }

  /** Finds another group for a row that left. @returns Whether there is one. */
  settle(row: number): boolean {
    const votes = this.#votesOf(row, this.#groupOf);
    const all = totalOf(votes);
    const [best] = [...votes]
      .flatMap(([group, vote]) => (group !== null && vote >= all * SHARE_MIN ? [group] : []))
      .filter((group) => this.#mayJoin(row, group))
      .sort((one, other) => one - other);
    if (best === undefined) return false;
    this.#groupOf.set(row, best);
    return true;
  }

  /** What the groups are now; those of which too little is left are none. */
  groups(): readonly ArrangedGroup[] {
    const rowsOf = this.#groups.map((): number[] => []);
    for (const [row, group] of this.#groupOf) rowsOf[group]?.push(row);
    return this.#groups.flatMap(({ keptId }, group) => {
      const rows = rowsOf[group]?.sort((one, other) => one - other) ?? [];
      return rows.length >= (keptId === null ? GROUP_SIZE_MIN : 1) ? [{ rows, keptId }] : [];
    });
  }

  #firstToLeave(rows: readonly number[]): number | null {
    const [first] = rows
      .flatMap((row) => {
        const group = this.#groupOf.get(row);
        return group === undefined ? [] : [{ row, ...this.#standing(row, group) }];
      })
      .filter(({ isBarred, conflicts }) => isBarred || conflicts > 0)
      .sort(
        (one, other) =>
          Number(other.isBarred) - Number(one.isBarred) ||
          Number(one.isPromised) - Number(other.isPromised) ||
          other.conflicts - one.conflicts ||
          one.share - other.share ||
          other.row - one.row,
      );
    return first?.row ?? null;
  }

  /** What speaks for and against a row staying in its group. */
  #standing(row: number, group: number) {
    const id = this.#idOf(row);
    const keptId = this.#groups[group]?.keptId ?? null;
    const votes = this.#votesOf(row, this.#before);
    const all = totalOf(votes);
    return {
      isBarred: keptId !== null && this.#isApart(id, keptId),
      isPromised: keptId !== null && this.#promised.get(id) === keptId,
      conflicts: this.#partnersIn(id, group),
      share: all > 0 ? (votes.get(group) ?? 0) / all : 0,
    };
  }

  #mayJoin(row: number, group: number): boolean {
    const id = this.#idOf(row);
    const keptId = this.#groups[group]?.keptId ?? null;
    if (this.#before.get(row) === group || this.#partnersIn(id, group) > 0) return false;
    return keptId === null || (!this.#isApart(id, keptId) && !this.#known.has(id));
  }

  /** How much its ten nearest are for each group; null is none. */
  #votesOf(row: number, groupOf: ReadonlyMap<number, number>): ReadonlyMap<number | null, number> {
    const votes = new Map<number | null, number>();
    (this.#around.nearest[row] ?? []).slice(0, NEIGHBOURS).forEach((other, index) => {
      const group = groupOf.get(other) ?? null;
      const vote = (this.#around.cosines[row]?.[index] ?? 0) ** SHARPNESS;
      votes.set(group, (votes.get(group) ?? 0) + vote);
    });
    return votes;
  }

  #partnersIn(id: string, group: number): number {
    return [...(this.#partners.get(id) ?? [])].filter(
      (other) => this.#groupOf.get(this.#rowOf.get(other) ?? -1) === group,
    ).length;
  }

  #isApart(id: string, other: string): boolean {
    return this.#partners.get(id)?.has(other) ?? false;
  }

  #idOf(row: number): string {
    return this.#ids[row] ?? '';
  }
}

function totalOf(votes: ReadonlyMap<number | null, number>): number {
  return [...votes.values()].reduce((sum, vote) => sum + vote, 0);
}

/** A text in a theme, as what decides which of two leaves it. */
export interface Sitting {
  readonly id: string;
  /** Placed there by likeness since the last run. */
  readonly isProvisional: boolean;
  /** Cosine to the theme's mean, −1 … 1. */
  readonly centrality: number;
}

/** Why one of two texts leaves the theme that both are in. */
export type LeavingReason = 'placed_by_likeness' | 'less_typical' | 'later';

/**
 * Which of two texts in one theme leaves it once they are kept apart: the one that nobody and no run put there, else
 * the less typical one, else the later one.
 */
export function whichLeaves(
  one: Sitting,
  other: Sitting,
): { readonly id: string; readonly reason: LeavingReason } {
  if (one.isProvisional !== other.isProvisional)
    return { id: (one.isProvisional ? one : other).id, reason: 'placed_by_likeness' };
  if (one.centrality !== other.centrality)
    return { id: (one.centrality < other.centrality ? one : other).id, reason: 'less_typical' };
  return { id: one.id > other.id ? one.id : other.id, reason: 'later' };
}
