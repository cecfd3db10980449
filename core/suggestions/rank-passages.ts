import type { Language } from '../kernel/language.ts';
import { contentStems } from '../themes/features.ts';
import { cosine, rowOf } from '../themes/vectors.ts';
import { rowsOf } from './likeness.ts';

/** How soon saying a word again adds nothing, and how much long passages are held back: the usual values. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
/** How much the first ranks of a list count before those that follow. */
const RANK_OFFSET = 20;

/** A passage that may bear on a statement, or the statement itself. */
export interface RankedText {
  readonly text: string;
  readonly language: Language;
  /** As `placePassage` places it. */
  readonly place: Int8Array;
}

/** Words of passages, counted once for all statements. */
export interface WordIndex {
  readonly lengths: readonly number[];
  readonly meanLength: number;
  /** Passages that have a stem, and how often. */
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
}

/** Counts the stems of passages; linear in their words. */
export function indexWords(passages: readonly Pick<RankedText, 'text' | 'language'>[]): WordIndex {
  const postings = new Map<string, Map<number, number>>();
  const lengths = passages.map(({ text, language }, passage) => {
    const stems = contentStems(text, language);
    for (const stem of stems) {
      const counts = postings.get(stem) ?? new Map<number, number>();
      counts.set(passage, (counts.get(passage) ?? 0) + 1);
      postings.set(stem, counts);
    }
    return stems.length;
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { lengths, meanLength: total / Math.max(1, lengths.length), postings };
}

/**
 * How well each passage answers the words of a statement, ≥ 0.
 *
 * @see Robertson, Zaragoza (2009): The probabilistic relevance framework: BM25 and beyond.
 */
export function scoreWords(
  { text, language }: Pick<RankedText, 'text' | 'language'>,
  { lengths, meanLength, postings }: WordIndex,
): Float64Array {
  const scores = new Float64Array(lengths.length);
  for (const stem of new Set(contentStems(text, language))) {
    const counts = postings.get(stem);
    if (!counts) continue;
    const rarity = Math.log(1 + (lengths.length - counts.size + 0.5) / (counts.size + 0.5));
    for (const [passage, count] of counts) {
      const length = (lengths[passage] ?? 0) / Math.max(1, meanLength);
      const held = SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length);
      scores[passage] =
        (scores[passage] ?? 0) + (rarity * count * (SATURATION + 1)) / (count + held);
    }
  }
  return scores;
}

/**
 * Ranks passages by how likely they bear on a statement: by words and by meaning, each as a ranking of its own, then
 * fused, so that neither score has to be weighed against the other.
 *
 * @param index - Of the same passages, in the same order.
 * @returns Rows of the passages, most likely first. Cost passages · dims.
 * @see Cormack, Clarke, Büttcher (2009): Reciprocal rank fusion.
 */
export function rankPassages(
  statement: RankedText,
  passages: readonly RankedText[],
  index: WordIndex,
): number[] {
  const rows = rowsOf([statement.place, ...passages.map(({ place }) => place)]);
  const own = rowOf(rows, 0);
  const near = Float64Array.from(passages, (_, passage) => cosine(own, rowOf(rows, passage + 1)));
  const fused = new Float64Array(passages.length);
  for (const scores of [scoreWords(statement, index), near]) {
    ranked(scores).forEach((passage, rank) => {
      fused[passage] = (fused[passage] ?? 0) + 1 / (RANK_OFFSET + rank + 1);
    });
  }
  return ranked(fused);
}

/** Rows by score, highest first; of equal ones the first. */
export function ranked(scores: Float64Array): number[] {
  return [...scores.keys()].sort(
    (one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other,
  );
}
