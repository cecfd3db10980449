import { type Day, dayOf, type Instant } from '../../../core/kernel/time.ts';

/** Whether something that was recorded at a moment was known at the end of a day. */
export function isKnownOn(day: Day, recordedAt: Instant): boolean {
  return dayOf(recordedAt) <= day;
}
