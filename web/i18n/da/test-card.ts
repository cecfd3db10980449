import type { Translation } from '../catalogue.ts';
import type { testCard as en } from '../en/test-card.ts';

export const testCard: Translation<typeof en> = {
  'testCard.title': 'Testkort',
  'testCard.none': 'Hvordan den skal afprøves, er ikke skrevet ned endnu.',
  'testCard.write': 'Skriv testkort',
  'testCard.change': 'Ændr testkort',
  'testCard.wasWritten': 'Testkortet er skrevet',
  'testCard.belief': 'Vi tror, at',
  'testCard.beliefHint': 'Antagelsen i én sætning.',
  'testCard.test': 'For at afprøve det vil vi',
  'testCard.testHint': 'Hvad I gør, og med hvem.',
  'testCard.measure': 'Vi måler',
  'testCard.measureHint': 'Hvad I tæller eller iagttager.',
  'testCard.criterion': 'Vi har ret, hvis',
  'testCard.criterionHint': 'Besluttet før testen; reglen siger det samme i tal.',
};
