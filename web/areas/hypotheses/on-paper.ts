import { msg } from '../../i18n/index.ts';
import type { LeftOutEvidence, QuotedEvidence } from './evidence-sides.ts';

/** Quotes of a side that a page has room for, and how long they may be together, in characters. */
const QUOTES_MAX = 3;
const CHARACTERS_MAX = 640;

/** How many quotes of a side are printed, the first in any case: whole ones, so that verdict and rule stay on the page. */
export function quotesOnPaper(evidence: readonly QuotedEvidence[]): number {
  let left = CHARACTERS_MAX;
  const fitting = evidence.slice(0, QUOTES_MAX).findIndex(({ quote }) => {
    left -= quote.quote.length;
    return left < 0;
  });
  const count = fitting < 0 ? Math.min(QUOTES_MAX, evidence.length) : fitting;
  return Math.max(Math.min(1, evidence.length), count);
}

/** Why quotes do not count, each reason with how many it is of. */
export function reasonsInWords(leftOut: readonly LeftOutEvidence[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of leftOut) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => msg('evidence.leftOutOf', { reason, count: String(count) }))
    .join(' ');
}
