import type { z } from 'zod';
import type { QuoteDto } from '../../../core/api/evidence-quote.ts';
import type { Context } from '../../context.ts';
import type { Quote } from './quotes.store.ts';

/** The wire form of a quote. A read-only link gets the words and the pseudonym, nothing of the source. */
export function toQuoteDto(ctx: Pick<Context, 'actor'>, quote: Quote): z.input<typeof QuoteDto> {
  const visitor = ctx.actor.kind === 'visitor';
  return {
    ...quote,
    personaIds: [...quote.personaIds],
    tagIds: [...quote.tagIds],
    sourceTitle: visitor ? null : quote.sourceTitle,
    start: visitor ? null : quote.start,
    note: visitor ? null : quote.note,
  };
}
