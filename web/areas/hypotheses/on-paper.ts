import { msg } from '../../i18n/index.ts';
import type { LeftOutEvidence, QuotedEvidence } from './evidence-sides.ts';

/** Quotes of a side that a page has room for, and how long they may be together, in characters. */
const QUOTES_MAX = 3;
const CHARACTERS_MAX = 640;

/** Stands for what is left out, as in a citation. */
const LEFT_OUT = ' […]';

/**
 * The words of a quote that is too long for the page, cut after a whole word and marked; undefined where all of it is
 * printed.
 */
export function shortenedOnPaper(quote: string): string | undefined {
  if (quote.length <= CHARACTERS_MAX) return undefined;
  const beginning = quote.slice(0, CHARACTERS_MAX - LEFT_OUT.length);
  const words = beginning.replace(/\s+\S*$/, '').replace(/[\uD800-\uDBFF]$/, '');
  return words + LEFT_OUT;
}

/**
 * How many quotes of a side are printed, the first in any case: whole ones, so that verdict and rule stay on the page.
 * A first one that alone is too long is shortened.
 */
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
