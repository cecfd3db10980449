import { sentimentByUnit } from '../../../core/highlights/sentiment.ts';
import type { QuoteDto } from '../../api/types.ts';

/** The quotes of a theme: of those who feel the other way, and of all others. */
export interface ThemeVoices {
  readonly opposing: readonly QuoteDto[];
  readonly others: readonly QuoteDto[];
}

/**
 * Parts the quotes of a theme by who said them: people whose own mean sentiment has the other sign than
 * the theme's go first. The order among them stays.
 *
 * @param sentiment - The theme's own, −2 … +2; null without any.
 */
export function themeVoices(quotes: readonly QuoteDto[], sentiment: number | null): ThemeVoices {
  const byUnit = sentimentByUnit(
    quotes.flatMap((quote) =>
      quote.sentiment === null ? [] : [{ unit: unitOf(quote), sentiment: quote.sentiment }],
    ),
  );
  const isOpposing = (quote: QuoteDto): boolean =>
    (byUnit.get(unitOf(quote)) ?? 0) * (sentiment ?? 0) < 0;
  return {
    opposing: quotes.filter(isOpposing),
    others: quotes.filter((quote) => !isOpposing(quote)),
  };
}

/** Words of nobody in particular are those of their session. */
function unitOf({ participantId, sourceId }: QuoteDto): string {
  return participantId ?? sourceId;
}
