import { assert } from '../kernel/assert.ts';
import { calibrate, type Calibration, logOddsOf, type Outcome } from './calibrate.ts';
import { EXAMPLES_PER_TAG_MIN } from './kinds.ts';
import { likenessBetween, likenessOf, rowsOf } from './likeness.ts';
import { choleskyOf, diagonalOfInverse, solve } from './positive-definite.ts';
import type { Vectors } from '../themes/vectors.ts';

/** A passage that somebody has read, and the tags it was given; none where it was left alone. */
export interface TagExample {
  /** As `placePassage` places it. */
  readonly place: Int8Array;
  readonly tagIds: readonly string[];
}

/** What was learned of the tags of a project. */
export interface TagModel {
  readonly tagIds: readonly string[];
  /** The examples, n rows of length 1. */
  readonly examples: Vectors;
  /** How much each example speaks for each tag: `weights[tag · n + example]`. */
  readonly weights: Float32Array;
  readonly calibration: Calibration;
}

/** A tag and how likely it is. */
export interface TagOdds {
  readonly tagId: string;
  /** Above 0 it is likelier than not. */
  readonly logOdds: number;
}

/** How far a single example may bend what its neighbours say. */
export const RIDGE = 0.1;

/**
 * Learns tags from passages that have them: regression on likeness to every example at once (kernel ridge
 * regression), each tag for itself, as a passage may have several. Log-odds are fitted to what each example would
 * have been given without itself, so that they hold for passages not seen before.
 *
 * Tags of fewer than `EXAMPLES_PER_TAG_MIN` examples are left out. Cost n³ ÷ 2 + n² · (dims ÷ 2 + tags).
 *
 * @see Saunders, Gammerman, Vovk (1998): Ridge regression learning algorithm in dual variables.
 * @see docs/decisions/0019-tag-suggestions.md
 */
export function learnTags(examples: readonly TagExample[]): TagModel | null {
  const tagIds = learnableTags(examples);
  if (tagIds.length === 0) return null;
  const rows = rowsOf(examples.map(({ place }) => place));
  const count = examples.length;
  const factor = choleskyOf(count, (one, other) =>
    one === other ? likenessOf(rows, one, one) + RIDGE : likenessOf(rows, one, other),
  );
  const diagonal = diagonalOfInverse(factor);
  const weights = new Float32Array(tagIds.length * count);
  const outcomes: Outcome[] = [];
  tagIds.forEach((tagId, tag) => {
    const given = Float64Array.from(examples, (each) => (each.tagIds.includes(tagId) ? 1 : 0));
    const solved = solve(factor, given);
    weights.set(solved, tag * count);
    given.forEach((held, example) => {
      // What regression would say of it without it, in closed form.
      const score = held - (solved[example] ?? 0) / (diagonal[example] ?? 1);
      outcomes.push({ score, held: held === 1 });
    });
  });
  return { tagIds, examples: rows, weights, calibration: calibrate(outcomes) };
}

function learnableTags(examples: readonly TagExample[]): string[] {
  const counts = new Map<string, number>();
  for (const tagId of examples.flatMap((each) => [...new Set(each.tagIds)])) {
    counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([tagId, count]) => (count >= EXAMPLES_PER_TAG_MIN ? [tagId] : []))
    .sort();
}

/** A passage with what was learned: every tag, likeliest first, and the examples most like it, nearest first. */
export interface Judged {
  readonly tags: readonly TagOdds[];
  /** Rows of the model's examples. */
  readonly nearest: readonly number[];
}

/** How many of the examples are named as near. */
const NEAREST = 24;

/** Judges passages by what was learned. Cost passages · n · (dims + tags). */
export function judgePassages(model: TagModel, places: readonly Int8Array[]): Judged[] {
  const rows = rowsOf(places);
  const { examples, tagIds, weights, calibration } = model;
  assert(places.length === 0 || rows.dims === examples.dims, 'places are of the space learned in');
  return places.map((_, row) => {
    const alike = Float64Array.from({ length: examples.rows }, (__, example) =>
      likenessBetween(rows, row, examples, example),
    );
    const tags = tagIds.map((tagId, tag) => {
      let score = 0;
      const from = tag * examples.rows;
      for (let example = 0; example < examples.rows; example += 1) {
        score += (weights[from + example] ?? 0) * (alike[example] ?? 0);
      }
      return { tagId, logOdds: logOddsOf(score, calibration) };
    });
    const nearest = [...alike.keys()]
      .sort((one, other) => (alike[other] ?? 0) - (alike[one] ?? 0) || one - other)
      .slice(0, NEAREST);
    return { tags: tags.sort(byOdds), nearest };
  });
}

function byOdds(one: TagOdds, other: TagOdds): number {
  return other.logOdds - one.logOdds || (one.tagId < other.tagId ? -1 : 1);
}
