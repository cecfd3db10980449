import { z } from 'zod';
import { QUOTES_BEHIND_MAX } from '../highlights/quotes-behind.ts';
import { QuoteDto } from './evidence-quote.ts';

/** What a number or a statement rests on: how many people, and their words. */
export const QuotesBehindDto = z.object({
  people: z.int(),
  /** Further quotes that count and are not shown, because of what people agreed to. */
  withheld: z.int(),
  quotes: z.array(QuoteDto).max(QUOTES_BEHIND_MAX),
});
export type QuotesBehindDto = z.infer<typeof QuotesBehindDto>;
