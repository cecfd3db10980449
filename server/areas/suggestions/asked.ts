import type { EvidenceSuggestion } from './evidence-suggestions.store.ts';
import type { SuggestedPassage } from './places.store.ts';

/** Names the question that a suggestion answers among passages. */
export function askedId(suggestionId: string): string {
  return `asked ${suggestionId}`;
}

/** The question that a suggestion answers, as a passage; none where its own words say enough. */
export function askedOf({
  id,
  sourceId,
  textVersion,
  asked,
}: EvidenceSuggestion): SuggestedPassage[] {
  return asked ? [{ ...asked, id: askedId(id), sourceId, textVersion }] : [];
}
