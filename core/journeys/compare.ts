/** People who said something, of those who could have: of a persona and phase, say. */
export interface Share {
  readonly people: number;
  /** At least `people`. */
  readonly of: number;
}

/** Two shares of the same thing, such as one cell of two personas. */
export interface SharePair {
  readonly one: Share;
  readonly other: Share;
}

/** A pair with how likely a difference like this is where there is none, 0 … 1; null with too few people to ask. */
export type Compared<Pair extends SharePair> = Pair & { readonly chance: number | null };

/** With fewer people on a side, a difference is not asked about: one person is a third of it, or more. */
export const COMPARED_PEOPLE_MIN = 3;
/** A difference is pointed out when at most one in twenty like it would come about by chance. */
export const CHANCE_MAX = 0.05;

/** Tables this little likelier than the one at hand are as likely: sums of floating point differ in the last digits. */
const AS_LIKELY = 1 + 1e-7;

/**
 * How likely it is that two shares differ as much as these or more, if they come from the same whole: Fisher's exact
 * test, two-sided, which holds for small numbers. Linear in the people.
 *
 * @returns 0 … 1; 1 without people on a side.
 * @see R. A. Fisher, Statistical Methods for Research Workers (1934), § 21.02
 */
export function chanceOfDifference({ one, other }: SharePair): number {
  const all = one.of + other.of;
  const said = one.people + other.people;
  const weightOf = (people: number) =>
    Math.exp(logChoose(one.of, people) + logChoose(other.of, said - people) - logChoose(all, said));
  const least = weightOf(one.people) * AS_LIKELY;
  let chance = 0;
  for (let people = Math.max(0, said - other.of); people <= Math.min(said, one.of); people += 1) {
    const weight = weightOf(people);
    if (weight <= least) chance += weight;
  }
  return Math.min(1, chance);
}

/**
 * Pairs that differ, those that chance explains least first, then the largest difference of shares; pairs with too few
 * people on a side come last.
 */
export function rankDifferences<Pair extends SharePair>(
  pairs: readonly Pair[],
): readonly Compared<Pair>[] {
  return pairs
    .filter((pair) => differenceOf(pair) > 0)
    .map((pair) => ({ ...pair, chance: isEnough(pair) ? chanceOfDifference(pair) : null }))
    .sort(
      (a, b) =>
        Number(a.chance === null) - Number(b.chance === null) ||
        (a.chance ?? 0) - (b.chance ?? 0) ||
        differenceOf(b) - differenceOf(a),
    );
}

/** Whether a pair has enough people on both sides to be asked about. */
export function isEnough({ one, other }: SharePair): boolean {
  return one.of >= COMPARED_PEOPLE_MIN && other.of >= COMPARED_PEOPLE_MIN;
}

/** Whether a difference is more than chance explains. */
export function standsOut({ chance }: Pick<Compared<SharePair>, 'chance'>): boolean {
  return chance !== null && chance <= CHANCE_MAX;
}

function differenceOf({ one, other }: SharePair): number {
  return Math.abs(shareOf(one) - shareOf(other));
}

function shareOf({ people, of }: Share): number {
  return of === 0 ? 0 : people / of;
}

function logChoose(of: number, chosen: number): number {
  let log = 0;
  for (let index = 1; index <= chosen; index += 1) log += Math.log((of - chosen + index) / index);
  return log;
}

/** How somebody feels in a phase, as the map counts it. */
export interface Felt {
  /** −2 … +2; null without evidence. */
  readonly mean: number | null;
  readonly people: number;
}

/** Means nearer to each other than a step of the scale are not told apart: people gave whole steps. */
export const FELT_STEP = 1;

/** Whether two groups of enough people feel at least a step of the scale apart. */
export function feltApart(one: Felt, other: Felt): boolean {
  if (one.mean === null || other.mean === null) return false;
  const fewest = Math.min(one.people, other.people);
  return fewest >= COMPARED_PEOPLE_MIN && Math.abs(one.mean - other.mean) >= FELT_STEP;
}
