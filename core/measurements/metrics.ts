/** What a measurement measures. */
export const METRICS = [
  'nps',
  'csat',
  'ces',
  'sus',
  'task_success',
  'time_on_task',
  'conversion',
  'drop_off',
  'funnel_step',
  'ab_result',
  'other',
] as const;
export type Metric = (typeof METRICS)[number];

/** Metrics whose value is a share, 0 … 1. */
export const SHARE_METRICS: readonly Metric[] = ['csat', 'task_success', 'conversion', 'drop_off'];

/** A number with what it rests on. */
export interface Estimate {
  /** In the unit of the metric: NPS −100 … 100, SUS 0 … 100, shares 0 … 1, times in seconds, of a funnel people. */
  readonly value: number;
  /** The 95 % interval; null where the data do not give one. */
  readonly low: number | null;
  readonly high: number | null;
  /** People measured. */
  readonly sampleSize: number;
}

/** Visitors and successes of the two versions of an A/B test. */
export interface AbCounts {
  readonly controlSize: number;
  readonly controlHits: number;
  readonly variantSize: number;
  readonly variantHits: number;
}
