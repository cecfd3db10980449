import { z } from 'zod';
import { METHODS } from '../projects/methods.ts';
import { day, endOffset, fivePoint, idOf, offset, textVersion } from './fields.ts';

/**
 * A quote as it is shown outside its source: the words, who said them (a pseudonym), where. What a read-only
 * link may not show (`sourceTitle`, `note`, `start`) is null for it.
 */
export const QuoteDto = z.object({
  highlightId: idOf('highlight'),
  sourceId: idOf('source'),
  sourceTitle: z.string().nullable(),
  start: z.int().nullable(),
  quote: z.string(),
  participantId: idOf('participant').nullable(),
  pseudonym: z.string().nullable(),
  personaIds: z.array(idOf('tag')),
  studyId: idOf('study'),
  method: z.enum(METHODS),
  heldOn: day,
  timeMs: z.int().nullable(),
  tagIds: z.array(idOf('tag')),
  sentiment: fivePoint.nullable(),
  /** What its words say, beside what people set; null where they say nothing. */
  computedSentiment: fivePoint.nullable(),
  keyQuote: z.boolean(),
  note: z.string().nullable(),
  /** The text was corrected, and these words are no longer in it. */
  orphaned: z.boolean(),
});
export type QuoteDto = z.infer<typeof QuoteDto>;

/** Where a moderator's question stands in a version of the text of its source. */
export const QuestionPlaceDto = z.object({
  textVersion,
  start: offset,
  end: endOffset,
});
export type QuestionPlaceDto = z.infer<typeof QuestionPlaceDto>;
