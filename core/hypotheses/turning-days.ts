import { type Day, daysAfter } from '../kernel/time.ts';
import type { VerdictInput } from './types.ts';

/**
 * The days after one and up to another on which time alone may change a verdict: evidence grows too old, a consent
 * runs out, the product changes, a waiver ends. Between two of them it stays what it is. Linear in the links.
 *
 * @returns Earliest first, each once.
 */
export function turningDays(
  { rule, links, waiver = null }: Omit<VerdictInput, 'asOf'>,
  from: Day,
  to: Day,
): readonly Day[] {
  const days = new Set<Day>();
  const add = (day: Day | null): void => {
    if (day !== null && day > from && day <= to) days.add(day);
  };
  for (const { sourceDay, productChanges, participant } of links) {
    if (rule.stalenessDays !== null) add(daysAfter(sourceDay, rule.stalenessDays + 1));
    for (const { on } of productChanges) add(on);
    if (participant) add(participant.consentExpiresOn);
  }
  if (waiver !== null) add(daysAfter(waiver.until, 1));
  return [...days].sort();
}
