import { NotFoundError } from '../../../core/kernel/errors.ts';
import type { MeasurementId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import { type Context, transact } from '../../context.ts';
import { requireProject } from '../projects/index.ts';
import { checkPlace, requireMeasurement, storeChanged } from './measurements.service.ts';
import { listMeasuredAt, type Measurement } from './measurements.store.ts';

/** Which measurements go where on the map; what is undefined stays as it is. */
export interface Placing {
  readonly measurementIds: readonly MeasurementId[];
  readonly phaseId?: TagId | null | undefined;
  readonly touchpointId?: TagId | null | undefined;
}

/**
 * Places measurements at a phase or a touchpoint, all of them or none, in one action.
 *
 * @throws NotFoundError `project.not_found`, `measurement.not_found` when one is not in the project or was removed,
 * `tag.not_found`
 */
export async function placeMeasurements(
  ctx: Context,
  projectId: ProjectId,
  { measurementIds, phaseId, touchpointId }: Placing,
): Promise<readonly Measurement[]> {
  return transact(ctx, async (tx) => {
    await requireProject(tx, projectId);
    await checkPlace(tx, projectId, { phaseId, touchpointId });
    const placed: Measurement[] = [];
    for (const id of new Set(measurementIds)) {
      const before = await requireMeasurement(tx, id);
      if (before.projectId !== projectId || before.removedAt !== null) {
        throw new NotFoundError('measurement.not_found', 'There is no such measurement here.');
      }
      const after: Measurement = {
        ...before,
        phaseId: phaseId === undefined ? before.phaseId : phaseId,
        touchpointId: touchpointId === undefined ? before.touchpointId : touchpointId,
        revision: before.revision + 1,
      };
      placed.push(await moved(tx, before, after));
    }
    return placed;
  });
}

/**
 * Puts what stands at some phases or touchpoints at the one that they were merged into. Part of the caller's
 * transaction.
 */
export async function moveMeasured(
  tx: Context,
  fromIds: readonly TagId[],
  toId: TagId,
): Promise<void> {
  const to = (id: TagId | null) => (id !== null && fromIds.includes(id) ? toId : id);
  for (const before of await listMeasuredAt(tx.db, fromIds)) {
    const { phaseId, touchpointId, revision } = before;
    await moved(tx, before, {
      ...before,
      phaseId: to(phaseId),
      touchpointId: to(touchpointId),
      revision: revision + 1,
    });
  }
}

async function moved(tx: Context, before: Measurement, after: Measurement): Promise<Measurement> {
  const isSame = before.phaseId === after.phaseId && before.touchpointId === after.touchpointId;
  if (isSame) return before;
  await storeChanged(tx, before, after, true);
  return after;
}
