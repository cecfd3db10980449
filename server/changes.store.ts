import { makeId } from '../core/kernel/ids.ts';
import type { Instant } from '../core/kernel/time.ts';
import { insertRows } from './db/insert-rows.ts';
import type { Db } from './db/open.ts';

/** Before every id of the same millisecond. */
const NO_BYTES = new Uint8Array(16);

/** A row of the change log. */
export interface ChangeRow {
  readonly id: string;
  readonly workspace_id: string;
  readonly project_id: string | null;
  readonly actor_id: string;
  readonly type: string;
  readonly subject: string;
  readonly at: string;
  readonly action_id: string | null;
}

/** Appends to the log. */
export async function insertChanges(db: Db, rows: readonly ChangeRow[]): Promise<void> {
  await insertRows(db, { table: 'change' }, rows);
}

/** A change with any id, or null. */
export async function findChange(db: Db, id: string): Promise<ChangeRow | null> {
  const row = await db.selectFrom('change').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Ids of changes of a project at or after a moment, in no order. */
export async function listChangeIdsSince(
  db: Db,
  projectId: string,
  since: Instant,
  changesMax: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('change')
    .select('id')
    .where('project_id', '=', projectId)
    .where('id', '>=', makeId('change', Date.parse(since), NO_BYTES))
    .limit(changesMax)
    .execute();
  return rows.map(({ id }) => id);
}

/** Changes with these ids, at most 1,000. */
export async function listChanges(db: Db, ids: readonly string[]): Promise<ChangeRow[]> {
  return db.selectFrom('change').selectAll().where('id', 'in', ids).execute();
}

/** Changes of a project at or after a moment, oldest first; found by their ids, which start with the time. */
export async function listChangesSince(
  db: Db,
  projectId: string,
  since: Instant,
  changesMax: number,
): Promise<ChangeRow[]> {
  return db
    .selectFrom('change')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', '>=', makeId('change', Date.parse(since), NO_BYTES))
    .orderBy('id')
    .limit(changesMax)
    .execute();
}
