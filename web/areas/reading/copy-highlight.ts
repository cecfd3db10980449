import { copyText } from '../../ui/copy-text.ts';
import type { BvCardAction } from './card-events.ts';
import { citationOf, permalinkOf, timeAt } from './citation.ts';
import type { ReadingData } from './reading-loader.ts';

/** Puts a highlight's words with where they are from, or only the link to it, on the clipboard. */
export function copyHighlight(
  host: HTMLElement,
  { action, highlightId }: BvCardAction,
  { source, highlights, participants }: ReadingData,
): void {
  const highlight = highlights.find(({ id }) => id === highlightId);
  if (!highlight) return;
  const url = location.origin + permalinkOf(source.projectId, source.id, highlightId);
  const cited = {
    quote: highlight.quote,
    participant: participants.find(({ id }) => id === highlight.participantId)?.pseudonym,
    sourceTitle: source.title,
    heldOn: source.heldOn,
    timeMs: timeAt(source.segments, highlight.start),
    url,
  };
  void copyText(host, action === 'copy' ? citationOf(cited) : url);
}
