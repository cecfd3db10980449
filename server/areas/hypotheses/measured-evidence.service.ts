import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { usualRole } from '../../../core/hypotheses/rating.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { HypothesisId, MeasuredEvidenceId, MeasurementId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact, type Undoable } from '../../context.ts';
import { type Measurement, requireMeasurement } from '../measurements/index.ts';
import { findVisibleHypothesis, requireHypothesis } from './hypotheses.service.ts';
import type { Hypothesis } from './hypotheses.store.ts';
import {
  findLinkOfMeasurement,
  findMeasuredLink,
  insertMeasuredLink,
  type MeasuredLink,
  updateMeasuredLink,
} from './measured-evidence.store.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/** What is said of a linked measurement; what is not said stays, or gets its usual value on a new link. */
export interface MeasuredRating {
  readonly direction?: MeasuredLink['direction'] | undefined;
  readonly role?: MeasuredLink['role'] | undefined;
}

/**
 * Links a measurement to a hypothesis. A link that is there is judged anew, one that was removed comes back. One that was
 * measured before the hypothesis was formed gave birth to it, unless somebody says otherwise.
 *
 * @throws NotFoundError `hypothesis.not_found`, `measurement.not_found`
 * @throws InvalidError `evidence.other_project`; ConflictError `evidence.changed_meanwhile`
 */
export async function linkMeasurement(
  ctx: Context,
  hypothesisId: HypothesisId,
  input: MeasuredRating & { readonly measurementId: MeasurementId },
): Promise<MeasuredLink> {
  return transact(ctx, async (tx) => {
    const hypothesis = await requireHypothesis(tx, hypothesisId);
    const measurement = await requireLinkable(tx, hypothesis, input.measurementId);
    const before = await findLinkOfMeasurement(tx.db, hypothesis.id, measurement.id);
    const after = rated(before ?? newLink(tx, hypothesis, measurement), input);
    if (before === null) {
      if (!(await insertMeasuredLink(tx.db, after))) throw changedMeanwhile();
      await recordLink(tx, hypothesis, 'evidence.measured', null, after);
      return after;
    }
    const back = { ...after, removedAt: null, revision: before.revision + 1 };
    await store(tx, back);
    await recordLink(tx, hypothesis, 'evidence.measured', before, back);
    return back;
  });
}

/**
 * Says otherwise for what a linked measurement speaks, or whether it tests the hypothesis.
 *
 * @throws NotFoundError `evidence.not_found`; ConflictError `evidence.changed_meanwhile`
 */
export async function changeMeasuredLink(
  ctx: Context,
  id: MeasuredEvidenceId,
  { revision, ...rating }: MeasuredRating & { readonly revision: number },
): Promise<MeasuredLink> {
  return transact(ctx, async (tx) => {
    const { link, hypothesis } = await requireMeasuredLink(tx, id);
    const after = { ...rated(link, rating), revision: revision + 1 };
    await store(tx, after);
    await recordLink(tx, hypothesis, 'evidence.measured_changed', link, after);
    return after;
  });
}

/** Takes a measurement off a hypothesis; linking it again brings it back. @throws NotFoundError `evidence.not_found` */
export async function removeMeasuredLink(ctx: Context, id: MeasuredEvidenceId): Promise<void> {
  await transact(ctx, async (tx) => {
    const { link, hypothesis } = await requireMeasuredLink(tx, id);
    const after = { ...link, removedAt: tx.now(), revision: link.revision + 1 };
    await store(tx, after);
    await recordLink(tx, hypothesis, 'evidence.measured_removed', link, after);
  });
}

/**
 * Brings the link of a measurement from the state that an action left it in to another.
 *
 * @throws ConflictError `action.changed_since`; NotFoundError `evidence.not_found`, `measurement.not_found`
 */
