import type {
  MeasurementId,
  ParticipantId,
  ProjectId,
  StudyId,
  TagId,
  UploadId,
} from '../../../core/kernel/ids.ts';
import type { Day, Instant } from '../../../core/kernel/time.ts';
import type { AbCounts, Estimate, Metric } from '../../../core/measurements/metrics.ts';
import type { Db } from '../../db/open.ts';

/** A number with its sample and 95 % interval. */
export interface Measurement extends Estimate {
  readonly id: MeasurementId;
  readonly projectId: ProjectId;
  readonly studyId: StudyId;
  /** The spreadsheet it came from; null: by hand. */
  readonly uploadId: UploadId | null;
  readonly metric: Metric;
  readonly name: string;
  readonly task: string | null;
  /** The best answer of a satisfaction or effort scale. */
  readonly scaleMax: number | null;
  /** Of an A/B result. */
  readonly counts: AbCounts | null;
  readonly measuredOn: Day;
  readonly phaseId: TagId | null;
  readonly touchpointId: TagId | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
}

/** What one person gave. */
export interface MeasuredValue {
  readonly participantId: ParticipantId | null;
  readonly value: number;
}

const MEASUREMENTS_MAX = 5000;
const VALUES_PER_INSERT = 500;

export async function insertMeasurement(
  db: Db,
  measurement: Measurement,
  values: readonly MeasuredValue[],
): Promise<void> {
  await db.insertInto('measurement').values(toRow(measurement)).execute();
  const rows = values.map(({ participantId, value }, position) => ({
    measurement_id: measurement.id,
    position,
    participant_id: participantId,
    value,
  }));
  for (let from = 0; from < rows.length; from += VALUES_PER_INSERT) {
    await db
      .insertInto('measurement_value')
      .values(rows.slice(from, from + VALUES_PER_INSERT))
      .execute();
  }
}

/** Stores the measurement if it still stands at `revision − 1`; answers whether it did. */
export async function updateMeasurement(db: Db, measurement: Measurement): Promise<boolean> {
  const { id, ...changes } = toRow(measurement);
  const result = await db
    .updateTable('measurement')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', measurement.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** A measurement with any id, removed or not, or null; the caller checks whose project it is in. */
export async function findMeasurement(db: Db, id: string): Promise<Measurement | null> {
  const row = await db
    .selectFrom('measurement')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toMeasurement(row) : null;
}

/** Measurements with these ids, removed ones too, newest first. At most 5,000. */
export async function listMeasurementsById(db: Db, ids: readonly string[]): Promise<Measurement[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('measurement')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('measured_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toMeasurement);
}

/** Measurements of a project that were not removed, newest first. */
export async function listMeasurements(db: Db, projectId: string): Promise<Measurement[]> {
  const rows = await db
    .selectFrom('measurement')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .orderBy('measured_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MEASUREMENTS_MAX)
    .execute();
  return rows.map(toMeasurement);
}

/** Measurements of a project that somebody placed at a phase or a touchpoint and did not remove, newest first. */
export async function listPlacedMeasurements(db: Db, projectId: string): Promise<Measurement[]> {
  const rows = await db
    .selectFrom('measurement')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('removed_at', 'is', null)
    .where((where) =>
      where.or([where('phase_id', 'is not', null), where('touchpoint_id', 'is not', null)]),
    )
    .orderBy('measured_on', 'desc')
    .orderBy('id', 'desc')
    .limit(MEASUREMENTS_MAX)
    .execute();
  return rows.map(toMeasurement);
}

/** Measurements that stand at any of some phases or touchpoints, removed ones too, oldest first. */
export async function listMeasuredAt(db: Db, tagIds: readonly string[]): Promise<Measurement[]> {
  const rows = await db
    .selectFrom('measurement')
    .selectAll()
    .where((where) =>
      where.or([where('phase_id', 'in', tagIds), where('touchpoint_id', 'in', tagIds)]),
    )
    .orderBy('id')
    .execute();
  return rows.map(toMeasurement);
}

/** Measurements that a spreadsheet gave and that were not removed, oldest first. */
export async function listOfUpload(db: Db, uploadId: string): Promise<Measurement[]> {
  const rows = await db
    .selectFrom('measurement')
    .selectAll()
    .where('upload_id', '=', uploadId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .limit(MEASUREMENTS_MAX)
    .execute();
  return rows.map(toMeasurement);
}

/** Measurements, removed ones too, to which a participant gave a value. */
export async function listMeasuredOf(db: Db, participantId: string): Promise<Measurement[]> {
  const rows = await db
    .selectFrom('measurement')
    .selectAll()
    .where('id', 'in', (values) =>
      values
        .selectFrom('measurement_value')
        .select('measurement_value.measurement_id')
        .where('measurement_value.participant_id', '=', participantId),
    )
    .orderBy('id')
    .execute();
  return rows.map(toMeasurement);
}

/** To how many measurements a participant gave a value. */
export async function countMeasuredOf(db: Db, participantId: string): Promise<number> {
  return (await listMeasuredOf(db, participantId)).length;
}

/** Deletes what a participant gave to a measurement, and answers what the others gave. */
export async function deleteValuesOf(
  db: Db,
  measurementId: string,
  participantId: string,
): Promise<number[]> {
  await db
    .deleteFrom('measurement_value')
    .where('measurement_id', '=', measurementId)
    .where('participant_id', '=', participantId)
    .execute();
  const rows = await db
    .selectFrom('measurement_value')
    .select('value')
    .where('measurement_id', '=', measurementId)
    .orderBy('position')
    .execute();
  return rows.map(({ value }) => value);
}

export async function deleteMeasurement(db: Db, id: string): Promise<void> {
  await db.deleteFrom('measurement').where('id', '=', id).execute();
}

function toMeasurement(row: ReturnType<typeof toRow>): Measurement {
  return {
    id: row.id as MeasurementId,
    projectId: row.project_id as ProjectId,
    studyId: row.study_id as StudyId,
    uploadId: row.upload_id as UploadId | null,
    metric: row.metric as Metric,
    name: row.name,
    task: row.task,
    scaleMax: row.scale_max,
    value: row.value,
    low: row.low,
    high: row.high,
    sampleSize: row.sample_size,
    counts: row.counts === null ? null : (JSON.parse(row.counts) as AbCounts),
    measuredOn: row.measured_on as Day,
    phaseId: row.phase_id as TagId | null,
    touchpointId: row.touchpoint_id as TagId | null,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    removedAt: row.removed_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(measurement: Measurement) {
  return {
    id: measurement.id as string,
    project_id: measurement.projectId as string,
    study_id: measurement.studyId as string,
    upload_id: measurement.uploadId as string | null,
    metric: measurement.metric as string,
    name: measurement.name,
    task: measurement.task,
    scale_max: measurement.scaleMax,
    value: measurement.value,
    low: measurement.low,
    high: measurement.high,
    sample_size: measurement.sampleSize,
    counts: measurement.counts && JSON.stringify(measurement.counts),
    measured_on: measurement.measuredOn as string,
    phase_id: measurement.phaseId as string | null,
    touchpoint_id: measurement.touchpointId as string | null,
    created_by: measurement.createdBy,
    created_at: measurement.createdAt as string,
    removed_at: measurement.removedAt as string | null,
    revision: measurement.revision,
  };
}
