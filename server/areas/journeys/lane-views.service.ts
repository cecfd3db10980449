import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { arrangedLanes, type LanePlace } from '../../../core/journeys/lane-view.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import type { JourneyId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, type Undoable } from '../../context.ts';
import { requireJourney } from '../codebook/index.ts';
import { findLaneView, type LaneView, storeLaneView } from './lane-views.store.ts';

/**
 * Arranges the lanes of a journey for everybody who looks at its map.
 *
 * @param wanted - The order, with what is hidden and pinned; lanes that it does not name stay where they are by default.
 * @throws NotFoundError `journey.not_found`
 * @throws ConflictError `journey.changed_meanwhile`
 */
export async function setLanes(
  ctx: Context,
  journeyId: JourneyId,
  wanted: { readonly lanes: readonly LanePlace[]; readonly revision: number },
): Promise<LaneView> {
  return transact(ctx, async (tx) => {
    const { projectId } = await requireJourney(tx, journeyId);
    const before = await findLaneView(tx.db, journeyId);
    const lanes = arrangedLanes(wanted.lanes);
    const after: LaneView = { journeyId, lanes, revision: wanted.revision + 1 };
    await store(tx, projectId, before, after, true);
    return after;
  });
}

/**
 * Brings the lanes of a journey from the state that an action left them in to another.
 *
 * @throws ConflictError `action.changed_since`; NotFoundError `journey.not_found`
 */
export async function turnLaneView(tx: Context, id: string, from: State, to: State): Promise<void> {
  const journey = await requireJourney(tx, id);
  const before = await findLaneView(tx.db, journey.id);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody arranged these lanes since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const fields = to as Partial<ReturnType<typeof stateOf>>;
  const after = { ...before, ...fields, revision: before.revision + 1 };
  await store(tx, journey.projectId, before, after, false);
}

async function store(
  tx: Context,
  projectId: string,
  before: LaneView,
  after: LaneView,
  isUndoable: boolean,
): Promise<void> {
  const isNext = after.revision === before.revision + 1;
  if (!isNext || !(await storeLaneView(tx.db, after))) {
    throw new ConflictError(
      'journey.changed_meanwhile',
      'Somebody arranged these lanes meanwhile. Look at them again, then make your change.',
    );
  }
  const change = stateChange(stateOf(before), stateOf(after));
  const undo: Undoable[] = change ? [{ kind: 'lane_view', id: after.journeyId, ...change }] : [];
  await recordChange(tx, {
    type: 'lane_view.set',
    projectId,
    subject: { journeyId: after.journeyId },
    undo: isUndoable ? undo : undefined,
  });
}

function stateOf({ lanes }: LaneView) {
  return { lanes };
}
