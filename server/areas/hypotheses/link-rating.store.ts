import { sql } from 'kysely';
import { LOWEST_DIRECTION } from '../../../core/hypotheses/packed-rating.ts';

/** The rating of an `evidence` row as one number, as `packRating` of core/hypotheses gives it. */
export const packedRating = sql<number>`(
  evidence.direction - ${sql.lit(LOWEST_DIRECTION)} + 8 * evidence.tier
  + 64 * (case evidence.role when 'testing' then 1 else 0 end)
  + 128 * evidence.leading_question + 256 * evidence.second_hand
  + 512 * (case evidence.state when 'accepted' then 0 when 'suggested' then 1 else 2 end))`;
