import type { Translation } from '../catalogue.ts';
import type { measuredEvidence as en } from '../en/measured-evidence.ts';

export const measuredEvidence: Translation<typeof en> = {
  'measured.title': 'Mätvärden',
  'measured.none':
    'Inget är kopplat. Ett mätvärde räknas aldrig som en person; det avgör bara om regeln säger det.',
  'measured.link': 'Koppla ett mätvärde',
  'measured.which': 'Mätvärde',
  'measured.nothingToLink': 'Projektet har inga fler mätvärden. Lägg till ett under Mätvärden.',
  'measured.speaks': 'Det talar',
  'measured.says': 'Vad det säger om hypotesen',
  'measured.supports': 'för',
  'measured.contradicts': 'emot',
  'measured.neither': 'varken eller',
  'measured.speaksFor': 'talar för den',
  'measured.speaksAgainst': 'talar emot den',
  'measured.speaksNeither': 'inget i sig',
  'measured.decides': 'Avgör enligt regeln',
  'measured.people': { one: '{count} person', other: '{count} personer' },
  'measured.generating': 'Det gav upphov till hypotesen',
  'measured.testing': 'Det prövar hypotesen',
  'measured.remove': 'Ta bort kopplingen',
  'measured.actions': 'Åtgärder för {name}',
  'measured.wasLinked': 'Mätvärdet är kopplat',
  'measured.wasJudged': 'Mätvärdet är bedömt på nytt',
  'measured.wasRemoved': 'Mätvärdet är inte längre kopplat',
  'measured.deciding': 'Uppmätt: {metric} {interval}, {people}',
  'rule.metricTitle': 'Låt ett mätvärde avgöra',
  'rule.metricHint':
    'När urvalet är stort nog är det det nyaste kopplade mätvärdet som avgör, och inte hur många som säger det.',
  'rule.metricNone': 'Nej, människor avgör',
  'rule.metricSide': 'Stämmer om det är',
  'rule.metricAbove': 'över',
  'rule.metricBelow': 'under',
  'rule.threshold': 'Tröskel',
  'rule.fewestSample': 'Minsta urval, personer',
};
