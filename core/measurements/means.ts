import type { Estimate } from './metrics.ts';
import { student95 } from './quantiles.ts';

/**
 * A mean with its t interval, 95 %; one value alone has none.
 *
 * @param values - At least one.
 * @see Student (1908), Biometrika 6:1
 */
export function meanEstimate(values: readonly number[]): Estimate {
  const size = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / size;
  if (size < 2) return { value: mean, low: null, high: null, sampleSize: size };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = student95(size - 1) * Math.sqrt(squares / (size - 1) / size);
  return { value: mean, low: mean - half, high: mean + half, sampleSize: size };
}

/**
 * Time on task: the geometric mean, with the t interval of the logarithms. The best guess of the median for the
 * right-skewed times of fewer than 25 people.
 *
 * @param seconds - At least one, each above 0.
 * @see Sauro and Lewis (2010), Average task times in usability tests, CHI '10, 2347
 */
export function timeEstimate(seconds: readonly number[]): Estimate {
  const { value, low, high, sampleSize } = meanEstimate(seconds.map(Math.log));
  return {
    value: Math.exp(value),
    low: low === null ? null : Math.exp(low),
    high: high === null ? null : Math.exp(high),
    sampleSize,
  };
}
