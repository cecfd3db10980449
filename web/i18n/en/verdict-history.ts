import type { Catalogue } from '../catalogue.ts';

/** What a verdict was on other days, and why it became another. */
export const verdictHistory = {
  'history.afterThisDay': 'After this day',
  'history.untilThisDay': 'Until this day',
  'history.notYet': 'Nothing was recorded by then.',
  'cause.created': 'Hypothesis stated',
  'cause.evidence': 'Evidence linked, rated anew or removed',
  'cause.highlight': 'A highlight changed',
  'cause.participant': 'A participant or their consent changed',
  'cause.source': 'A source changed',
  'cause.study': 'A study has another method',
  'cause.measurement': 'A measurement was linked, judged anew, counted again or removed',
  'cause.rule': 'The rule changed',
  'cause.scope': 'The scope changed',
  'cause.time': 'Time alone: evidence grew old, a consent ran out or a waiver ended',
  'cause.engine': 'A new version of the engine',
  'asOf.title': 'As of',
  'asOf.ofToday': 'As of today',
  'asOf.ofDay': 'As of {date}',
  'asOf.day': 'Day',
  'asOf.today': 'Today',
  'asOf.reconstructed':
    'Nothing was kept of that day, so ratings, tags, the scope and what is known of people are those of today.',
  'asOf.past': 'Shown as of {date}. To change something, go back to today.',
} as const satisfies Catalogue;
