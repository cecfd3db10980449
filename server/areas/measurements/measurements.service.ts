import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type {
  MeasurementId,
  ProjectId,
  StudyId,
  TagId,
  UploadId,
} from '../../../core/kernel/ids.ts';
import { type Day, dayOf } from '../../../core/kernel/time.ts';
import { estimateOf, estimateOfAb, estimateOfTotal } from '../../../core/measurements/estimate.ts';
import {
  type AbCounts,
  type Estimate,
  type Metric,
  SHARE_METRICS,
} from '../../../core/measurements/metrics.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact, type Undoable } from '../../context.ts';
import { requireTagsOf } from '../codebook/index.ts';
import { maySeeProject, requireProject, requireStudy } from '../projects/index.ts';
import {
  findMeasurement,
  insertMeasurement,
  listOfUpload,
  type MeasuredValue,
  type Measurement,
  updateMeasurement,
} from './measurements.store.ts';

/** What a measurement rests on: what people gave, counts of two groups, or a value that was computed elsewhere. */
export type Basis =
  | { readonly kind: 'values'; readonly values: readonly MeasuredValue[] }
  | { readonly kind: 'counts'; readonly counts: AbCounts }
  | { readonly kind: 'total'; readonly value: number; readonly sampleSize: number };

/** What a new measurement is made of. */
export interface NewMeasurement {
  readonly studyId: StudyId;
  readonly uploadId?: UploadId | null;
  readonly metric: Metric;
  readonly name: string;
  readonly task?: string | null | undefined;
  readonly scaleMax?: number | null | undefined;
  readonly measuredOn?: Day | undefined;
  readonly phaseId?: TagId | null | undefined;
  readonly touchpointId?: TagId | null | undefined;
  readonly basis: Basis;
}

/**
 * Adds a measurement; its interval is computed.
 *
 * @throws NotFoundError `project.not_found`, `study.not_found`, `tag.not_found`
 * @throws InvalidError `measurement.value_impossible`
 */
export async function addMeasurement(
  ctx: Context,
  projectId: ProjectId,
  input: NewMeasurement,
): Promise<Measurement> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    const study = await requireStudy(tx, input.studyId, projectId);
    await checkPlace(tx, projectId, input);
    const { basis } = input;
    const measurement: Measurement = {
      id: tx.newId('measurement'),
      projectId,
      studyId: study.id,
      metric: input.metric,
      name: input.name,
      ...OPTIONAL,
      ...given(input),
      ...estimate(input),
      counts: basis.kind === 'counts' ? basis.counts : null,
      measuredOn: input.measuredOn ?? study.endsOn ?? study.startsOn ?? dayOf(tx.now()),
      createdBy: actorId(tx),
      createdAt: tx.now(),
      removedAt: null,
      revision: 0,
    };
    await insertMeasurement(tx.db, measurement, basis.kind === 'values' ? basis.values : []);
    await recordMeasurement(tx, 'measurement.created', measurement);
    return measurement;
  });
}

const OPTIONAL = { uploadId: null, task: null, scaleMax: null, phaseId: null, touchpointId: null };

