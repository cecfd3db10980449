import { msg } from '../../i18n/index.ts';
import type { Option } from '../../ui/options.ts';
import type { FoundQuote } from './evidence-found.ts';

const VALUES = [2, 1, 0, -1, -2] as const;
const NONE = 'none';

/** The five points, and none. */
export function sentimentOptions(): readonly Option[] {
  return [
    { value: NONE, label: '–' },
    ...VALUES.map((value) => ({ value: String(value), label: signed(value) })),
  ];
}

/** What a select shows of a sentiment. */
export function sentimentValue(sentiment: FoundQuote['sentiment']): string {
  return sentiment === null ? NONE : String(sentiment);
}

/** The sentiment that a select stands for. */
export function sentimentOf(value: string): FoundQuote['sentiment'] {
  return VALUES.find((known) => String(known) === value) ?? null;
}

/** The five points by their names, for a list that changes many. */
export function sentimentChoices(): readonly Option[] {
  return [
    ...VALUES.map((value) => ({ value: String(value), label: signed(value) })),
    { value: NONE, label: msg('reading.notSet') },
  ];
}

function signed(value: number): string {
  if (value === 0) return '0';
  return value > 0 ? `+${value}` : `−${-value}`;
}
