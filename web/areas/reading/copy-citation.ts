import type { QuoteDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { citationOf, permalinkOf } from './citation.ts';

/** Copies a quote with who said it, where and when, and tells the reader through `host`. */
export async function copyCitation(
  host: EventTarget,
  projectId: string,
  quote: QuoteDto,
): Promise<void> {
  const { sourceId, highlightId, pseudonym, sourceTitle, heldOn, timeMs } = quote;
  const url = location.origin + permalinkOf(projectId, sourceId, highlightId);
  await navigator.clipboard.writeText(
    citationOf({
      quote: quote.quote,
      participant: pseudonym ?? undefined,
      sourceTitle: sourceTitle ?? '',
      heldOn,
      timeMs: timeMs ?? undefined,
      url,
    }),
  );
  host.dispatchEvent(new BvToastWanted({ text: msg('reading.copied') }));
}
