import { meanEstimate, timeEstimate } from './means.ts';
import { type AbCounts, type Estimate, type Metric, SHARE_METRICS } from './metrics.ts';
import { adjustedWald, differenceInterval, wilson } from './proportions.ts';
import { npsEstimate } from './scores.ts';

/** The best two answers of a satisfaction scale count as satisfied. */
const TOP_ANSWERS = 2;
/** Satisfaction is asked on five steps unless said. */
const SCALE_MAX = 5;

/**
 * What the values of a sample say, one value a person.
 *
 * - `nps` −100 … 100; `csat` share of the best two answers (Wilson); `ces`, `sus`, `other` mean (t);
 * - `task_success` share (adjusted Wald; partly is no success), `conversion` and `drop_off` share (Wilson);
 * - `time_on_task` geometric mean in seconds;
 * - `funnel_step` how many reached it, which is counted and has no interval.
 *
 * @param values - At least one, in the range of the metric.
 * @param scaleMax - The best answer of `csat`.
 */
export function estimateOf(
  metric: Exclude<Metric, 'ab_result'>,
  values: readonly number[],
  scaleMax: number | null,
): Estimate {
  return ESTIMATES[metric](values, scaleMax ?? SCALE_MAX);
}

type Estimator = (values: readonly number[], scaleMax: number) => Estimate;

const converted: Estimator = (values) => shareEstimate(countFrom(values, 1), values.length);

const ESTIMATES: Readonly<Record<Exclude<Metric, 'ab_result'>, Estimator>> = {
  nps: npsEstimate,
  csat: (values, scaleMax) =>
    shareEstimate(countFrom(values, scaleMax - TOP_ANSWERS + 1), values.length),
  ces: meanEstimate,
  sus: meanEstimate,
  task_success: (values) => successEstimate(countFrom(values, 1), values.length),
  time_on_task: timeEstimate,
  conversion: converted,
  drop_off: converted,
  funnel_step: (values) => ({
    value: countFrom(values, 1),
    low: null,
    high: null,
    sampleSize: values.length,
  }),
  other: meanEstimate,
};

function countFrom(values: readonly number[], least: number): number {
  return values.filter((value) => value >= least).length;
}

/**
 * A value that somebody else computed over a sample. Of a share the interval follows; of the others it cannot be
 * told without the answers.
 *
 * @param value - Shares 0 … 1.
 * @param sampleSize - At least 1.
 */
export function estimateOfTotal(metric: Metric, value: number, sampleSize: number): Estimate {
  if (metric === 'task_success') {
    return { ...successEstimate(value * sampleSize, sampleSize), value };
  }
  if (SHARE_METRICS.includes(metric)) {
    return { ...shareEstimate(value * sampleSize, sampleSize), value };
  }
  return { value, low: null, high: null, sampleSize };
}

/** The difference of the shares of two versions, variant − control, −1 … 1, with Newcombe's interval. */
export function estimateOfAb(counts: AbCounts): Estimate {
  const { variantHits, variantSize, controlHits, controlSize } = counts;
  return {
    value: variantHits / variantSize - controlHits / controlSize,
    ...differenceInterval(variantHits, variantSize, controlHits, controlSize),
    sampleSize: variantSize + controlSize,
  };
}

function shareEstimate(hits: number, size: number): Estimate {
  return { value: hits / size, ...wilson(hits, size), sampleSize: size };
}

function successEstimate(hits: number, size: number): Estimate {
  return { value: hits / size, ...adjustedWald(hits, size), sampleSize: size };
}
