import { MEMBERS_MIN } from './groups.ts';
import { halvesOf } from './halves.ts';
import type { Neighbours } from './neighbours.ts';
import { tiesOf } from './ties.ts';
import { cosine, meanDirection, rowOf, type Vectors } from './vectors.ts';

/** One stop of the grain; two stops up are twice as many themes. */
const FACTOR = Math.SQRT2;
/** Rounds until two halves have settled; they nearly always have before. */
const ROUNDS = 10;

type Groups = readonly (readonly number[])[];

/** What groups are coarsened or refined by. */
export interface GrainGiven {
  readonly vectors: Vectors;
  /** Where the rows really lie. */
  readonly neighbours: Neighbours;
  /** Whether rows can be a theme by themselves; parts that cannot are not cut off. */
  readonly canBeTheme: (rows: readonly number[]) => boolean;
}

/**
 * Fewer or more groups than were found, so that they nest: for fewer, the groups tied most strongly are joined; for
 * more, the group that gains most by it is cut in two (bisecting k-means).
 *
 * @param grain - A stop, `GRAIN_MIN` … `GRAIN_MAX`.
 * @see Steinbach, Karypis, Kumar (2000): A comparison of document clustering techniques.
 */
export function divideByGrain(groups: Groups, grain: number, given: GrainGiven): Groups {
  const wanted = Math.max(1, Math.round(groups.length * FACTOR ** grain));
  if (wanted < groups.length) return joined(groups, wanted, given);
  return wanted > groups.length ? cut(groups, wanted, given) : groups;
}

function joined(groups: Groups, wanted: number, { vectors, neighbours }: GrainGiven): Groups {
  const ties = tiesOf(groups, vectors, neighbours);
  while (ties.count() > wanted) {
    const next = ties.strongest(vectors.rows);
    if (!next) break;
    ties.join(next);
  }
  return ties.groups().map((rows) => [...rows].sort((one, other) => one - other));
}

interface Cut {
  readonly rows: readonly number[];
  readonly parts: Groups;
  /** By how much the parts fit their members better; 0 where there is nothing to cut. */
  readonly gain: number;
}

function cut(groups: Groups, wanted: number, given: GrainGiven): Groups {
  const cuts = groups.map((rows) => bestCut(rows, given));
  while (cuts.length < wanted) {
    const gains = cuts.map(({ gain }) => gain);
    const best = gains.indexOf(Math.max(...gains));
    const next = cuts[best];
    if (!next || next.gain <= 0) break;
    cuts.splice(best, 1, ...next.parts.map((rows) => bestCut(rows, given)));
  }
  return cuts.map(({ rows }) => rows);
}

/** Two means, begun with the halves of the group. */
function bestCut(rows: readonly number[], { vectors, canBeTheme }: GrainGiven): Cut {
  const none = { rows, parts: [], gain: 0 };
  if (rows.length < 2 * MEMBERS_MIN) return none;
  let parts: Groups = halvesOf(vectors, rows);
  for (let round = 0; round < ROUNDS; round += 1) {
    const means = parts.map((part) => meanDirection(vectors, part));
    const nearest = rows.map((row) => {
      const [one = 0, other = 0] = means.map((mean) => cosine(mean, rowOf(vectors, row)));
      return one >= other ? 0 : 1;
    });
    const next = [0, 1].map((part) => rows.filter((_, index) => nearest[index] === part));
    const isSettled = next.every(({ length }, part) => length === parts[part]?.length);
    parts = next;
    if (isSettled) break;
  }
  if (!parts.every((part) => part.length >= MEMBERS_MIN && canBeTheme(part))) return none;
  const fit = (part: readonly number[]): number => {
    const mean = meanDirection(vectors, part);
    return part.reduce((sum, row) => sum + cosine(mean, rowOf(vectors, row)), 0);
  };
  return { rows, parts, gain: parts.reduce((sum, part) => sum + fit(part), -fit(rows)) };
}
