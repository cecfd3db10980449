import { z } from 'zod';
import { TEST_CARD_FIELD_MAX } from '../hypotheses/test-card.ts';
import { instant, proseOf } from './fields.ts';

const field = proseOf(TEST_CARD_FIELD_MAX);

/** What somebody writes down before a test; any part may be empty. */
export const TestCardFieldsDto = z.object({
  /** We believe. */
  belief: field,
  /** To verify, we will. */
  test: field,
  /** We measure. */
  measure: field,
  /** We are right if. */
  criterion: field,
});
export type TestCardFieldsDto = z.infer<typeof TestCardFieldsDto>;

/** The same with who wrote it last, and when. */
export const TestCardDto = TestCardFieldsDto.extend({ by: z.string(), at: instant });
export type TestCardDto = z.infer<typeof TestCardDto>;
