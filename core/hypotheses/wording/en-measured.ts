import type { RuleMetric, ThresholdSide } from '../metric-rule.ts';
import { terms } from './en-terms.ts';
import { measuredFormat, type MeasuredWords } from './measured-words.ts';
import { capital, formatsOf } from './words.ts';

const { count } = formatsOf('en-GB');
const value = measuredFormat({ locale: 'en-GB', seconds: 's', points: 'points' });

const METRICS: Readonly<Record<RuleMetric, string>> = {
  nps: 'NPS',
  csat: 'satisfaction (CSAT)',
  ces: 'effort (CES)',
  sus: 'SUS',
  task_success: 'task success',
  time_on_task: 'time on task',
  conversion: 'conversion',
  drop_off: 'drop-off',
  ab_result: 'the A/B difference',
  other: 'the number measured',
};

const SIDES: Readonly<Record<ThresholdSide, string>> = { above: 'above', below: 'below' };

/** What English says of measurements. */
export const measured: MeasuredWords = {
  decides: ({ metric, low, high, sampleSize, threshold, lies, asked }) => {
    const interval = `${value(metric, low)} to ${value(metric, high)}`;
    const sample = `95% interval, ${people(sampleSize)}`;
    return (
      `By the rule a measurement decides: ${METRICS[metric]} is ${interval} (${sample}), ` +
      (lies === null
        ? `which does not tell on which side of ${value(metric, threshold)} it is.`
        : `all of it ${SIDES[lies]} ${value(metric, threshold)}, ` +
          `${lies === asked ? 'as the rule asks' : `and the rule asks for ${SIDES[asked]}`}.`)
    );
  },
  unitsAlone: (verdict) => `By the quotes alone it would be ${terms.verdicts[verdict]}.`,
  contested: (verdict) =>
    `By the quotes alone it would be ${terms.verdicts[verdict]}: what people say and what was measured contradict each other.`,
  tooSmall: (metric, have, need) =>
    `The rule lets ${METRICS[metric]} decide from ${people(need)} on; ${count(have)} ${have === 1 ? 'is' : 'are'} measured, so the quotes decide until then.`,
  noInterval: (metric) =>
    `The rule lets ${METRICS[metric]} decide, but the number has no 95% interval, so the quotes decide.`,
  missing: (metric, need) =>
    `The rule lets ${METRICS[metric]} decide from ${people(need)} on; no such measurement counts yet, so the quotes decide.`,
  noQuotes: () => 'No quote counts yet, and the linked measurements do not decide by themselves.',
  without: (to) => `Without the measurements it would be ${terms.verdicts[to]}.`,
  sampleCondition: (metric, need) => `${capital(METRICS[metric])} of at least ${people(need)}`,
  intervalCondition: (metric, side, threshold) =>
    `The whole 95% interval ${SIDES[side]} ${value(metric, threshold)}`,
  interval: (metric, low, high) => `${value(metric, low)} to ${value(metric, high)}`,
};

function people(number: number): string {
  return `${count(number)} ${number === 1 ? 'person' : 'people'}`;
}
