import { assert } from '../core/kernel/assert.ts';
import { insertChange } from './changes.store.ts';
import { actorId, type Context, type NewChange, workspaceOf } from './context.ts';

export type { Change, ChangeListener, NewChange } from './context.ts';

/**
 * Records a change in the transaction that makes it. The row is the audit trail, and what listeners of higher
 * areas are told of before the commit.
 *
 * @param workspaceId - Only when the actor is not in a workspace yet.
 */
export async function recordChange(
  tx: Context,
  change: NewChange,
  workspaceId: string = workspaceOf(tx),
): Promise<void> {
  assert(tx.recorded, 'a change is recorded inside a transaction');
  const id = tx.newId('change');
  await insertChange(tx.db, {
    id,
    workspace_id: workspaceId,
    project_id: change.projectId ?? null,
    actor_id: actorId(tx),
    type: change.type,
    subject: JSON.stringify(change.subject),
    at: tx.now(),
  });
  tx.recorded.push({ ...change, id, workspaceId });
}
