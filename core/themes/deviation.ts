import { evenlySpaced } from './evenly-spaced.ts';
import { offUsual } from './off-usual.ts';
import { type ComparingOptions, usableEncoder } from './place-texts.ts';
import type { EncodedTexts, ThemeText } from './types.ts';
import { cosine } from './vectors.ts';

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
  const rows = texts.map((text) =>
    direction(encoder ? encodedRow(encoder, text.id) : offUsual(text, meaning)),
  );
  const sample = evenlySpaced(rows.length, SAMPLE_MAX);
  const near = Math.max(1, Math.round(sample.length * NEAR_SHARE));
  return rows.map((row, index) => {
    if (!row) return null;
    const cosines = sample.flatMap((other) => {
      const place = other === index ? null : rows[other];
      return place ? [cosine(row, place)] : [];
    });
    const nearest = Float32Array.from(cosines).sort().slice(-near);
    if (nearest.length === 0) return null;
    return -nearest.reduce((sum, one) => sum + one, 0) / nearest.length;
  });
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

function encodedRow(encoded: EncodedTexts, id: string): Float32Array {
  return encoded.rows.get(id) ?? new Float32Array(encoded.dims);
}

/** The same with length 1; null without any. */
function direction(row: Float32Array): Float32Array | null {
  const length = Math.hypot(...row);
  return length > 0 ? row.map((value) => value / length) : null;
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
