import type { Db } from '../../db/open.ts';

/** What was written into the maps of a project and taken off again. */
export async function listRemovedBodies(
  db: Db,
  projectId: string,
): Promise<{ readonly id: string; readonly body: string }[]> {
  return db
    .selectFrom('cell_text')
    .innerJoin('journey', 'journey.id', 'cell_text.journey_id')
    .select(['cell_text.id', 'cell_text.body'])
    .where('journey.project_id', '=', projectId)
    .where('cell_text.removed_at', 'is not', null)
    .orderBy('cell_text.id')
    .execute();
}

/** Words such a text otherwise; not an edit of somebody, so its revision stays. */
export async function updateBody(db: Db, id: string, body: string): Promise<void> {
  await db.updateTable('cell_text').set({ body }).where('id', '=', id).execute();
}
