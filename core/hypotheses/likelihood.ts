/** ICD 203 words, least likely first. */
export const LIKELIHOOD_BANDS = [
  'almost_no_chance',
  'very_unlikely',
  'unlikely',
  'roughly_even',
  'likely',
  'very_likely',
  'almost_certain',
] as const;
export type LikelihoodBand = (typeof LIKELIHOOD_BANDS)[number];

/** Where each band ends (not included); the last one goes to 1. */
const BAND_ENDS = [0.05, 0.2, 0.45, 0.55, 0.8, 0.95];

/**
 * The band of a probability; bands are half-open, with the ends extended to 0 and 1.
 *
 * @see ICD 203, Analytic Standards, D.6.e(2)(a)
 */
export function likelihoodBand(probability: number): LikelihoodBand {
  const index = BAND_ENDS.findIndex((end) => probability < end);
  return LIKELIHOOD_BANDS[index] ?? 'almost_certain';
}