export async function turnMeasuredLink(
  tx: Context,
  id: string,
  from: State,
  to: State,
): Promise<void> {
  const before = await findMeasuredLink(tx.db, id);
  const hypothesis = before && (await findVisibleHypothesis(tx, before.hypothesisId));
  if (!before || !hypothesis) throw notFound();
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody judged this measurement otherwise since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const { isRemoved, ...rating } = to as Partial<ReturnType<typeof stateOf>>;
  const after: MeasuredLink = {
    ...before,
    ...rating,
    removedAt: (isRemoved ?? before.removedAt !== null) ? (before.removedAt ?? tx.now()) : null,
    revision: before.revision + 1,
  };
  await store(tx, after);
  const type = isRemoved === true ? 'evidence.measured_removed' : 'evidence.measured_changed';
  await recordLink(tx, hypothesis, type, null, after, []);
}

async function requireMeasuredLink(
  tx: Context,
  id: string,
): Promise<{ readonly link: MeasuredLink; readonly hypothesis: Hypothesis }> {
  const link = await findMeasuredLink(tx.db, id);
  const hypothesis =
    link?.removedAt === null ? await findVisibleHypothesis(tx, link.hypothesisId) : null;
  if (!link || !hypothesis) throw notFound();
  return { link, hypothesis };
}

async function requireLinkable(
  tx: Context,
  hypothesis: Hypothesis,
  measurementId: MeasurementId,
): Promise<Measurement> {
  const measurement = await requireMeasurement(tx, measurementId);
  if (measurement.removedAt !== null) {
    throw new NotFoundError(
      'measurement.not_found',
      'This measurement was removed. Restore it first.',
    );
  }
  if (measurement.projectId !== hypothesis.projectId) {
    throw new InvalidError(
      'evidence.other_project',
      'This measurement is in another project. Link a measurement of the project of the hypothesis.',
    );
  }
  return measurement;
}

function newLink(tx: Context, hypothesis: Hypothesis, measurement: Measurement): MeasuredLink {
  return {
    id: tx.newId('measuredEvidence'),
    hypothesisId: hypothesis.id,
    measurementId: measurement.id,
    direction: null,
    role: usualRole(measurement.measuredOn, hypothesis.formedOn),
    createdBy: actorId(tx),
    createdAt: tx.now(),
    removedAt: null,
    revision: 0,
  };
}

function rated(link: MeasuredLink, { direction, role }: MeasuredRating): MeasuredLink {
  return {
    ...link,
    direction: direction === undefined ? link.direction : direction,
    role: role ?? link.role,
  };
}

async function store(tx: Context, link: MeasuredLink): Promise<void> {
  if (!(await updateMeasuredLink(tx.db, link))) throw changedMeanwhile();
}

function changedMeanwhile(): ConflictError {
  return new ConflictError(
    'evidence.changed_meanwhile',
    'Somebody judged this measurement meanwhile. Look at it again, then make your change.',
  );
}

async function recordLink(
  tx: Context,
  { id: hypothesisId, projectId }: Hypothesis,
  type: string,
  before: MeasuredLink | null,
  after: MeasuredLink,
  undo = undoOf(before, after),
): Promise<void> {
  const { id, measurementId, direction, role, removedAt } = after;
  await recordChange(tx, {
    type,
    projectId,
    subject: {
      measuredEvidenceId: id,
      hypothesisId,
      measurementId,
      direction,
      role,
      // Read back by the mark of rules that were changed after data.
      tests: role === 'testing' && removedAt === null,
    },
    undo,
  });
  await recomputeVerdicts(tx, projectId, [hypothesisId], 'measurement');
}

/** What can be taken back of a link. */
function stateOf({ direction, role, removedAt }: MeasuredLink) {
  return { direction, role, isRemoved: removedAt !== null };
}

/** How to take back what happened to a link; one that was not there before is removed. */
function undoOf(before: MeasuredLink | null, after: MeasuredLink): Undoable[] {
  const was = before ? stateOf(before) : { ...stateOf(after), isRemoved: true };
  const change = stateChange(was, stateOf(after));
  return change ? [{ kind: 'measured_evidence', id: after.id, ...change }] : [];
}

function notFound(): NotFoundError {
  return new NotFoundError('evidence.not_found', 'There is no such evidence.');
}
