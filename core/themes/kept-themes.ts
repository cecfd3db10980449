import { modularity } from './communities.ts';
import type { EarlierTheme } from './identity.ts';
import type { SharedNeighbours } from './shared-neighbours.ts';
import type { KeptApart } from './types.ts';

/** What people made of the themes of the run before; a new run builds around it. */
export interface Arranged {
  /** Themes that somebody accepted or hid, with the texts in them. */
  readonly kept: readonly EarlierTheme[];
  /** Texts that somebody took out of every theme. */
  readonly takenOut: readonly string[];
  /** Themes that nobody touched, where they are to stay; none where a run is to divide anew. */
  readonly proposed: readonly EarlierTheme[];
  /** All texts of the run before: what is in no kept theme, nobody wanted in one. */
  readonly known: readonly string[];
  /** What is never to be in one theme; the themes among it are kept ones. */
  readonly keptApart: readonly KeptApart[];
}

/** Nothing was found before, or nobody touched it. */
export const NOT_ARRANGED: Arranged = {
  kept: [],
  takenOut: [],
  proposed: [],
  known: [],
  keptApart: [],
};

/** Rows that belong together, and the kept theme that they are. */
export interface ArrangedGroup {
  readonly rows: readonly number[];
  readonly keptId: string | null;
}

/** One text is no group. */
const GROUP_SIZE_MIN = 2;
/**
 * A new division takes the place of an old one when it is better by a tenth: by less it always is, as it was sought
 * on this very graph and the old one was not.
 */
const CLEARLY_BETTER = 1.1;

/**
 * The groups that were found, around what was there before. Themes that nobody touched stay too, with the new texts
 * added, unless the texts are clearly better divided anew: a few more texts would else rearrange a third of all
 * themes, none of them better than it was.
 *
 * @param edges - The graph by which a division is judged.
 * @see Aynaud, Guillaume (2010): Static community detection algorithms for evolving networks.
 */
export function arrangeGroups(
  groups: readonly (readonly number[])[],
  ids: readonly string[],
  arranged: Arranged,
  edges: readonly SharedNeighbours[],
): readonly ArrangedGroup[] {
  const anew = arrangeAround(groups, ids, arranged);
  if (arranged.proposed.length === 0) return anew;
  const kept = [...arranged.kept, ...arranged.proposed];
  const stayed = arrangeAround(groups, ids, { ...arranged, kept });
  const quality = (division: readonly ArrangedGroup[]) =>
    modularity(
      division.map(({ rows }) => rows),
      edges,
    );
  if (quality(anew) > quality(stayed) * CLEARLY_BETTER) return anew;
  const isKept = new Set(arranged.kept.map(({ id }) => id));
  return stayed.map(({ rows, keptId }) => ({
    rows,
    keptId: keptId !== null && isKept.has(keptId) ? keptId : null,
  }));
}

/**
 * Puts the groups that were found around the themes that people keep. A kept theme has all its texts still. A text
 * that is new goes along with its group: into the kept theme that most of the group is in, unless more of it was in
 * none of them before. What is left of a group is a group of its own.
 *
 * @param groups - Row numbers; each row in one group at most.
 * @param ids - The text in each row.
 */
export function arrangeAround(
  groups: readonly (readonly number[])[],
  ids: readonly string[],
  { kept, takenOut, known }: Pick<Arranged, 'kept' | 'takenOut' | 'known'>,
): readonly ArrangedGroup[] {
  if (kept.length === 0 && takenOut.length === 0) {
    return groups.map((rows) => ({ rows, keptId: null }));
  }
  const keptOf = new Map(kept.flatMap(({ id, memberIds }) => memberIds.map((one) => [one, id])));
  const apart = new Set(takenOut);
  const wasThere = new Set(known);
  const idOf = (row: number): string => ids[row] ?? '';
  const rowsOf = new Map<string, number[]>(kept.map(({ id }) => [id, []]));
  ids.forEach((id, row) => rowsOf.get(keptOf.get(id) ?? '')?.push(row));

  const free: number[][] = [];
  for (const group of groups) {
    const loose = group.filter((row) => !keptOf.has(idOf(row)) && !apart.has(idOf(row)));
    const old = loose.filter((row) => wasThere.has(idOf(row)));
    const leading = leadingTheme(group.map((row) => keptOf.get(idOf(row))));
    if (leading && leading.count >= old.length) {
      const added = loose.filter((row) => !wasThere.has(idOf(row)));
      rowsOf.get(leading.id)?.push(...added);
      free.push(old);
    } else {
      free.push(loose);
    }
  }
  return [
    ...[...rowsOf].map(([keptId, rows]) => ({ rows: rows.sort((a, b) => a - b), keptId })),
    ...free
      .filter(({ length }) => length >= GROUP_SIZE_MIN)
      .map((rows) => ({ rows, keptId: null })),
  ].filter(({ rows }) => rows.length > 0);
}

/** The kept theme that most texts of a group are in; the lower id among equals. */
function leadingTheme(
  themeIds: readonly (string | undefined)[],
): { readonly id: string; readonly count: number } | null {
  const counts = new Map<string, number>();
  for (const id of themeIds) if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [first] = [...counts].sort(
    ([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1),
  );
  return first ? { id: first[0], count: first[1] } : null;
}
