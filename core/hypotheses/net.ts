import { assert } from '../kernel/assert.ts';
import type { Direction, Stance, VotingTier } from './types.ts';

/** What a net direction is computed from. */
export interface Vote {
  readonly direction: Direction;
  readonly tier: VotingTier;
}

/** An exact fraction of whole numbers, `under` above 0, not reduced. */
export interface Ratio<Whole extends number | bigint = number | bigint> {
  readonly over: Whole;
  readonly under: Whole;
}

/** Where a unit stops being mixed: a quarter (1 ÷ 4) of the way to either end. */
const NET_DECIDES_UNDER = 4;

/** The strongest direction, on which net is scaled to −1 … +1. */
const DIRECTION_MAX = 2;

/**
 * While the counts of the tiers multiply to no more than this, every product below stays under 2⁵³
 * (4 × 2 × (2 + 3 + 4 + 5) × 2⁴⁵), where numbers are exact; above, big integers are used.
 */
const EXACT_PRODUCT_MAX = 2 ** 45;

/** The sum of directions and the count of the votes of one tier. */
interface TierSum {
  readonly tier: VotingTier;
  sum: number;
  count: number;
}

/**
 * Decides what one unit (one independent voice) says.
 *
 * @param votes - At least one, in any order.
 * @returns The stance, and its exact net direction; `neutral` when every direction is 0.
 */
export function stanceOf(votes: readonly Vote[]): { readonly stance: Stance; readonly net: Ratio } {
  const net = netDirection(votes);
  return { stance: votes.every(({ direction }) => direction === 0) ? 'neutral' : sideOf(net), net };
}

/**
 * The net direction of one unit, −1 … +1: Σ(tier × mean direction of the tier) ÷ Σ(2 × tier) over the
 * tiers present. Averages within each tier before weighing the tiers, so that saying a thing often does not
 * outweigh doing the opposite once.
 *
 * @param votes - At least one, in any order.
 * @see docs/decisions/0007-one-voice-per-unit.md
 */
export function netDirection(votes: readonly Vote[]): Ratio {
  assert(votes.length > 0, 'a unit has a voting link');
  const tiers: TierSum[] = [];
  for (const { direction, tier } of votes) {
    const seen = tiers.find((sum) => sum.tier === tier);
    if (seen === undefined) tiers.push({ tier, sum: direction, count: 1 });
    else {
      seen.sum += direction;
      seen.count += 1;
    }
  }
  const product = tiers.reduce((all, { count }) => all * count, 1);
  return product <= EXACT_PRODUCT_MAX ? netInNumbers(tiers) : netInBigIntegers(tiers);
}

/** A ratio as the nearest number, for display only. */
export function toNumber({ over, under }: Ratio): number {
  return Number(over) / Number(under);
}

function netInNumbers(tiers: readonly TierSum[]): Ratio<number> {
  let over = 0;
  let under = 1;
  let weights = 0;
  for (const { tier, sum, count } of tiers) {
    over = over * count + tier * sum * under; // over/under + tier × sum/count
    under *= count;
    weights += tier;
  }
  return { over, under: under * DIRECTION_MAX * weights };
}

function netInBigIntegers(tiers: readonly TierSum[]): Ratio<bigint> {
  let over = 0n;
  let under = 1n;
  let weights = 0n;
  for (const { tier, sum, count } of tiers) {
    over = over * BigInt(count) + BigInt(tier * sum) * under; // over/under + tier × sum/count
    under *= BigInt(count);
    weights += BigInt(tier);
  }
  return { over, under: under * BigInt(DIRECTION_MAX) * weights };
}

/** Compares without rounding: both sides are whole numbers of one kind, or JavaScript compares exactly. */
function sideOf({ over, under }: Ratio): Stance {
  const scaled =
    typeof over === 'bigint' ? over * BigInt(NET_DECIDES_UNDER) : over * NET_DECIDES_UNDER;
  if (scaled >= under) return 'supports';
  return scaled <= -under ? 'contradicts' : 'mixed';
}