function given(input: NewMeasurement): Partial<Measurement> {
  const { uploadId, task, scaleMax, phaseId, touchpointId } = input;
  const said = Object.entries({ uploadId, task, scaleMax, phaseId, touchpointId });
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

/** What an edit may carry; what people gave stays as it is. */
export interface MeasurementEdit {
  readonly revision: number;
  readonly name?: string | undefined;
  readonly task?: string | null | undefined;
  readonly studyId?: StudyId | undefined;
  readonly measuredOn?: Day | undefined;
  readonly phaseId?: TagId | null | undefined;
  readonly touchpointId?: TagId | null | undefined;
}

/**
 * Changes what is said of a measurement.
 *
 * @throws NotFoundError `measurement.not_found`, `study.not_found`, `tag.not_found`
 * @throws ConflictError `measurement.changed_meanwhile`
 */
export async function changeMeasurement(
  ctx: Context,
  id: MeasurementId,
  edit: MeasurementEdit,
): Promise<Measurement> {
  return transact(ctx, async (tx) => {
    const before = await requireMeasurement(tx, id);
    if (edit.studyId) await requireStudy(tx, edit.studyId, before.projectId);
    await checkPlace(tx, before.projectId, edit);
    const said = Object.entries(edit).filter(([, value]) => value !== undefined);
    const after: Measurement = {
      ...before,
      ...Object.fromEntries(said),
      revision: edit.revision + 1,
    };
    await storeChanged(tx, before, after, true);
    return after;
  });
}

/** Removes a measurement, or brings it back. Doing either twice changes nothing. */
export async function setRemoved(
  ctx: Context,
  id: MeasurementId,
  removed: boolean,
): Promise<Measurement> {
  return transact(ctx, async (tx) => {
    const before = await requireMeasurement(tx, id);
    if ((before.removedAt !== null) === removed) return before;
    const after = {
      ...before,
      removedAt: removed ? tx.now() : null,
      revision: before.revision + 1,
    };
    await store(tx, after);
    await recordMeasurement(tx, removed ? 'measurement.removed' : 'measurement.restored', after);
    return after;
  });
}

/** Removes what a spreadsheet gave, before it is read anew. */
export async function removeOfUpload(tx: Context, uploadId: string): Promise<void> {
  for (const { id } of await listOfUpload(tx.db, uploadId)) await setRemoved(tx, id, true);
}

/** @throws NotFoundError `measurement.not_found` */
export async function requireMeasurement(ctx: Context, id: string): Promise<Measurement> {
  const measurement = await findMeasurement(ctx.db, id);
  const visible = measurement && (await maySeeProject(ctx, measurement.projectId));
  if (!visible) throw new NotFoundError('measurement.not_found', 'There is no such measurement.');
  return measurement;
}

async function store(tx: Context, measurement: Measurement): Promise<void> {
  if (await updateMeasurement(tx.db, measurement)) return;
  throw new ConflictError(
    'measurement.changed_meanwhile',
    'Somebody changed this measurement meanwhile. Look at it again, then make your change.',
  );
}

/** What is said of a measurement, which can be taken back; its number stays as it is. */
function stateOf({ name, task, studyId, measuredOn, phaseId, touchpointId }: Measurement) {
  return { name, task, studyId, measuredOn, phaseId, touchpointId };
}
type MeasurementState = ReturnType<typeof stateOf>;

/**
 * Stores what is said of a measurement from now on, and keeps how it was.
 *
 * @throws ConflictError `measurement.changed_meanwhile`
 */
export async function storeChanged(
  tx: Context,
  before: Measurement,
  after: Measurement,
  isUndoable: boolean,
): Promise<void> {
  await store(tx, after);
  const change = stateChange(stateOf(before), stateOf(after));
  const isPlaced = change !== null && Object.keys(change.after).every(isPlaceField);
  await recordMeasurement(
    tx,
    isPlaced ? 'measurement.placed' : 'measurement.changed',
    after,
    isUndoable && change
      ? [{ kind: isPlaced ? 'measurement_place' : 'measurement', id: after.id, ...change }]
      : undefined,
  );
}

/**
 * Brings what is said of a measurement from the state that an action left it in to another.
 *
 * @throws ConflictError `action.changed_since`; NotFoundError `measurement.not_found`
 */
export async function turnMeasurement(
  tx: Context,
  id: string,
  from: State,
  to: State,
): Promise<void> {
  const before = await requireMeasurement(tx, id);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody changed this measurement since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const fields = to as Partial<MeasurementState>;
  await storeChanged(tx, before, { ...before, ...fields, revision: before.revision + 1 }, false);
}

function isPlaceField(field: string): boolean {
  return field === 'phaseId' || field === 'touchpointId';
}

async function recordMeasurement(
  tx: Context,
  type: string,
  { id, projectId, studyId }: Measurement,
  undo?: readonly Undoable[],
): Promise<void> {
  await recordChange(tx, { type, projectId, subject: { measurementId: id, studyId }, undo });
}

/** @throws NotFoundError `tag.not_found` */
export async function checkPlace(
  tx: Context,
  projectId: string,
  { phaseId, touchpointId }: Pick<MeasurementEdit, 'phaseId' | 'touchpointId'>,
): Promise<void> {
  if (phaseId) await requireTagsOf(tx, projectId, [phaseId], 'phase');
  if (touchpointId) await requireTagsOf(tx, projectId, [touchpointId], 'touchpoint');
}

function estimate({ metric, basis, scaleMax = null }: NewMeasurement): Estimate {
  if (metric === 'ab_result' || basis.kind === 'counts') return estimateGroups(metric, basis);
  if (basis.kind === 'values') {
    return estimateOf(
      metric,
      basis.values.map(({ value }) => value),
      scaleMax,
    );
  }
  const [least, most] = RANGES[metric] ?? (SHARE_METRICS.includes(metric) ? [0, 1] : ANYTHING);
  if (basis.value < least || basis.value > most) {
    throw impossible(`This value must lie between ${least} and ${most}.`);
  }
  return estimateOfTotal(metric, basis.value, basis.sampleSize);
}

const ANYTHING = [-Infinity, Infinity] as const;
const RANGES: Readonly<Partial<Record<Metric, readonly [number, number]>>> = {
  nps: [-100, 100],
  sus: [0, 100],
  time_on_task: [0, Infinity],
  funnel_step: [0, Infinity],
};

function estimateGroups(metric: Metric, basis: Basis): Estimate {
  if (metric !== 'ab_result' || basis.kind !== 'counts') {
    throw impossible('An A/B result, and nothing else, has the counts of two groups.');
  }
  const { counts } = basis;
  if (counts.controlHits > counts.controlSize || counts.variantHits > counts.variantSize) {
    throw impossible('A group cannot have more successes than people.');
  }
  return estimateOfAb(counts);
}

function impossible(detail: string): InvalidError {
  return new InvalidError('measurement.value_impossible', detail);
}
