/** A moment: ISO 8601 text, UTC, milliseconds, e.g. `2026-05-04T09:15:00.000Z`. Sorts as text. */
export type Instant = string & { readonly __instant: unique symbol };

/** A day without a time: `YYYY-MM-DD`. Sorts as text. */
export type Day = string & { readonly __day: unique symbol };

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;
const MS_PER_DAY = 86_400_000;

/** The instant of a point in time. */
export function toInstant(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** The day (UTC) an instant falls on. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

/** Whether a text is a day that exists in the calendar. Counted rather than parsed: lists hold thousands of days. */
export function isDay(text: string): text is Day {
  if (!DAY_PATTERN.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** Days of a month, 1 … 12, of the Gregorian calendar; none of any other. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (MONTH_LENGTHS[month - 1] ?? 0) + (month === FEBRUARY && isLeap ? 1 : 0);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** The day `days` days after another, or before it when negative. */
export function daysAfter(day: Day, days: number): Day {
  return dayOf(toInstant(new Date(Date.parse(day) + days * MS_PER_DAY)));
}

/** The instant `durationMs` milliseconds later. */
export function later(instant: Instant, durationMs: number): Instant {
  return toInstant(new Date(Date.parse(instant) + durationMs));
}
