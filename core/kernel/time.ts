/** A moment: ISO 8601 text, UTC, milliseconds, e.g. `2026-05-04T09:15:00.000Z`. Sorts as text. */
export type Instant = string & { readonly __instant: unique symbol };

/** A day without a time: `YYYY-MM-DD`. Sorts as text. */
export type Day = string & { readonly __day: unique symbol };

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** The instant of a point in time. */
export function toInstant(date: Date): Instant {
  return date.toISOString() as Instant;
}

/** The day (UTC) an instant falls on. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10) as Day;
}

/** Whether a text is a day that exists in the calendar. */
export function isDay(text: string): text is Day {
  if (!DAY_PATTERN.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
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
