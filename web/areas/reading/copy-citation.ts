import type { QuoteDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import { copyText } from '../../ui/copy-text.ts';
import { citationOf, permalinkOf } from './citation.ts';

/**
 * Copies a quote with who said it, where and when, and tells the reader through `host`.
 *
 * @param projectId - The link that is copied goes there; empty: without a link, for visitors.
 */
export async function copyCitation(
  host: EventTarget,
  projectId: string,
  quote: QuoteDto & { readonly question?: string | null },
): Promise<void> {
  const { sourceId, highlightId, pseudonym, sourceTitle, heldOn, timeMs, method } = quote;
  const path = permalinkOf(projectId, sourceId, highlightId);
  await copyText(
    host,
    citationOf({
      quote: quote.quote,
      question: quote.question ?? undefined,
      participant: pseudonym ?? undefined,
      sourceTitle: sourceTitle ?? msg(`method.${method}`),
      heldOn,
      timeMs: timeMs ?? undefined,
      url: projectId === '' ? undefined : location.origin + path,
    }),
  );
}
