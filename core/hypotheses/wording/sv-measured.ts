import type { RuleMetric, ThresholdSide } from '../metric-rule.ts';
import { measuredFormat, type MeasuredWords } from './measured-words.ts';
import { terms } from './sv-terms.ts';
import { capital, formatsOf } from './words.ts';

const { count } = formatsOf('sv');
const value = measuredFormat({ locale: 'sv', seconds: 's', points: 'procentenheter' });

const METRICS: Readonly<Record<RuleMetric, string>> = {
  nps: 'NPS',
  csat: 'nöjdheten (CSAT)',
  ces: 'ansträngningen (CES)',
  sus: 'SUS',
  task_success: 'andelen lyckade uppgifter',
  time_on_task: 'tiden per uppgift',
  conversion: 'konverteringen',
  drop_off: 'andelen avhopp',
  ab_result: 'A/B-skillnaden',
  other: 'det uppmätta talet',
};

const SIDES: Readonly<Record<ThresholdSide, string>> = { above: 'över', below: 'under' };

/** What Swedish says of measurements. */
export const measured: MeasuredWords = {
  decides: ({ metric, low, high, sampleSize, threshold, lies, asked }) => {
    const interval = `${value(metric, low)} till ${value(metric, high)}`;
    const sample = `95 %-intervall, ${people(sampleSize)}`;
    return (
      `Enligt regeln avgör ett mätvärde: ${METRICS[metric]} ligger på ${interval} (${sample}), ` +
      (lies === null
        ? `och det går inte att säga vilken sida av ${value(metric, threshold)} det hamnar på.`
        : `helt ${SIDES[lies]} ${value(metric, threshold)}, ` +
          `${lies === asked ? 'som regeln kräver' : `medan regeln kräver ${SIDES[asked]}`}.`)
    );
  },
  unitsAlone: (verdict) =>
    `Av enbart citaten att döma skulle hypotesen vara ${terms.verdicts[verdict]}.`,
  contested: (verdict) =>
    `Av enbart citaten att döma skulle hypotesen vara ${terms.verdicts[verdict]}: det som sägs och det som har mätts motsäger varandra.`,
  tooSmall: (metric, have, need) =>
    `Regeln låter ${METRICS[metric]} avgöra från och med ${people(need)}; hittills är det ${count(have)}, så till dess avgör citaten.`,
  noInterval: (metric) =>
    `Regeln låter ${METRICS[metric]} avgöra, men talet saknar 95 %-intervall, så citaten avgör.`,
  missing: (metric, need) =>
    `Regeln låter ${METRICS[metric]} avgöra från och med ${people(need)}; inget sådant mätvärde räknas än, så citaten avgör.`,
  noQuotes: () => 'Inga citat räknas än, och de kopplade mätvärdena avgör inget på egen hand.',
  without: (to) => `Utan mätvärdena blir hypotesen ${terms.verdicts[to]}.`,
  sampleCondition: (metric, need) => `${capital(METRICS[metric])} från minst ${people(need)}`,
  intervalCondition: (metric, side, threshold) =>
    `Hela 95 %-intervallet ${SIDES[side]} ${value(metric, threshold)}`,
  interval: (metric, low, high) => `${value(metric, low)} till ${value(metric, high)}`,
};

function people(number: number): string {
  return `${count(number)} ${number === 1 ? 'person' : 'personer'}`;
}
