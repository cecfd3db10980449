import { formatSigned, msg } from '../../i18n/index.ts';
import type { Option } from '../../ui/options.ts';
import type { FoundQuote } from './evidence-found.ts';
import type { WantedChange } from './highlight-events.ts';

const VALUES = [2, 1, 0, -1, -2] as const;
const NONE = 'none';
const COMPUTED = 'computed';

/** The five points, and none. */
export function sentimentOptions(): readonly Option[] {
  return [
    { value: NONE, label: '–' },
    ...VALUES.map((value) => ({ value: String(value), label: formatSigned(value, 0) })),
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

/** The five points, what the words of each say, and none, for a list that changes many. */
export function sentimentChoices(): readonly Option[] {
  return [
    ...VALUES.map((value) => ({ value: String(value), label: formatSigned(value, 0) })),
    { value: COMPUTED, label: msg('sentiment.asWordsSay') },
    { value: NONE, label: msg('reading.notSet') },
  ];
}

/** What a choice for many stands for. */
export function sentimentForMany(value: string): NonNullable<WantedChange['sentiment']> | null {
  return value === COMPUTED ? COMPUTED : sentimentOf(value);
}
