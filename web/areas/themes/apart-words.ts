import type { KeepApartDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import type { ApartFrom } from './theme-events.ts';

/**
 * What it did that quotes are kept apart: which of two left the theme that both were in, and why that one.
 *
 * @param count - How many quotes.
 * @param names - What themes are called, by id.
 */
export function apartWords(
  count: number,
  from: ApartFrom,
  left: KeepApartDto['left'],
  names: ReadonlyMap<string, string>,
): string {
  if ('themeId' in from)
    return msg('themes.keptOut', { count, name: names.get(from.themeId) ?? '' });
  const [first] = left;
  if (!first || first.reason === 'kept_out') return msg('themes.apartNow');
  const name = names.get(first.themeId) ?? '';
  return msg(`themes.left.${first.reason}`, { name, count: left.length });
}
