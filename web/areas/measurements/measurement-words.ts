import { SHARE_METRICS } from '../../../core/measurements/metrics.ts';
import type { MeasurementDto } from '../../api/types.ts';
import { formatNumber, formatShare, formatSigned, msg } from '../../i18n/index.ts';

const PERCENT = 100;

/** A number with its interval and what it measures. */
export type Measured = Pick<MeasurementDto, 'metric' | 'value' | 'low' | 'high' | 'scaleMax'>;

/** A value of a metric with its unit, as people read it. */
export function valueWords(metric: MeasurementDto['metric'], value: number): string {
  if (SHARE_METRICS.includes(metric)) return formatShare(value);
  if (metric === 'ab_result') {
    return msg('measurements.percentPoints', { value: formatSigned(value * PERCENT) });
  }
  if (metric === 'nps') return formatSigned(value, 0);
  if (metric === 'funnel_step') return formatNumber(value, 0);
  if (metric === 'time_on_task') {
    return msg('measurements.seconds', { value: formatNumber(value, 0) });
  }
  return formatNumber(value);
}

/** The interval in words, a long unit only once; empty where there is none. */
export function intervalWords({ metric, low, high }: Measured): string {
  if (low === null || high === null) return '';
  return msg('measurements.range', {
    low: metric === 'ab_result' ? formatSigned(low * PERCENT) : valueWords(metric, low),
    high: valueWords(metric, high),
  });
}

/** Where value and interval lie on the scale of the metric, each 0 … 1. */
export interface OnScale {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Places a measurement on its scale; null where it has no interval. */
export function onScale(measurement: Measured): OnScale | null {
  const { value, low, high } = measurement;
  if (low === null || high === null) return null;
  const [from, to] = scaleOf(measurement, high);
  const at = (point: number): number => Math.min(1, Math.max(0, (point - from) / (to - from)));
  return { value: at(value), low: at(low), high: at(high) };
}

function scaleOf({ metric, scaleMax }: Measured, high: number): readonly [number, number] {
  if (SHARE_METRICS.includes(metric)) return [0, 1];
  if (metric === 'nps') return [-PERCENT, PERCENT];
  if (metric === 'ab_result') return [-1, 1];
  if (metric === 'sus') return [0, PERCENT];
  if (metric === 'ces') return [1, scaleMax ?? high];
  return [0, Math.max(high, Number.MIN_VALUE)];
}
