import { assert } from '../core/kernel/assert.ts';
import { insertAction, insertKeptStates, placeAction } from './actions.store.ts';
import { insertChanges } from './changes.store.ts';
import { actorId, type Context, type NewChange, workspaceOf } from './context.ts';

export type { Change, ChangeListener, NewChange } from './context.ts';

/**
 * Records a change in the transaction that makes it. The row is the audit trail, and what listeners of higher
 * areas are told of before the commit. What a member may take back is kept beside it (docs/decisions/0017).
 *
 * @param workspaceId - Only when the actor is not in a workspace yet.
 */
export async function recordChange(
  tx: Context,
  change: NewChange,
  workspaceId: string = workspaceOf(tx),
): Promise<void> {
  await recordChanges(tx, [change], workspaceId);
}

/** Records many changes of one transaction at once. */
export async function recordChanges(
  tx: Context,
  changes: readonly NewChange[],
  workspaceId: string = workspaceOf(tx),
): Promise<void> {
  const { recorded, action } = tx;
  assert(recorded && action, 'a change is recorded inside a transaction');
  if (changes.length === 0) return;
  if (!action.isTurn) await keepAction(tx, changes);
  const made = changes.map((change) => ({ ...change, id: tx.newId('change'), workspaceId }));
  await insertChanges(
    tx.db,
    made.map(({ id, projectId = null, type, subject }) => ({
      ...{ id, workspace_id: workspaceId, project_id: projectId, actor_id: actorId(tx), type },
      subject: JSON.stringify(subject),
      at: tx.now(),
      action_id: projectId ? action.id : null,
    })),
  );
  await keepStates(tx, made);
  for (const { id, projectId = null, type, subject } of made) {
    recorded.push({ id, workspaceId, projectId, type, subject });
  }
}

/** The first change in a project begins the action; a change in another source makes it one of no single source. */
async function keepAction(tx: Context, changes: readonly NewChange[]): Promise<void> {
  const { action, recorded } = tx;
  const projectId = changes.find((change) => change.projectId)?.projectId;
  if (!action || !projectId) return;
  const earlier = (recorded ?? []).filter((change) => change.projectId);
  const sourceId = onlySource([...earlier, ...changes]);
  if (earlier.length === 0) {
    const one = { id: action.id, projectId, actorId: actorId(tx), sourceId, at: tx.now() };
    await insertAction(tx.db, { ...one, kind: 'done', ofId: null });
  } else if (onlySource(earlier) !== sourceId) {
    await placeAction(tx.db, action.id, sourceId);
  }
}

async function keepStates(
  tx: Context,
  changes: readonly (NewChange & { readonly id: string })[],
): Promise<void> {
  const { action, actor } = tx;
  if (!action || action.isTurn || action.isBeginning || actor.kind !== 'member') return;
  const states = changes.flatMap(({ id: changeId, undo = [] }) =>
    undo.map((state, position) => ({ ...state, changeId, position })),
  );
  await insertKeptStates(tx.db, action.id, states);
}

/** The one source that changes are in; null when there are several or none. */
function onlySource(changes: readonly Pick<NewChange, 'subject'>[]): string | null {
  const ids = new Set(changes.map(({ subject }) => subject['sourceId']));
  const [only, ...others] = [...ids].filter((id) => typeof id === 'string');
  return only !== undefined && others.length === 0 ? only : null;
}
