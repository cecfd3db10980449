import type { Translation } from '../catalogue.ts';
import type { verdictHistory as en } from '../en/verdict-history.ts';

/** What a verdict was on other days, and why it became another. */
export const verdictHistory: Translation<typeof en> = {
  'history.afterThisDay': 'Efter den dagen',
  'history.untilThisDay': 'Till och med den dagen',
  'history.notYet': 'Då var ingenting antecknat ännu.',
  'cause.created': 'Hypotesen formulerad',
  'cause.evidence': 'Belägg kopplat, omvärderat eller borttaget',
  'cause.highlight': 'En markering ändrades',
  'cause.participant': 'En deltagare eller ett samtycke ändrades',
  'cause.source': 'En källa ändrades',
  'cause.study': 'En studie har en annan metod',
  'cause.measurement': 'Ett mätvärde kopplades, bedömdes om, räknades om eller togs bort',
  'cause.rule': 'Regeln ändrades',
  'cause.scope': 'Omfånget ändrades',
  'cause.time': 'Bara tiden: belägg blev gamla, ett samtycke gick ut eller ett undantag upphörde',
  'cause.engine': 'En ny version av beräkningen',
  'asOf.title': 'Per dag',
  'asOf.ofToday': 'Per i dag',
  'asOf.ofDay': 'Per {date}',
  'asOf.day': 'Dag',
  'asOf.today': 'I dag',
  'asOf.reconstructed':
    'Inget är sparat från den dagen. Därför visas bedömningar, taggar, hypotesens avgränsning och uppgifter om deltagarna som de är i dag.',
  'asOf.past': 'Visas som det var {date}. Gå tillbaka till i dag för att ändra något.',
};
