import type { Catalogue } from '../catalogue.ts';

/** How a hypothesis is to be tested. */
export const testCard = {
  'testCard.title': 'Test card',
  'testCard.none': 'How it is to be tested is not written yet.',
  'testCard.write': 'Write test card',
  'testCard.change': 'Change test card',
  'testCard.wasWritten': 'Test card written',
  'testCard.belief': 'We believe',
  'testCard.beliefHint': 'The assumption, in one sentence.',
  'testCard.test': 'To verify, we will',
  'testCard.testHint': 'What you do, with whom.',
  'testCard.measure': 'We measure',
  'testCard.measureHint': 'What you count or observe.',
  'testCard.criterion': 'We are right if',
  'testCard.criterionHint': 'Decided before the test; the rule says the same in numbers.',
} as const satisfies Catalogue;
