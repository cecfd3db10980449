import { type Day, daysAfter } from '../kernel/time.ts';
import type { EvidenceLink, VerdictInput } from './types.ts';

/**
 * The days after one and up to another on which time alone may change a verdict: evidence grows too old, a consent
 * runs out, the product changes, a waiver ends. Between two of them it stays what it is. Linear in the links.
 *
 * @returns Earliest first, each once.
 */
export function turningDays(
  { rule, links, measurements = [], waiver = null }: Omit<VerdictInput, 'asOf'>,
  from: Day,
  to: Day,
): readonly Day[] {
  const days = new Set<Day>();
  const add = (day: Day | null): void => {
    if (day !== null && day > from && day <= to) days.add(day);
  };
  const addStaleness = (day: Day, productChanges: EvidenceLink['productChanges']): void => {
    if (rule.stalenessDays !== null) add(daysAfter(day, rule.stalenessDays + 1));
    for (const { on } of productChanges) add(on);
  };
  for (const { sourceDay, productChanges, participant } of links) {
    addStaleness(sourceDay, productChanges);
    if (participant) add(participant.consentExpiresOn);
  }
  for (const { measuredOn, productChanges } of measurements) {
    addStaleness(measuredOn, productChanges);
  }
  if (waiver !== null) add(daysAfter(waiver.until, 1));
  return [...days].sort();
}
