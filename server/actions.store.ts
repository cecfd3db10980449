import type { State } from '../core/history/states.ts';
import type { Instant } from '../core/kernel/time.ts';
import type { Undoable, UndoableKind } from './context.ts';
import { insertRows } from './db/insert-rows.ts';
import type { Db } from './db/open.ts';

/** One thing that somebody did in a project. */
export interface ActionRow {
  readonly id: string;
  readonly projectId: string;
  readonly actorId: string;
  /** The one source it was done in; null when there were several or none. */
  readonly sourceId: string | null;
  readonly kind: 'done' | 'taken_back' | 'done_again';
  /** What it took back or did again. */
  readonly ofId: string | null;
  readonly at: Instant;
}

/** Stores an action. */
export async function insertAction(db: Db, action: ActionRow): Promise<void> {
  const { id, projectId, actorId, sourceId, kind, ofId, at } = action;
  const row = { id, project_id: projectId, actor_id: actorId, source_id: sourceId };
  await insertRows(db, { table: 'action' }, [{ ...row, kind, of_id: ofId, at }]);
}

/** Says in which source an action was done; null when there was more than one. */
export async function placeAction(
  db: Db,
  actionId: string,
  sourceId: string | null,
): Promise<void> {
  await db.updateTable('action').set({ source_id: sourceId }).where('id', '=', actionId).execute();
}

/** Says when an action was taken back; null when it was done again. */
export async function markTakenBack(db: Db, actionId: string, at: Instant | null): Promise<void> {
  await db.updateTable('action').set({ taken_back_at: at }).where('id', '=', actionId).execute();
}

/** It cannot be turned any more, as others changed the same things: the next one is tried instead. */
export async function markRefused(db: Db, actionId: string): Promise<void> {
  await db.updateTable('action').set({ refused: 1 }).where('id', '=', actionId).execute();
}

/** Keeps how things were before and after an action. */
export async function insertKeptStates(
  db: Db,
  actionId: string,
  states: readonly (Undoable & { readonly changeId: string; readonly position: number })[],
): Promise<void> {
  const rows = states.map((state) => ({
    action_id: actionId,
    change_id: state.changeId,
    position: state.position,
    kind: state.kind,
    subject_id: state.id,
    before: JSON.stringify(state.before),
    after: JSON.stringify(state.after),
  }));
  await insertRows(db, { table: 'kept_state' }, rows);
}

/** How things were before and after an action, in the order it changed them. */
export async function listKeptStates(db: Db, actionId: string): Promise<Undoable[]> {
  const rows = await db
    .selectFrom('kept_state')
    .select(['kind', 'subject_id', 'before', 'after'])
    .where('action_id', '=', actionId)
    .orderBy('change_id')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as UndoableKind,
    id: row.subject_id,
    before: JSON.parse(row.before) as State,
    after: JSON.parse(row.after) as State,
  }));
}

/** Forgets how one thing was before an action: it cannot be taken back. */
export async function forgetKeptStateOf(
  db: Db,
  actionId: string,
  subjectId: string,
): Promise<void> {
  await db
    .deleteFrom('kept_state')
    .where('action_id', '=', actionId)
    .where('subject_id', '=', subjectId)
    .execute();
}

/** Forgets how anything in a project was before: somebody's words that went must not come back this way. */
export async function forgetKeptStates(db: Db, projectId: string): Promise<void> {
  await db
    .deleteFrom('kept_state')
    .where('action_id', 'in', (actions) =>
      actions.selectFrom('action').select('action.id').where('action.project_id', '=', projectId),
    )
    .execute();
}
