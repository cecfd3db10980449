import { msg } from '../../i18n/index.ts';

/** What was done, and how many of the quotes that were linked may follow a leading question. */
export function withLeading(text: string, count: number): string {
  if (count === 0) return text;
  const sentence = /[.!?]$/.test(text) ? text : `${text}.`;
  return msg('leading.linked', { count, text: sentence });
}
