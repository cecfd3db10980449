import type { Estimate } from './metrics.ts';
import { Z_95 } from './quantiles.ts';

/** Answers of at least this to "how likely would you recommend us", 0 … 10, are promoters'. */
const PROMOTER_MIN = 9;
const DETRACTOR_MAX = 6;
/** What is added to promoters and to detractors, and twice that to the others. */
const NPS_ADDED = 0.75;
const NPS_ADDED_ALL = 3;
/** Items of the System Usability Scale. */
export const SUS_ITEMS = 10;
const SUS_FACTOR = 2.5;

/**
 * The Net Promoter Score, −100 … 100, with its adjusted Wald interval, 95 %: three people are added to the
 * sample, ¾ of them promoters and ¾ detractors; the variance is that of the difference of the two shares.
 *
 * @param answers - At least one, 0 … 10.
 * @see Reichheld (2003), Harvard Business Review 81(12); Rocks (2016), The American Statistician 70:365
 */
export function npsEstimate(answers: readonly number[]): Estimate {
  const size = answers.length;
  const promoters = answers.filter((answer) => answer >= PROMOTER_MIN).length;
  const detractors = answers.filter((answer) => answer <= DETRACTOR_MAX).length;
  const adjustedSize = size + NPS_ADDED_ALL;
  const up = (promoters + NPS_ADDED) / adjustedSize;
  const down = (detractors + NPS_ADDED) / adjustedSize;
  const half = Z_95 * Math.sqrt((up + down - (up - down) ** 2) / adjustedSize);
  return {
    value: (100 * (promoters - detractors)) / size,
    low: Math.max(-100, 100 * (up - down - half)),
    high: Math.min(100, 100 * (up - down + half)),
    sampleSize: size,
  };
}

/**
 * One person's score on the System Usability Scale, 0 … 100: odd items give their answer less 1, even ones 5 less
 * their answer; the sum times 2.5.
 *
 * @param items - The ten answers in the order of the questionnaire, each 1 … 5.
 * @see Brooke (1996), SUS: a quick and dirty usability scale, in Usability Evaluation in Industry, 189
 */
export function susScore(items: readonly number[]): number {
  const points = items.map((answer, index) => (index % 2 === 0 ? answer - 1 : 5 - answer));
  return SUS_FACTOR * points.reduce((sum, value) => sum + value, 0);
}
