import { citationOf, permalinkOf } from '../reading/citation.ts';
import type { QuotedEvidence } from './evidence-sides.ts';

/** A quote of the evidence as it is pasted elsewhere: the words, who, where, and the link back. */
export function evidenceCitation({ quote }: QuotedEvidence, projectId: string): string {
  return citationOf({
    quote: quote.quote,
    participant: quote.pseudonym ?? undefined,
    sourceTitle: quote.sourceTitle ?? '',
    heldOn: quote.heldOn,
    timeMs: quote.timeMs ?? undefined,
    url: location.origin + permalinkOf(projectId, quote.sourceId, quote.highlightId),
  });
}
