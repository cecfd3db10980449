import { effectiveTier } from '../../../core/hypotheses/filter.ts';
import type { ReceiptDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

/** The kind of evidence with its weight, and what lowers it, so that the net can be worked out by hand. */
export function weightOf(link: ReceiptDto['input']['links'][number]): string {
  const { tier, leadingQuestion, secondHand } = link;
  const lowered = [
    ...(leadingQuestion ? [msg('evidence.leading')] : []),
    ...(secondHand ? [msg('evidence.secondHand')] : []),
  ];
  return [
    msg('receipt.tier', { tier, word: msg(`tierShort.${tier}`) }),
    ...lowered,
    ...(lowered.length > 0 ? [msg('receipt.countsAs', { tier: effectiveTier(link) })] : []),
  ].join(' · ');
}
