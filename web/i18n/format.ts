import { dateTimeFormat, numberFormat } from './formatters.ts';
import { locale } from './language.ts';

/** Shorter numbers may be years. */
const GROUPED_FROM = 10_000;

/** `12 345,6` in Swedish. `digits` after the point at most, default 1. */
export function formatNumber(value: number, digits = 1): string {
  return numberFormat({ maximumFractionDigits: digits }).format(withMinus(value));
}

/** The same with groups from five digits on, so that a year reads as one: `1985`, `12 000`. */
export function formatFigure(value: number, digits = 1): string {
  const useGrouping = Math.abs(value) >= GROUPED_FROM;
  return numberFormat({ maximumFractionDigits: digits, useGrouping }).format(withMinus(value));
}

/** With its sign, for sentiment: `+0.4`, `−1.3`, `0.0`. Always `digits` after the point. */
export function formatSigned(value: number, digits = 1): string {
  return numberFormat({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  })
    .format(withMinus(value))
    .replace('-', '−');
}

/** A share between 0 and 1: `71%`, `71 %`. At most `digits` after the point. */
export function formatShare(share: number, digits = 0): string {
  const style = { style: 'percent', maximumFractionDigits: digits } as const;
  return numberFormat(style).format(share);
}

/** Bytes with a unit: `1.4 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return numberFormat({
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step < 2 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** A day, from `YYYY-MM-DD` or an instant: `28 October`, with the year when it is not this one. */
export function formatDate(value: string, style: 'short' | 'long' = 'long'): string {
  const date = asDate(value);
  const sameYear = date.getFullYear() === new Date().getFullYear();
  return dateTimeFormat({
    day: 'numeric',
    month: style,
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** A day with its year, for what is read in another one: `28 October 2026`. */
export function formatFullDate(value: string): string {
  return dateTimeFormat({ day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(value));
}

/** An instant with its time of day: `28 October at 14:02`. */
export function formatDateTime(instant: string): string {
  return dateTimeFormat({
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(asDate(instant));
}

/** How long ago: `today`, `3 days ago`, `2 months ago`. Whole calendar days. */
export function formatAgo(value: string, now = new Date()): string {
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const days = Math.round((startOfDay(asDate(value)) - startOfDay(now)) / 86_400_000);
  if (Math.abs(days) < 45) return relative.format(days, 'day');
  if (Math.abs(days) < 540) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}

/** A position in a recording, from milliseconds: `4:05`, `1:04:05`. */
export function formatPosition(positionMs: number): string {
  const seconds = Math.floor(positionMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown
    .map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0')))
    .join(':');
}

/** Names in a sentence: `P1, P2 and P4`. */
export function formatList(items: readonly string[], kind: 'and' | 'or' = 'and'): string {
  const type = kind === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(locale(), { type }).format(items);
}

/** Avoids `-0`, which is not a number anybody said. */
function withMinus(value: number): number {
  return value === 0 ? 0 : value;
}

/** A day without a time is that day here, not midnight in London. */
function asDate(value: string): Date {
  return new Date(value.length === 10 ? `${value}T00:00` : value);
}

function startOfDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}
