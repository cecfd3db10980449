import { msg } from '../../i18n/index.ts';
import { BvToastWanted } from '../../ui/bv-toast.ts';
import { citationOf, permalinkOf } from '../reading/citation.ts';
import type { FoundQuote } from './evidence-found.ts';

/**
 * Puts a quote with its citation into the clipboard, and says so.
 *
 * @param projectId - Its link goes there; empty: without a link.
 */
export async function copyQuote(
  host: EventTarget,
  quote: FoundQuote,
  projectId: string,
): Promise<void> {
  const { sourceId, highlightId } = quote;
  await navigator.clipboard.writeText(
    citationOf({
      quote: quote.quote,
      participant: quote.pseudonym ?? undefined,
      sourceTitle: quote.sourceTitle ?? msg(`method.${quote.method}`),
      heldOn: quote.heldOn,
      timeMs: quote.timeMs ?? undefined,
      url: projectId ? location.origin + permalinkOf(projectId, sourceId, highlightId) : undefined,
    }),
  );
  host.dispatchEvent(new BvToastWanted({ text: msg('reading.copied') }));
}
