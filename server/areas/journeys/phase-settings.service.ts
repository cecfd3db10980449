import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import { HORIZONS, type Horizon } from '../../../core/journeys/written.ts';
import { assert } from '../../../core/kernel/assert.ts';
import { ConflictError } from '../../../core/kernel/errors.ts';
import type { JourneyId, TagId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, type Undoable } from '../../context.ts';
import { requireJourney, requireTag } from '../codebook/index.ts';
import { requirePhase } from './cell-texts.service.ts';
import {
  listPhaseSettings,
  type PhaseSetting,
  storePhaseSetting,
  unset,
} from './phase-settings.store.ts';

/**
 * Marks a phase as a moment of truth, or sets its emotion by hand; what is computed stays beside it.
 *
 * @throws NotFoundError `journey.not_found`, `tag.not_found`
 * @throws ConflictError `journey.changed_meanwhile`
 */
export async function setPhase(
  ctx: Context,
  journeyId: JourneyId,
  phaseId: TagId,
  wanted: Omit<PhaseSetting, 'phaseId'>,
): Promise<PhaseSetting> {
  return transact(ctx, async (tx) => {
    const { projectId } = await requireJourney(tx, journeyId);
    await requirePhase(tx, projectId, journeyId, phaseId);
    const before = await settingOf(tx, phaseId, wanted.horizon);
    const after: PhaseSetting = { ...wanted, phaseId, revision: wanted.revision + 1 };
    await store(tx, projectId, before, after, true);
    return after;
  });
}

/**
 * Brings a setting from the state that an action left it in to another.
 *
 * @param id - The phase and the horizon: `tag_…:as_is`.
 * @throws ConflictError `action.changed_since`; NotFoundError `tag.not_found`
 */
export async function turnPhaseSetting(
  tx: Context,
  id: string,
  from: State,
  to: State,
): Promise<void> {
  const [phaseId = '', horizon] = id.split(':');
  assert(isHorizon(horizon), 'kept states name their setting');
  const phase = await requireTag(tx, phaseId);
  const before = await settingOf(tx, phase.id, horizon);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'Somebody changed this phase since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const fields = to as Partial<ReturnType<typeof stateOf>>;
  const after = { ...before, ...fields, revision: before.revision + 1 };
  await store(tx, phase.projectId, before, after, false);
}

async function settingOf(tx: Context, phaseId: TagId, horizon: Horizon): Promise<PhaseSetting> {
  const settings = await listPhaseSettings(tx.db, [phaseId], horizon);
  return settings.get(phaseId) ?? unset(phaseId, horizon);
}

async function store(
  tx: Context,
  projectId: string,
  before: PhaseSetting,
  after: PhaseSetting,
  isUndoable: boolean,
): Promise<void> {
  const isNext = after.revision === before.revision + 1;
  if (!isNext || !(await storePhaseSetting(tx.db, after))) {
    throw new ConflictError(
      'journey.changed_meanwhile',
      'Somebody changed this phase meanwhile. Look at it again, then make your change.',
    );
  }
  const change = stateChange(stateOf(before), stateOf(after));
  const undo: Undoable[] = change
    ? [{ kind: 'phase_setting', id: `${after.phaseId}:${after.horizon}`, ...change }]
    : [];
  await recordChange(tx, {
    type: 'phase.set',
    projectId,
    subject: { phaseId: after.phaseId },
    undo: isUndoable ? undo : undefined,
  });
}

function stateOf({ momentOfTruth, emotion }: PhaseSetting) {
  return { momentOfTruth, emotion };
}

function isHorizon(text: string | undefined): text is Horizon {
  return HORIZONS.some((horizon) => horizon === text);
}
