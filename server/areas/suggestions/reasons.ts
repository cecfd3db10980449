import type { HighlightId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import { sharedWords } from '../../../core/suggestions/reasons.ts';
import type { Context } from '../../context.ts';
import { detectLanguage } from '../../language/detect.ts';
import { languageTools } from '../../language/language.ts';
import { listQuotes, type Quote } from '../highlights/index.ts';
import type { Hidden } from '../participants/index.ts';

/** Why a tag is suggested. */
export interface Reason {
  readonly words: string[];
  readonly nearest: {
    readonly highlightId: HighlightId;
    readonly quote: string;
    readonly pseudonym: string | null;
  }[];
}

/** Quotes that are named as a reason, as they are today; those that may not be shown are left out. */
export async function reasonQuotes(
  ctx: Context,
  ids: readonly string[],
  hidden: Hidden,
): Promise<ReadonlyMap<string, Quote>> {
  const quotes = await listQuotes(ctx.db, [...new Set(ids)]);
  return new Map(
    quotes.filter((quote) => !hidden.hides(quote)).map((quote) => [quote.highlightId, quote]),
  );
}

/** The reason for a passage: words that it shares with the quotes, and the quotes. */
export function reasonOf(
  passage: { readonly text: string; readonly language: LanguageCode },
  quotes: readonly Quote[],
): Reason {
  const others = quotes.map(({ quote }) => ({
    text: quote,
    language: languageTools(detectLanguage(quote)),
  }));
  return {
    words: sharedWords({ text: passage.text, language: languageTools(passage.language) }, others),
    nearest: quotes.map(({ highlightId, quote, pseudonym }) => ({ highlightId, quote, pseudonym })),
  };
}
