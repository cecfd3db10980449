import type { Translation } from '../catalogue.ts';
import type { measuredEvidence as en } from '../en/measured-evidence.ts';

export const measuredEvidence: Translation<typeof en> = {
  'measured.title': 'Målinger',
  'measured.none':
    'Ingen er tilknyttet. En måling tæller aldrig som en person; den afgør kun noget, hvis reglen siger det.',
  'measured.link': 'Tilknyt en måling',
  'measured.which': 'Måling',
  'measured.nothingToLink': 'Projektet har ikke flere målinger. Tilføj en under Målinger.',
  'measured.speaks': 'Den taler',
  'measured.says': 'Hvad den siger om hypotesen',
  'measured.supports': 'for',
  'measured.contradicts': 'imod',
  'measured.neither': 'hverken eller',
  'measured.speaksFor': 'taler for den',
  'measured.speaksAgainst': 'taler imod den',
  'measured.speaksNeither': 'intet i sig selv',
  'measured.decides': 'Afgør det efter reglen',
  'measured.people': { one: '{count} person', other: '{count} personer' },
  'measured.generating': 'Den gav anledning til hypotesen',
  'measured.testing': 'Den afprøver hypotesen',
  'measured.remove': 'Fjern koblingen',
  'measured.actions': 'Handlinger for {name}',
  'measured.wasLinked': 'Målingen er tilknyttet',
  'measured.wasJudged': 'Målingen er vurderet igen',
  'measured.wasRemoved': 'Målingen er ikke længere tilknyttet',
  'measured.deciding': 'Målt: {metric} {interval}, {people}',
  'rule.metricTitle': 'Lad en måling afgøre det',
  'rule.metricHint':
    'Når stikprøven er stor nok, er det den nyeste tilknyttede måling, der afgør det, og ikke hvor mange der siger det.',
  'rule.metricNone': 'Nej, mennesker afgør det',
  'rule.metricSide': 'Passer, hvis det er',
  'rule.metricAbove': 'over',
  'rule.metricBelow': 'under',
  'rule.threshold': 'Tærskel',
  'rule.fewestSample': 'Mindste stikprøve, personer',
};
