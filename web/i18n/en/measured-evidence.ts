import type { Catalogue } from '../catalogue.ts';

/** Measurements as evidence of a hypothesis, and rules that wait for a metric. */
export const measuredEvidence = {
  'measured.title': 'Measurements',
  'measured.none':
    'None is linked. A measurement never counts as a person; it decides only where the rule says so.',
  'measured.link': 'Link a measurement',
  'measured.which': 'Measurement',
  'measured.nothingToLink': 'The project has no other measurements. Add one under Measurements.',
  'measured.speaks': 'It speaks',
  'measured.says': 'What it says of the hypothesis',
  'measured.supports': 'for',
  'measured.contradicts': 'against',
  'measured.neither': 'neither',
  'measured.speaksFor': 'speaks for it',
  'measured.speaksAgainst': 'speaks against it',
  'measured.speaksNeither': 'nothing by itself',
  'measured.decides': 'Decides by the rule',
  'measured.people': { one: '{count} person', other: '{count} people' },
  'measured.generating': 'It gave birth to the hypothesis',
  'measured.testing': 'It tests the hypothesis',
  'measured.remove': 'Unlink',
  'measured.actions': 'Actions for {name}',
  'measured.wasLinked': 'Measurement linked',
  'measured.wasJudged': 'Measurement judged anew',
  'measured.wasRemoved': 'Measurement unlinked',
  'measured.deciding': 'Measured: {metric} {interval}, {people}',
  'rule.metricTitle': 'Let a measurement decide',
  'rule.metricHint':
    'Once its sample is large enough, the newest linked measurement decides, not how many people say so.',
  'rule.metricNone': 'No, people decide',
  'rule.metricSide': 'Right if it is',
  'rule.metricAbove': 'above',
  'rule.metricBelow': 'below',
  'rule.threshold': 'Threshold',
  'rule.fewestSample': 'Smallest sample, people',
} as const satisfies Catalogue;
