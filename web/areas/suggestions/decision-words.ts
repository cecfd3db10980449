import type { EvidenceSuggestionDto, HypothesisDetailDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import { directionWord } from '../reading/direction-step.ts';
import type { Decision } from './evidence-drafts.ts';

/** How many quotes of the same person count or are linked already. */
export function linkedOf(
  { pseudonym }: EvidenceSuggestionDto,
  hypothesis: HypothesisDetailDto | undefined,
) {
  if (pseudonym === null) return 0;
  const linked = hypothesis?.evidence ?? [];
  return linked.filter(({ quote, state }) => state === 'accepted' && quote.pseudonym === pseudonym)
    .length;
}

/** What was done, in words. @param count - Of decisions like the first. */
export function doneWords(first: Decision, count: number): string {
  if (count > 1) {
    return first.state === 'rejected'
      ? msg('findEvidence.manyRejected', { count })
      : msg('findEvidence.manyLinked', { count });
  }
  if (first.state === 'rejected') return msg('findEvidence.wasRejected');
  return msg('findEvidence.wasLinked', { direction: msg(directionWord(first.direction)) });
}
