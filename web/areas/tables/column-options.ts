import { METRICS } from '../../../core/measurements/metrics.ts';
import { COLUMN_ROLES, type ColumnMetric } from '../../../core/tables/mapping.ts';
import type { ColumnMappingDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import type { Option } from '../../ui/options.ts';

const MEASURES = 'measurement:';
/** Scales of satisfaction and effort that are in use. */
export const SCALES = [5, 7, 10] as const;

const COLUMN_METRICS = METRICS.filter((metric): metric is ColumnMetric => metric !== 'ab_result');

/** Everything that a column may be, in one list. */
export function columnOptions(): readonly Option[] {
  return COLUMN_ROLES.flatMap((role) =>
    role === 'measurement'
      ? COLUMN_METRICS.map((metric) => ({
          value: `${MEASURES}${metric}`,
          label: msg('columnRole.measurement', { metric: msg(`metric.${metric}`) }),
        }))
      : [{ value: role, label: msg(`columnRole.${role}`) }],
  );
}

/** The value of the list for what a column is. */
export function valueOf({ role, metric }: ColumnMappingDto): string {
  return metric ? `${MEASURES}${metric}` : role;
}

/** What a column is by a value of the list. */
export function mappingOf(value: string): ColumnMappingDto {
  const metric = COLUMN_METRICS.find((one) => value === `${MEASURES}${one}`);
  if (metric) return { role: 'measurement', metric, scaleMax: hasScale(metric) ? SCALES[0] : null };
  const role = COLUMN_ROLES.find((one) => one === value) ?? 'ignore';
  return { role, metric: null, scaleMax: null };
}

/** Whether somebody has to say how many steps the scale has. */
export function hasScale(metric: ColumnMappingDto['metric']): boolean {
  return metric === 'csat' || metric === 'ces';
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The name of a column as spreadsheets show it. @param column - From 0. */
export function columnLetters(column: number): string {
  const last = LETTERS.charAt(column % LETTERS.length);
  const before = Math.floor(column / LETTERS.length) - 1;
  return before < 0 ? last : columnLetters(before) + last;
}
