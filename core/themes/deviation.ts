import { evenlySpaced } from './evenly-spaced.ts';
import { Nearest } from './nearest.ts';
import { offUsual } from './off-usual.ts';
import { type ComparingOptions, usableEncoder } from './place-texts.ts';
import { allRows, eachProducts } from './products.ts';
import type { EncodedTexts, ThemeText } from './types.ts';
import { isZero, normaliseRows, rowsOf, type Vectors } from './vectors.ts';

/** So many texts stand for all; each text is compared with them. */
const SAMPLE_MAX = 300;
/** A text is near what it is compared with when it is near a tenth of it: no theme that matters is smaller. */
const NEAR_SHARE = 0.1;
/** What lies so many deviations beyond the median fits nowhere. */
const DEVIATIONS_BEYOND = 3;
/** The spread of fewer texts says little. */
const TEXTS_MIN = 20;
/** The median absolute deviation of a normal distribution times this is its standard deviation. */
const NORMAL = 1.4826;

/**
 * How little each text has to do with the others: minus its mean cosine with the tenth of them that it is nearest to.
 * By the sentence encoder where nearly all texts are in its language, else by word vectors off the mean of everyday
 * texts. Not off the corpus' own mean, by which themes are found: what all texts share is just what a text that fits
 * nowhere lacks.
 *
 * @returns For each text −1 … 1, in order; null for one of which nothing is known.
 */
export function deviationScores(
  texts: readonly ThemeText[],
  { meaning, encoded }: Pick<ComparingOptions, 'meaning' | 'encoded'>,
): readonly (number | null)[] {
  const encoder = usableEncoder(texts, encoded);
  const places = placesOf(
    texts,
    encoder ? encodedPlace(encoder) : (text) => offUsual(text, meaning),
  );
  const isKnown = (row: number): boolean => !isZero(places, row);
  const sample = evenlySpaced(texts.length, SAMPLE_MAX);
  const near = Math.max(1, Math.round(sample.length * NEAR_SHARE));
  const known = { vectors: places, rows: allRows(places).rows.filter(isKnown) };
  const compared = { vectors: places, rows: sample.filter(isKnown) };
  const scores = texts.map((): number | null => null);
  eachProducts(known, compared, (row, cosines) => {
    const nearest = new Nearest(near);
    compared.rows.forEach((other, at) => {
      if (other !== row) nearest.offer(other, cosines[at] ?? 0);
    });
    if (nearest.rows.length > 0) scores[row] = -meanOf(nearest.cosines);
  });
  return scores;
}

/**
 * Which texts fit nowhere: those whose score lies three deviations beyond the median, by the median absolute
 * deviation, which what deviates cannot stretch. Of texts that are all alike, and of fewer than twenty, there is none.
 *
 * @see Leys et al. (2013): Detecting outliers: do not use standard deviation around the mean.
 */
export function fitNowhere(scores: readonly (number | null)[]): readonly boolean[] {
  const known = scores.filter((score) => score !== null);
  const middle = median(known);
  const spread = median(known.map((score) => Math.abs(score - middle))) * NORMAL;
  // Where there are few, or most are exactly alike, nothing says how far is far.
  if (known.length < TEXTS_MIN || spread === 0) return scores.map(() => false);
  return scores.map((score) => score !== null && score - middle > DEVIATIONS_BEYOND * spread);
}

function encodedPlace({ rows, dims }: EncodedTexts): (text: ThemeText) => Float32Array {
  return ({ id }) => rows.get(id) ?? new Float32Array(dims);
}

/** Where each text lies, with length 1; zero where nothing is known of it. */
function placesOf(
  texts: readonly ThemeText[],
  placeOf: (text: ThemeText) => Float32Array,
): Vectors {
  const places = texts.map(placeOf);
  return normaliseRows(rowsOf(places, places[0]?.length ?? 0));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
