import type { Db } from '../../db/open.ts';

/** What a question of a guide says, and what it is asked for. */
export interface QuestionWording {
  readonly id: string;
  readonly text: string;
  readonly goal: string;
}

/** What questions say that were taken out of the guides of a project. */
export async function listRemovedWordings(db: Db, projectId: string): Promise<QuestionWording[]> {
  return db
    .selectFrom('guide_question')
    .select(['id', 'text', 'goal'])
    .where('project_id', '=', projectId)
    .where('removed_at', 'is not', null)
    .orderBy('id')
    .execute();
}

/** Words a question otherwise; not an edit of somebody, so its revision stays. */
export async function updateWording(db: Db, { id, text, goal }: QuestionWording): Promise<void> {
  await db.updateTable('guide_question').set({ text, goal }).where('id', '=', id).execute();
}
