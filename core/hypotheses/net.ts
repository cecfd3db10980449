import { assert } from '../kernel/assert.ts';
import type { Direction, Stance, VotingTier } from './types.ts';

/** What a net direction is computed from. */
export interface Vote {
  readonly direction: Direction;
  readonly tier: VotingTier;
}

/** An exact fraction, `under` above 0, not reduced. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** Where a unit stops being mixed: a quarter of the way to either end. */
const NET_DECIDES: Ratio = { over: 1n, under: 4n };

/** The strongest direction, on which net is scaled to −1 … +1. */
const DIRECTION_MAX = 2n;

/**
 * Decides what one unit (one independent voice) says.
 *
 * @param votes - At least one, in any order.
 * @returns The stance, and its exact net direction; `neutral` when every direction is 0.
 */
export function stanceOf(votes: readonly Vote[]): { readonly stance: Stance; readonly net: Ratio } {
  const net = netDirection(votes);
  if (votes.every((vote) => vote.direction === 0)) return { stance: 'neutral', net };
  const { over, under } = NET_DECIDES;
  if (net.over * under >= over * net.under) return { stance: 'supports', net };
  if (net.over * under <= -over * net.under) return { stance: 'contradicts', net };
  return { stance: 'mixed', net };
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
  const tiers = new Map<VotingTier, { sum: number; count: number }>();
  for (const { direction, tier } of votes) {
    const seen = tiers.get(tier);
    if (seen === undefined) tiers.set(tier, { sum: direction, count: 1 });
    else {
      seen.sum += direction;
      seen.count += 1;
    }
  }
  let over = 0n;
  let under = 1n;
  let weights = 0n;
  for (const [tier, { sum, count }] of tiers) {
    // over/under + tier × sum/count, on the common denominator under × count.
    over = over * BigInt(count) + BigInt(tier * sum) * under;
    under *= BigInt(count);
    weights += BigInt(tier);
  }
  return { over, under: under * DIRECTION_MAX * weights };
}

/** A ratio as the nearest number, for display only. */
export function toNumber({ over, under }: Ratio): number {
  return Number(over) / Number(under);
}
