import type { Metric } from '../measurements/metrics.ts';

/** What a rule may wait for: metrics that come with an interval. */
export const RULE_METRICS = [
  'nps',
  'csat',
  'ces',
  'sus',
  'task_success',
  'time_on_task',
  'conversion',
  'drop_off',
  'ab_result',
  'other',
] as const satisfies readonly Metric[];
export type RuleMetric = (typeof RULE_METRICS)[number];

/** On which side of the threshold the hypothesis is right. */
export const THRESHOLD_SIDES = ['above', 'below'] as const;
export type ThresholdSide = (typeof THRESHOLD_SIDES)[number];

/**
 * The one metric that a rule is pre-registered with. From its smallest sample on the metric decides, and no longer
 * the units.
 */
export interface MetricRule {
  readonly metric: RuleMetric;
  readonly side: ThresholdSide;
  /** In the unit of the metric: shares 0 … 1, times in seconds; inclusive ranges in `THRESHOLD_LIMITS`. */
  readonly threshold: number;
  /** People; range in `FEWEST_SAMPLE`. */
  readonly fewestSample: number;
}

/**
 * Samples smaller than this decide nothing, and their intervals are not kept with past days: they would tell what
 * single people gave, also after a withdrawal.
 */
export const SMALLEST_SAMPLE = 5;

/** Inclusive. */
export const FEWEST_SAMPLE = { min: SMALLEST_SAMPLE, max: 1_000_000_000 } as const;

interface Limits {
  readonly min: number;
  readonly max: number;
}

const SHARE: Limits = { min: 0, max: 1 };
const ANYTHING: Limits = { min: -1e12, max: 1e12 };

/** What a threshold may be, by metric. */
export const THRESHOLD_LIMITS: Readonly<Record<RuleMetric, Limits>> = {
  nps: { min: -100, max: 100 },
  csat: SHARE,
  ces: ANYTHING,
  sus: { min: 0, max: 100 },
  task_success: SHARE,
  time_on_task: { min: 0, max: ANYTHING.max },
  conversion: SHARE,
  drop_off: SHARE,
  ab_result: { min: -1, max: 1 },
  other: ANYTHING,
};

/** What is wrong with the part of a rule that asks for a metric. */
export type MetricProblem =
  | ({
      readonly kind: 'range';
      readonly field: 'metric/threshold' | 'metric/fewestSample';
    } & Limits)
  | { readonly kind: 'whole'; readonly field: 'metric/fewestSample' }
  | { readonly kind: 'unknown'; readonly field: 'metric/metric' | 'metric/side' };

/** Everything wrong with it; empty when it can be saved. */
export function metricProblems(rule: MetricRule | null): readonly MetricProblem[] {
  if (rule === null) return [];
  const { metric, side, threshold, fewestSample } = rule;
  const problems: MetricProblem[] = [];
  if (!RULE_METRICS.includes(metric)) problems.push({ kind: 'unknown', field: 'metric/metric' });
  else if (!isWithin(threshold, THRESHOLD_LIMITS[metric])) {
    problems.push({ kind: 'range', field: 'metric/threshold', ...THRESHOLD_LIMITS[metric] });
  }
  if (!THRESHOLD_SIDES.includes(side)) problems.push({ kind: 'unknown', field: 'metric/side' });
  if (!isWithin(fewestSample, FEWEST_SAMPLE)) {
    problems.push({ kind: 'range', field: 'metric/fewestSample', ...FEWEST_SAMPLE });
  } else if (!Number.isInteger(fewestSample)) {
    problems.push({ kind: 'whole', field: 'metric/fewestSample' });
  }
  return problems;
}

function isWithin(value: number, { min, max }: Limits): boolean {
  return value >= min && value <= max;
}
