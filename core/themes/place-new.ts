import { deviationScores, fitNowhere } from './deviation.ts';
import { evenlySpaced } from './evenly-spaced.ts';
import { type ComparingOptions, meaningOf, wordingOf } from './place-texts.ts';
import { cosinesWith } from './tfidf.ts';
import { partnersOf } from './kept-apart.ts';
import type { ThemeText, KeptApart } from './types.ts';
import { scalarProduct } from './vectors.ts';
import { NEIGHBOURS, SHARE_MIN, SHARPNESS } from './voting.ts';

/** What is no nearer than this to anything is near nothing, whatever its neighbours agree on. */
const NEAREST_MIN = 0.25;
/** So many texts stand for all those in themes, to tell what fits nowhere. */
const SAMPLE_MAX = 300;

/** What is never to be in one theme, and where texts are by now, those too that have no vote. */
export interface PlacedApart {
  readonly keptApart: readonly KeptApart[];
  readonly themeOf: ReadonlyMap<string, string>;
}

const NOTHING_APART: PlacedApart = { keptApart: [], themeOf: new Map() };

/** A text in a theme. */
export interface TextInTheme extends ThemeText {
  readonly themeId: string;
}

/**
 * Places texts that came after a run in its themes: each in the theme that most of its nearest neighbours are in,
 * by meaning and wording as themes are found. What fits nowhere, and what its neighbours do not agree on, stays out
 * until the next run. As good as a whole run (docs/MEASURES.md), at the cost of reading the texts once and
 * (n + m) · m comparisons.
 *
 * @param placed - n texts of the run's themes.
 * @param added - m others; of two that are kept apart, the earlier one goes first.
 * @returns The theme of each added text that has one.
 * @see Cover, Hart (1967): Nearest neighbor pattern classification.
 */
export function placeNew(
  placed: readonly TextInTheme[],
  added: readonly ThemeText[],
  options: ComparingOptions,
  { keptApart, themeOf }: PlacedApart = NOTHING_APART,
): ReadonlyMap<string, string> {
  const texts = [...placed, ...added];
  const nearness = nearnessAmong(texts, options);
  const isApart = fittingNowhere(placed, added, options);
  const partners = partnersOf(keptApart);
  const found = new Map<string, string>();
  added.forEach(({ id }, index) => {
    if (isApart[index]) return;
    const near = nearness(placed.length + index).subarray(0, placed.length);
    // A theme that it is kept apart from, and the theme of a text that it is kept apart from.
    const barred = new Set(
      [...(partners.get(id) ?? [])].map((one) => found.get(one) ?? themeOf.get(one) ?? one),
    );
    const themeId = votedFor(placed, near, barred);
    if (themeId !== null) found.set(id, themeId);
  });
  return found;
}

/** How near a text is to each, itself among them, by meaning and wording together: at most 1. */
function nearnessAmong(
  texts: readonly ThemeText[],
  options: ComparingOptions,
): (row: number) => Float64Array {
  const { vectors, wordingWeight } = meaningOf(texts, options);
  const wording = wordingOf(texts, options.languages);
  return (row) => {
    const near = cosinesWith(wording, row);
    const meant = (other: number): number =>
      scalarProduct(vectors.data, row * vectors.dims, other * vectors.dims, vectors.dims);
    const whole = meant(row) + wordingWeight ** 2;
    for (let other = 0; other < near.length; other += 1) {
      near[other] = ((near[other] ?? 0) * wordingWeight ** 2 + meant(other)) / whole;
    }
    return near;
  };
}

function fittingNowhere(
  placed: readonly ThemeText[],
  added: readonly ThemeText[],
  options: ComparingOptions,
): readonly boolean[] {
  const sample = evenlySpaced(placed.length, SAMPLE_MAX).flatMap((row) => placed[row] ?? []);
  return fitNowhere(deviationScores([...sample, ...added], options)).slice(sample.length);
}

/** The theme with at least half of the votes of the nearest; null when there is none, or when it is barred. */
function votedFor(
  placed: readonly TextInTheme[],
  near: Float64Array,
  barred: ReadonlySet<string>,
): string | null {
  const nearest = nearestOf(placed, near);
  if ((nearest[0]?.nearness ?? 0) < NEAREST_MIN) return null;
  const votes = new Map<string, number>();
  for (const { themeId, nearness } of nearest) {
    votes.set(themeId, (votes.get(themeId) ?? 0) + nearness ** SHARPNESS);
  }
  const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
  const [first] = [...votes]
    .filter(([themeId, vote]) => vote >= all * SHARE_MIN && !barred.has(themeId))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return first?.[0] ?? null;
}

interface Voter {
  readonly themeId: string;
  readonly nearness: number;
}

function nearestOf(placed: readonly TextInTheme[], near: Float64Array): readonly Voter[] {
  const least = near.slice().sort().at(-NEIGHBOURS) ?? 0;
  return placed
    .map(({ themeId }, row) => ({ themeId, row, nearness: near[row] ?? 0 }))
    .filter(({ nearness }) => nearness > 0 && nearness >= least)
    .sort((one, other) => other.nearness - one.nearness || one.row - other.row)
    .slice(0, NEIGHBOURS);
}
