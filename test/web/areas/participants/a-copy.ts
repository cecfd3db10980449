import type { WithdrawalDto } from '../../../../web/api/types.ts';

type Review = WithdrawalDto['reviews'][number];

/** A copy of withdrawn words that nobody has looked at. */
export function aCopy(
  id: string,
  place: Review['place'],
  subjectId: string,
  name: string | null,
): Review {
  return { ...{ place, subjectId, name }, id: id as Review['id'], start: 0, end: 9, doneAt: null };
}
