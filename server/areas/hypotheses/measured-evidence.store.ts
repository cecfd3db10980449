import type { MeasuredEvidence } from '../../../core/hypotheses/types.ts';
import type { HypothesisId, MeasuredEvidenceId, MeasurementId } from '../../../core/kernel/ids.ts';
import type { Day, Instant } from '../../../core/kernel/time.ts';
import type { Metric } from '../../../core/measurements/metrics.ts';
import type { Method } from '../../../core/projects/methods.ts';
import type { Db } from '../../db/open.ts';
import type { Surroundings } from './surroundings.store.ts';

/** A measurement linked to a hypothesis. */
export interface MeasuredLink {
  readonly id: MeasuredEvidenceId;
  readonly hypothesisId: HypothesisId;
  readonly measurementId: MeasurementId;
  readonly direction: MeasuredEvidence['direction'];
  readonly role: MeasuredEvidence['role'];
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
}

/** Stores a new link, unless somebody linked the same meanwhile; answers whether it did. */
export async function insertMeasuredLink(db: Db, link: MeasuredLink): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('measured_evidence')
    .values(toRow(link))
    .onConflict((conflict) => conflict.columns(['hypothesis_id', 'measurement_id']).doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** A link with any id, removed ones too, or null; the caller checks whose project it is in. */
export async function findMeasuredLink(db: Db, id: string): Promise<MeasuredLink | null> {
  const row = await db
    .selectFrom('measured_evidence')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toLink(row) : null;
}

/** The link of a measurement to a hypothesis, removed or not, or null. */
export async function findLinkOfMeasurement(
  db: Db,
  hypothesisId: string,
  measurementId: string,
): Promise<MeasuredLink | null> {
  const row = await db
    .selectFrom('measured_evidence')
    .selectAll()
    .where('hypothesis_id', '=', hypothesisId)
    .where('measurement_id', '=', measurementId)
    .executeTakeFirst();
  return row ? toLink(row) : null;
}

/** Links of a hypothesis, removed ones too. */
export async function listMeasuredLinks(db: Db, hypothesisId: string): Promise<MeasuredLink[]> {
  const rows = await db
    .selectFrom('measured_evidence')
    .selectAll()
    .where('hypothesis_id', '=', hypothesisId)
    .orderBy('id')
    .execute();
  return rows.map(toLink);
}

/** Stores the link if it still stands at `revision − 1`; answers whether it did. */
export async function updateMeasuredLink(db: Db, link: MeasuredLink): Promise<boolean> {
  const { id, ...changes } = toRow(link);
  const result = await db
    .updateTable('measured_evidence')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', link.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/**
 * The measurements of hypotheses as the engine wants them, by hypothesis, in one query; a hypothesis without any is left
 * out.
 *
 * @param hypothesisIds - At most 2,000.
 * @param before - As they stood before this moment, as far as rows tell; null is now.
 */
export async function loadMeasured(
  db: Db,
  { productChanges }: Pick<Surroundings, 'productChanges'>,
  hypothesisIds: readonly string[],
  before: Instant | null,
): Promise<ReadonlyMap<string, readonly MeasuredEvidence[]>> {
  const measured = new Map<string, MeasuredEvidence[]>();
  if (hypothesisIds.length === 0) return measured;
  for (const row of await selectMeasured(db, hypothesisIds, before).execute()) {
    const own = measured.get(row.hypothesis_id) ?? [];
    own.push({
      id: row.id,
      measurementId: row.measurement_id,
      metric: row.metric as Metric,
      direction: row.direction as MeasuredEvidence['direction'],
      role: row.role as MeasuredEvidence['role'],
      low: row.low,
      high: row.high,
      sampleSize: row.sample_size,
      measuredOn: row.measured_on as Day,
      studyId: row.study_id,
      method: row.method as Method,
      productChanges: productChanges
        .filter(
          ({ touchpointId, happenedOn }) =>
            touchpointId === row.touchpoint_id && happenedOn > row.measured_on,
        )
        .map(({ id, happenedOn }) => ({ id, on: happenedOn }))
        .sort((one, other) => (`${one.on}${one.id}` < `${other.on}${other.id}` ? -1 : 1)),
    });
    measured.set(row.hypothesis_id, own);
  }
  return measured;
}

function selectMeasured(db: Db, hypothesisIds: readonly string[], before: Instant | null) {
  const query = db
    .selectFrom('measured_evidence as link')
    .innerJoin('measurement', 'measurement.id', 'link.measurement_id')
    .innerJoin('study', 'study.id', 'measurement.study_id')
    .select(['link.id', 'link.hypothesis_id', 'link.measurement_id', 'link.direction', 'link.role'])
    .select(['measurement.metric', 'measurement.low', 'measurement.high', 'measurement.study_id'])
    .select(['measurement.sample_size', 'measurement.measured_on', 'measurement.touchpoint_id'])
    .select('study.method')
    .where('link.hypothesis_id', 'in', hypothesisIds)
    .orderBy('link.id');
  if (before === null) {
    return query.where('link.removed_at', 'is', null).where('measurement.removed_at', 'is', null);
  }
  return query
    .where('link.created_at', '<', before)
    .where((where) =>
      where.or([where('link.removed_at', 'is', null), where('link.removed_at', '>=', before)]),
    )
    .where((where) =>
      where.or([
        where('measurement.removed_at', 'is', null),
        where('measurement.removed_at', '>=', before),
      ]),
    );
}

function toLink(row: ReturnType<typeof toRow>): MeasuredLink {
  return {
    id: row.id as MeasuredEvidenceId,
    hypothesisId: row.hypothesis_id as HypothesisId,
    measurementId: row.measurement_id as MeasurementId,
    direction: row.direction as MeasuredLink['direction'],
    role: row.role as MeasuredLink['role'],
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    removedAt: row.removed_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(link: MeasuredLink) {
  return {
    id: link.id as string,
    hypothesis_id: link.hypothesisId as string,
    measurement_id: link.measurementId as string,
    direction: link.direction as string | null,
    role: link.role as string,
    created_by: link.createdBy,
    created_at: link.createdAt as string,
    removed_at: link.removedAt as string | null,
    revision: link.revision,
  };
}
