import type { RuleMetric, ThresholdSide } from '../metric-rule.ts';
import { terms } from './da-terms.ts';
import { measuredFormat, type MeasuredWords } from './measured-words.ts';
import { capital, formatsOf } from './words.ts';

const { count } = formatsOf('da');
const value = measuredFormat({ locale: 'da', seconds: 's', points: 'procentpoint' });

const METRICS: Readonly<Record<RuleMetric, string>> = {
  nps: 'NPS',
  csat: 'tilfredsheden (CSAT)',
  ces: 'indsatsen (CES)',
  sus: 'SUS',
  task_success: 'andelen af løste opgaver',
  time_on_task: 'tiden pr. opgave',
  conversion: 'konverteringen',
  drop_off: 'frafaldet',
  ab_result: 'A/B-forskellen',
  other: 'det målte tal',
};

const SIDES: Readonly<Record<ThresholdSide, string>> = { above: 'over', below: 'under' };

/** What Danish says of measurements. */
export const measured: MeasuredWords = {
  decides: ({ metric, low, high, sampleSize, threshold, lies, asked }) => {
    const interval = `${value(metric, low)} til ${value(metric, high)}`;
    const sample = `95 %-interval, ${people(sampleSize)}`;
    return (
      `Efter reglen afgør en måling det: ${METRICS[metric]} ligger på ${interval} (${sample}), ` +
      (lies === null
        ? `så det kan ikke siges, hvilken side af ${value(metric, threshold)} det er.`
        : `helt ${SIDES[lies]} ${value(metric, threshold)}, ` +
          `${lies === asked ? 'som reglen kræver' : `mens reglen kræver ${SIDES[asked]}`}.`)
    );
  },
  unitsAlone: (verdict) =>
    `Ud fra citaterne alene ville hypotesen være ${terms.verdicts[verdict]}.`,
  contested: (verdict) =>
    `Ud fra citaterne alene ville hypotesen være ${terms.verdicts[verdict]}: det, der siges, og det, der er målt, modsiger hinanden.`,
  tooSmall: (metric, have, need) =>
    `Reglen lader ${METRICS[metric]} afgøre det fra ${people(need)} og op; indtil videre er det ${count(have)}, så indtil da afgør citaterne det.`,
  noInterval: (metric) =>
    `Reglen lader ${METRICS[metric]} afgøre det, men tallet har intet 95 %-interval, så citaterne afgør det.`,
  missing: (metric, need) =>
    `Reglen lader ${METRICS[metric]} afgøre det fra ${people(need)} og op; ingen sådan måling tæller endnu, så citaterne afgør det.`,
  noQuotes: () => 'Ingen citater tæller endnu, og de tilknyttede målinger afgør intet i sig selv.',
  without: (to) => `Uden målingerne bliver hypotesen ${terms.verdicts[to]}.`,
  sampleCondition: (metric, need) => `${capital(METRICS[metric])} fra mindst ${people(need)}`,
  intervalCondition: (metric, side, threshold) =>
    `Hele 95 %-intervallet ${SIDES[side]} ${value(metric, threshold)}`,
  interval: (metric, low, high) => `${value(metric, low)} til ${value(metric, high)}`,
};

function people(number: number): string {
  return `${count(number)} ${number === 1 ? 'person' : 'personer'}`;
}
