/**
 * How a hypothesis is to be tested, in four sentences: we believe, to verify we will, we measure, we are right if.
 *
 * @see Bland and Osterwalder (2020), Testing Business Ideas: the test card
 */
export interface TestCard {
  readonly belief: string;
  readonly test: string;
  readonly measure: string;
  readonly criterion: string;
}

/** The parts, in the order in which they are read. */
export const TEST_CARD_FIELDS = ['belief', 'test', 'measure', 'criterion'] as const;

/** Characters of one part. */
export const TEST_CARD_FIELD_MAX = 1000;

/** A card without spaces around what is said; null when nothing is. */
export function writtenCard(card: TestCard): TestCard | null {
  const [belief, test, measure, criterion] = [
    card.belief,
    card.test,
    card.measure,
    card.criterion,
  ].map((text) => text.trim()) as [string, string, string, string];
  const written = { belief, test, measure, criterion };
  return Object.values(written).every((text) => text === '') ? null : written;
}
