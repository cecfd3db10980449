import type { Db } from '../../db/open.ts';

/** What a measurement is called, and of which task it is. */
export interface MeasurementName {
  readonly id: string;
  readonly name: string;
  readonly task: string | null;
}

/** What removed measurements of a project are called. */
export async function listRemovedNames(db: Db, projectId: string): Promise<MeasurementName[]> {
  return db
    .selectFrom('measurement')
    .select(['id', 'name', 'task'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is not', null)
    .orderBy('id')
    .execute();
}

/** Calls a measurement something else; not an edit of somebody, so its revision stays. */
export async function updateName(db: Db, { id, name, task }: MeasurementName): Promise<void> {
  await db.updateTable('measurement').set({ name, task }).where('id', '=', id).execute();
}
