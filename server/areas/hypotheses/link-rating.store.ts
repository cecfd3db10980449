import { sql } from 'kysely';
import type { Direction, EvidenceLink, Tier } from '../../../core/hypotheses/types.ts';

/** What a person said of one link. */
export type LinkRating = Pick<
  EvidenceLink,
  'direction' | 'tier' | 'role' | 'leadingQuestion' | 'secondHand' | 'state'
>;

/** Directions run from here to its opposite. */
const LOWEST_DIRECTION = -2;
const STATES = ['accepted', 'suggested', 'rejected'] as const;

/**
 * The rating of an `evidence` row as one number: three bits of direction, three of tier, one each of role and
 * the two flags, then the state.
 */
export const packRating = sql<number>`(
  evidence.direction - ${sql.lit(LOWEST_DIRECTION)} + 8 * evidence.tier
  + 64 * (case evidence.role when 'testing' then 1 else 0 end)
  + 128 * evidence.leading_question + 256 * evidence.second_hand
  + 512 * (case evidence.state when 'accepted' then 0 when 'suggested' then 1 else 2 end))`;

/** Reads what `packRating` packed. */
export function unpackRating(packed: number): LinkRating {
  return {
    // The columns hold nothing else: core/api refuses it.
    direction: ((packed & 7) + LOWEST_DIRECTION) as Direction,
    tier: ((packed >> 3) & 7) as Tier,
    role: packed & 64 ? 'testing' : 'generating',
    leadingQuestion: (packed & 128) !== 0,
    secondHand: (packed & 256) !== 0,
    state: STATES[packed >> 9] ?? 'rejected',
  };
}
