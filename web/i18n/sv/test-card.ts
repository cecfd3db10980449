import type { Translation } from '../catalogue.ts';
import type { testCard as en } from '../en/test-card.ts';

export const testCard: Translation<typeof en> = {
  'testCard.title': 'Testkort',
  'testCard.none': 'Hur den ska prövas är inte nedskrivet än.',
  'testCard.write': 'Skriv testkort',
  'testCard.change': 'Ändra testkort',
  'testCard.wasWritten': 'Testkortet är skrivet',
  'testCard.belief': 'Vi tror att',
  'testCard.beliefHint': 'Antagandet, i en mening.',
  'testCard.test': 'För att pröva det ska vi',
  'testCard.testHint': 'Vad ni gör, och med vilka.',
  'testCard.measure': 'Vi mäter',
  'testCard.measureHint': 'Vad ni räknar eller iakttar.',
  'testCard.criterion': 'Vi har rätt om',
  'testCard.criterionHint': 'Bestämt före testet; regeln säger samma sak i siffror.',
};
