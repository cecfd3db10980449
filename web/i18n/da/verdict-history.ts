import type { Translation } from '../catalogue.ts';
import type { verdictHistory as en } from '../en/verdict-history.ts';

/** What a verdict was on other days, and why it became another. */
export const verdictHistory: Translation<typeof en> = {
  'history.afterThisDay': 'Efter den dag',
  'history.untilThisDay': 'Til og med den dag',
  'history.notYet': 'Intet var registreret på det tidspunkt.',
  'cause.created': 'Hypotesen formuleret',
  'cause.evidence': 'Belæg koblet, vurderet på ny eller fjernet',
  'cause.highlight': 'En markering blev ændret',
  'cause.participant': 'En deltager eller et samtykke blev ændret',
  'cause.source': 'En kilde blev ændret',
  'cause.study': 'Et studie har en anden metode',
  'cause.measurement': 'En måling blev tilknyttet, vurderet igen, talt om eller fjernet',
  'cause.rule': 'Reglen blev ændret',
  'cause.scope': 'Omfanget blev ændret',
  'cause.time': 'Kun tiden: belæg blev gamle, et samtykke udløb, eller en undtagelse ophørte',
  'cause.engine': 'En ny version af beregningen',
  'asOf.title': 'Pr. dag',
  'asOf.ofToday': 'Pr. i dag',
  'asOf.ofDay': 'Pr. {date}',
  'asOf.day': 'Dag',
  'asOf.today': 'I dag',
  'asOf.reconstructed':
    'Der er ikke gemt noget fra den dag. Derfor vises vurderinger, tags, hypotesens afgrænsning og oplysninger om deltagerne, som de er i dag.',
  'asOf.past': 'Vises, som det var {date}. Gå tilbage til i dag for at ændre noget.',
};
