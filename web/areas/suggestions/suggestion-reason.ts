import type { SuggestionReasonDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import { shortQuote } from '../../research/short-quote.ts';

/** So much of a quote tells which it is. */
const QUOTE_LENGTH_MAX = 80;

/** Why a tag is suggested, in one line. */
export function reasonText({ words, nearest }: SuggestionReasonDto): string {
  const [like] = nearest;
  if (!like) return msg('suggestions.learned');
  const lead =
    words.length > 0
      ? msg('suggestions.because', {
          words: words.map((word) => msg('common.quoted', { words: word })).join(', '),
        })
      : msg('suggestions.alike');
  const quote = msg('common.quoted', { words: shortQuote(like.quote, QUOTE_LENGTH_MAX) });
  return `${lead}: ${like.pseudonym ? `${like.pseudonym}, ` : ''}${quote}`;
}
