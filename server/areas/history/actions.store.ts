import type { SourceId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { ActionRow } from '../../actions.store.ts';
import type { Db } from '../../db/open.ts';

/** An action as it stands now. */
export interface KnownAction extends ActionRow {
  readonly sourceId: SourceId | null;
  readonly takenBackAt: Instant | null;
  /** Others changed the same things since. */
  readonly refused: boolean;
}

/** Whose actions, and where. */
export interface Whose {
  readonly projectId: string;
  readonly actorId: string;
  /** What was done here, and what belongs to no single source; null: everywhere. */
  readonly sourceId: string | null;
}

/** An action with any id, or null; the caller checks whose it is. */
export async function findAction(db: Db, id: string): Promise<KnownAction | null> {
  const row = await db.selectFrom('action').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toAction(row) : null;
}

/** One page of what was done in a project, newest first. */
export async function listActions(
  db: Db,
  projectId: string,
  page: {
    readonly sourceId?: string | undefined;
    readonly actorId?: string | undefined;
    readonly before: KnownAction | null;
    readonly limit: number;
  },
): Promise<KnownAction[]> {
  const { sourceId, actorId, before, limit } = page;
  let query = db.selectFrom('action').selectAll().where('project_id', '=', projectId);
  if (sourceId) query = query.where('source_id', '=', sourceId);
  if (actorId) query = query.where('actor_id', '=', actorId);
  if (before) {
    query = query.where((where) =>
      where.or([
        where('at', '<', before.at),
        where.and([where('at', '=', before.at), where('id', '<', before.id)]),
      ]),
    );
  }
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(toAction);
}

/** What somebody could take back, newest first. */
export async function listUndoable(
  db: Db,
  whose: Whose,
  limit: number,
  since?: KnownAction,
): Promise<KnownAction[]> {
  let query = own(db, whose).where('taken_back_at', 'is', null);
  if (!since) query = query.where('refused', '=', 0);
  else {
    query = query.where((where) =>
      where.or([
        where('at', '>', since.at),
        where.and([where('at', '=', since.at), where('id', '>=', since.id)]),
      ]),
    );
  }
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(toAction);
}

/** What somebody took back last, unless they did something that can be taken back since; else null. */
export async function findTakenBack(db: Db, whose: Whose): Promise<KnownAction | null> {
  const row = await own(db, whose)
    .where('taken_back_at', 'is not', null)
    .where('refused', '=', 0)
    // What was taken back together is done again in the order it was done.
    .orderBy('taken_back_at', 'desc')
    .orderBy('at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const [last] = await listUndoable(db, whose, 1);
  return !last || last.at <= (row.taken_back_at ?? '') ? toAction(row) : null;
}

/** Which of these actions kept how things were before. */
export async function listWithStates(
  db: Db,
  actionIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (actionIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('kept_state')
    .select('action_id')
    .distinct()
    .where('action_id', 'in', actionIds)
    .execute();
  return new Set(rows.map((row) => row.action_id));
}

/** A change, as it is told. */
export interface ToldChange {
  readonly type: string;
  readonly subject: Readonly<Record<string, unknown>>;
}

/** The first changes of an action. */
export async function listChangesOf(
  db: Db,
  actionId: string,
  limit: number,
): Promise<ToldChange[]> {
  const rows = await changesOf(db, actionId)
    .select(['type', 'subject'])
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ type, subject }) => ({
    type,
    subject: JSON.parse(subject) as Record<string, unknown>,
  }));
}

/** How many changes of each type an action made, most first. */
export async function countChangesOf(
  db: Db,
  actionId: string,
): Promise<{ type: string; count: number }[]> {
  return changesOf(db, actionId)
    .select((count) => ['type', count.fn.countAll<number>().as('count')])
    .groupBy('type')
    .orderBy('count', 'desc')
    .orderBy('type')
    .execute();
}

/** What was logged before there were actions is an action under the id of its one change. */
function changesOf(db: Db, actionId: string) {
  const changes = db.selectFrom('change');
  return actionId.startsWith('ch_')
    ? changes.where('id', '=', actionId)
    : changes.where('action_id', '=', actionId);
}

function own(db: Db, { projectId, actorId, sourceId }: Whose) {
  const query = db
    .selectFrom('action')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('actor_id', '=', actorId)
    .where('kind', '=', 'done')
    .where((where) =>
      where.exists(
        where
          .selectFrom('kept_state')
          .select('kept_state.change_id')
          .whereRef('kept_state.action_id', '=', 'action.id'),
      ),
    );
  if (sourceId === null) return query;
  return query.where((where) =>
    where.or([where('source_id', '=', sourceId), where('source_id', 'is', null)]),
  );
}

function toAction(row: {
  id: string;
  project_id: string;
  actor_id: string;
  source_id: string | null;
  kind: string;
  of_id: string | null;
  at: string;
  taken_back_at: string | null;
  refused: number;
}): KnownAction {
  return {
    id: row.id,
    projectId: row.project_id,
    actorId: row.actor_id,
    sourceId: row.source_id as SourceId | null,
    kind: row.kind as ActionRow['kind'],
    ofId: row.of_id,
    at: row.at as Instant,
    takenBackAt: row.taken_back_at as Instant | null,
    refused: row.refused === 1,
  };
}
