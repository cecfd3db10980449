import type { Direction, EvidenceLink, Tier } from './types.ts';

/** What a person said of one link. */
export type LinkRating = Pick<
  EvidenceLink,
  'direction' | 'tier' | 'role' | 'leadingQuestion' | 'secondHand' | 'state'
>;

/** Directions run from here to its opposite. */
export const LOWEST_DIRECTION = -2;
const STATES = ['accepted', 'suggested', 'rejected'] as const;

/**
 * A rating as one number: three bits of direction, three of tier, one each of role and the two flags, then the state.
 */
export function packRating(rating: LinkRating): number {
  return (
    (rating.direction - LOWEST_DIRECTION) |
    (rating.tier << 3) |
    (rating.role === 'testing' ? 64 : 0) |
    (rating.leadingQuestion ? 128 : 0) |
    (rating.secondHand ? 256 : 0) |
    (STATES.indexOf(rating.state) << 9)
  );
}

/** Reads what `packRating` packed. */
export function unpackRating(packed: number): LinkRating {
  return {
    // Nothing else was packed: core/api refuses it.
    direction: ((packed & 7) + LOWEST_DIRECTION) as Direction,
    tier: ((packed >> 3) & 7) as Tier,
    role: packed & 64 ? 'testing' : 'generating',
    leadingQuestion: (packed & 128) !== 0,
    secondHand: (packed & 256) !== 0,
    state: STATES[packed >> 9] ?? 'rejected',
  };
}
