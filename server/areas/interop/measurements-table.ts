import { type Columns, type Table, tableOf } from '../../../core/interop/table.ts';
import type { Metric } from '../../../core/measurements/metrics.ts';
import type { Context } from '../../context.ts';
import { listMeasurements } from '../measurements/index.ts';
import { listStudies } from '../projects/index.ts';
import { tagNames } from './cell-words.ts';

const COLUMNS = {
  metric: 'text',
  name: 'text',
  task: 'text',
  study: 'text',
  phase: 'text',
  touchpoint: 'text',
  measured_on: 'day',
  value: 'number',
  low_95: 'number',
  high_95: 'number',
  sample: 'number',
  scale_max: 'number',
  control_sample: 'number',
  control_hits: 'number',
  variant_sample: 'number',
  variant_hits: 'number',
} as const satisfies Columns;

/** Of which study, kind and phase; undefined narrows nothing. */
interface MeasurementSearch {
  readonly studyId?: string | undefined;
  readonly phaseId?: string | undefined;
  readonly metric?: Metric | undefined;
}

const NO_COUNTS = { controlSize: null, controlHits: null, variantSize: null, variantHits: null };

/** Measurements that were not removed, newest first. Shares are 0 … 1, times in seconds. */
export async function measurementsTable(
  ctx: Context,
  projectId: string,
  { studyId, phaseId, metric }: MeasurementSearch,
): Promise<Table> {
  const names = await tagNames(ctx, projectId);
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null);
  const studies = new Map<string, string>(
    (await listStudies(ctx.db, projectId)).map(({ id, name }) => [id, name]),
  );
  const wanted = (await listMeasurements(ctx.db, projectId)).filter(
    (one) =>
      (!studyId || one.studyId === studyId) &&
      (!phaseId || one.phaseId === phaseId) &&
      (!metric || one.metric === metric),
  );
  return tableOf(
    COLUMNS,
    wanted.map((one) => ({ ...measured(one), ...countsOf(one.counts ?? NO_COUNTS) })),
  );

  function measured(one: (typeof wanted)[number]) {
    return {
      metric: one.metric,
      name: one.name,
      task: one.task,
      study: studies.get(one.studyId) ?? null,
      phase: nameOf(one.phaseId),
      touchpoint: nameOf(one.touchpointId),
      measured_on: one.measuredOn,
      value: one.value,
      low_95: one.low,
      high_95: one.high,
      sample: one.sampleSize,
      scale_max: one.scaleMax,
    };
  }
}

type Counts = Readonly<Record<keyof typeof NO_COUNTS, number | null>>;

function countsOf({ controlSize, controlHits, variantSize, variantHits }: Counts) {
  return {
    control_sample: controlSize,
    control_hits: controlHits,
    variant_sample: variantSize,
    variant_hits: variantHits,
  };
}
