import type { Calibration } from './calibrate.ts';
import { likenessOf, rowsOf } from './likeness.ts';
import { RIDGE } from './learn-tags.ts';

/** A suggestion that waits, and where its passage lies. */
export interface Waiting {
  readonly place: Int8Array;
  readonly logOdds: number;
}

/**
 * What a decision on one suggestion of a tag says of the others of that tag, at once: each moves by how alike its
 * passage is, as far as one more example would move it. What was learned before is not learned anew.
 *
 * @param taught - The decided suggestion.
 * @param isRight - It was accepted.
 * @returns New log-odds of `others`, in their order.
 * @see Kivinen, Smola, Williamson (2004): Online learning with kernels.
 */
export function teach(
  taught: Waiting,
  isRight: boolean,
  others: readonly Waiting[],
  { slope, offset }: Calibration,
): number[] {
  const rows = rowsOf([taught.place, ...others.map(({ place }) => place)]);
  const said = isRight ? slope + offset : offset;
  const miss = (said - taught.logOdds) / (1 + RIDGE);
  return others.map(({ logOdds }, index) => logOdds + miss * likenessOf(rows, 0, index + 1));
}
