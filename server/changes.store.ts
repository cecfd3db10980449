import type { Db } from './db/open.ts';

/** A row of the change log. */
export interface ChangeRow {
  readonly id: string;
  readonly workspace_id: string;
  readonly project_id: string | null;
  readonly actor_id: string;
  readonly type: string;
  readonly subject: string;
  readonly at: string;
}

/** Appends to the log. */
export async function insertChange(db: Db, row: ChangeRow): Promise<void> {
  await db.insertInto('change').values(row).execute();
}
