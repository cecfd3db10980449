import { type Metric, SHARE_METRICS } from '../../measurements/metrics.ts';
import type { RuleMetric, ThresholdSide } from '../metric-rule.ts';
import type { Verdict } from '../types.ts';

/** A measurement that decides. */
export interface DecidingWords {
  readonly metric: RuleMetric;
  readonly low: number;
  readonly high: number;
  readonly sampleSize: number;
  readonly threshold: number;
  /** On which side of the threshold the whole interval lies; null where the threshold lies in it. */
  readonly lies: ThresholdSide | null;
  /** On which side it would have to. */
  readonly asked: ThresholdSide;
}

/** The sentences on measurements, each complete, and their parts of a rule's checklist. Numbers are at least 1. */
export interface MeasuredWords {
  readonly decides: (given: DecidingWords) => string;
  /** What the units by themselves come to, where that is another verdict. */
  readonly unitsAlone: (verdict: Verdict) => string;
  /** As before, where the two contradict each other. */
  readonly contested: (verdict: Verdict) => string;
  readonly tooSmall: (metric: RuleMetric, have: number, need: number) => string;
  readonly noInterval: (metric: RuleMetric) => string;
  readonly missing: (metric: RuleMetric, need: number) => string;
  /** Measurements are linked, no quotes are, and none of them decides. */
  readonly noQuotes: () => string;
  readonly without: (to: Verdict) => string;
  readonly sampleCondition: (metric: RuleMetric, need: number) => string;
  readonly intervalCondition: (
    metric: RuleMetric,
    side: ThresholdSide,
    threshold: number,
  ) => string;
  readonly interval: (metric: Metric, low: number, high: number) => string;
}

/** How a language writes the units of metrics. */
export interface MeasuredUnits {
  /** BCP 47. */
  readonly locale: string;
  /** After a number: seconds, and percentage points. */
  readonly seconds: string;
  readonly points: string;
}

/** A value of a metric with its unit, at most one decimal. */
export function measuredFormat({ locale, seconds, points }: MeasuredUnits) {
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (metric: Metric, value: number): string => {
    if (SHARE_METRICS.includes(metric)) return percent.format(value);
    if (metric === 'ab_result') return `${signed.format(value * 100)} ${points}`;
    if (metric === 'nps') return signed.format(value);
    return metric === 'time_on_task' ? `${plain.format(value)} ${seconds}` : plain.format(value);
  };
}
