import type { Context } from '../../context.ts';
import { detectLanguage } from '../../language/detect.ts';
import { hiddenFrom } from '../participants/index.ts';
import { type Reason, reasonOf, reasonQuotes } from './reasons.ts';
import { listPlaces } from './places.store.ts';
import type { Suggestion } from './suggestions.store.ts';

/** A suggestion with the words that it is about and its reason. */
export interface SuggestionView {
  readonly suggestion: Suggestion;
  readonly sourceTitle: string;
  readonly quote: string;
  readonly pseudonym: string | null;
  readonly reason: Reason;
}

/** Suggestions as they are shown: words are read where they stand, and only if they may be. */
export async function viewsOf(
  ctx: Context,
  suggestions: readonly Suggestion[],
): Promise<SuggestionView[]> {
  const [first] = suggestions;
  if (!first) return [];
  const hidden = await hiddenFrom(ctx, first.projectId);
  const near = suggestions.flatMap(({ nearest }) => nearest);
  const quotes = await reasonQuotes(ctx, near, hidden);
  const places = await listPlaces(ctx.db, suggestions);
  return suggestions.flatMap((suggestion) => {
    const place = places.get(suggestion.id);
    if (!place || hidden.hides({ ...place, sourceId: suggestion.sourceId })) return [];
    const { title, quote, pseudonym } = place;
    const named = suggestion.nearest.flatMap((id) => quotes.get(id) ?? []).slice(0, 2);
    const passage = { text: quote, language: detectLanguage(quote) };
    return [{ suggestion, sourceTitle: title, quote, pseudonym, reason: reasonOf(passage, named) }];
  });
}
