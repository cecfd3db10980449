import type { SuggestionReasonDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';

/** So much of a quote tells which it is. */
const QUOTE_LENGTH_MAX = 80;

/** Why a tag is suggested, in one line. */
export function reasonText({ words, nearest }: SuggestionReasonDto): string {
  const [like] = nearest;
  if (!like) return msg('suggestions.learned');
  const lead =
    words.length > 0
      ? msg('suggestions.because', { words: words.map((word) => `“${word}”`).join(', ') })
      : msg('suggestions.alike');
  const quote =
    like.quote.length > QUOTE_LENGTH_MAX
      ? `${like.quote.slice(0, QUOTE_LENGTH_MAX).trimEnd()}…`
      : like.quote;
  return `${lead}: ${like.pseudonym ? `${like.pseudonym}, ` : ''}“${quote}”`;
}
