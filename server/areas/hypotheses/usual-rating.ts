import { usualRole, usualTier } from '../../../core/hypotheses/rating.ts';
import type { Outcome } from '../../../core/highlights/findings.ts';
import type { Day } from '../../../core/kernel/time.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { Db } from '../../db/open.ts';
import { listKindsAt } from '../sources/index.ts';
import type { Evidence } from './evidence.store.ts';

/** Words that may be linked, and what is known of how they came about. */
export interface LinkableWords {
  readonly sourceId: string;
  readonly textVersion: number;
  readonly start: number;
  readonly method: Method;
  readonly heldOn: Day;
  readonly outcome: Outcome | null;
}

/** How each of these is rated when it is linked and nobody says otherwise. One query for all. */
export async function usualRatings(
  db: Db,
  formedOn: Day,
  words: readonly LinkableWords[],
): Promise<Pick<Evidence, 'tier' | 'role'>[]> {
  const kinds = await listKindsAt(db, words);
  return words.map(({ method, heldOn, outcome }, at) => ({
    tier: usualTier(method, kinds[at] ?? null, outcome),
    role: usualRole(heldOn, formedOn),
  }));
}
