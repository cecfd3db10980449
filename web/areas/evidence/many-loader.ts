import { linkManyEvidence } from '../../api/evidence.ts';
import { changeHighlights, confirmTags } from '../../api/highlights.ts';
import { takeBackLast } from '../../api/history.ts';
import type { FoundQuote } from './evidence-found.ts';
import type { WantedChange } from './highlight-events.ts';

/**
 * Does to highlights what is wanted, in one action.
 *
 * @param reviewedId - The tag that still fits, of those that came to mean something else; without it all do.
 * @returns How many of what was linked may follow a leading question.
 * @throws CallError
 */
export async function changeMany(
  projectId: string,
  highlightIds: readonly string[],
  { addTagId, removeTagId, link, stillFits, ...said }: WantedChange,
  reviewedId?: string,
): Promise<number> {
  if (stillFits) {
    const tagId = reviewedId ? { tagId: reviewedId } : {};
    await confirmTags(projectId, { highlightIds: [...highlightIds], ...tagId });
    return 0;
  }
  if (link) {
    const { hypothesisId, direction, rating } = link;
    const body = { ...rating, highlightIds: [...highlightIds], direction };
    return (await linkManyEvidence(hypothesisId, body)).mayFollowLeading;
  }
  await changeHighlights(projectId, {
    ...said,
    highlightIds: [...highlightIds],
    addTagIds: addTagId ? [addTagId] : [],
    removeTagIds: removeTagId ? [removeTagId] : [],
  });
  return 0;
}

/** Takes the last action back, wherever it was done. @throws CallError */
export async function takeBack(projectId: string): Promise<void> {
  await takeBackLast(projectId);
}

/** A quote as it is after a change. `reviewedId`: as in `changeMany`. */
export function changedQuote(
  quote: FoundQuote,
  { addTagId, removeTagId, link, sentiment, keyQuote, stillFits }: WantedChange,
  reviewedId?: string,
): FoundQuote {
  if (stillFits) {
    const outdatedTagIds = quote.outdatedTagIds.filter((id) => reviewedId && id !== reviewedId);
    return { ...quote, outdatedTagIds };
  }
  const rest = quote.tagIds.filter((id) => id !== removeTagId && id !== addTagId);
  // The server checked and answered that there is such a tag, or such a hypothesis.
  const tagIds = addTagId ? [...rest, addTagId as (typeof rest)[number]] : rest;
  const others = quote.evidence.filter(({ hypothesisId }) => hypothesisId !== link?.hypothesisId);
  const linked = link && { hypothesisId: link.hypothesisId, direction: link.direction };
  const evidence = linked ? [...others, linked as FoundQuote['evidence'][number]] : quote.evidence;
  return {
    ...quote,
    tagIds,
    evidence,
    sentiment: sentimentAfter(quote, sentiment),
    keyQuote: keyQuote ?? quote.keyQuote,
  };
}

function sentimentAfter(quote: FoundQuote, wanted: WantedChange['sentiment']) {
  if (wanted === undefined) return quote.sentiment;
  return wanted === 'computed' ? (quote.sentiment ?? quote.computedSentiment) : wanted;
}
