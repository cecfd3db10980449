import type { GuideChoiceId, GuideQuestionId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** Which question of the guide some words ask, as a person says. */
export interface GuideChoice {
  readonly id: GuideChoiceId;
  readonly studyId: string;
  /** null: in all sources of the study. */
  readonly sourceId: string | null;
  /** SHA-256 of the wording's key, hex. */
  readonly wordingSha256: string;
  /** null: none. */
  readonly questionId: GuideQuestionId | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

export async function insertChoice(db: Db, choice: GuideChoice): Promise<void> {
  await db
    .insertInto('guide_choice')
    .values({
      id: choice.id,
      study_id: choice.studyId,
      source_id: choice.sourceId,
      wording_sha256: choice.wordingSha256,
      question_id: choice.questionId,
      created_by: choice.createdBy,
      created_at: choice.createdAt,
      removed_at: null,
    })
    .execute();
}

/** The choices in force of a study, oldest first. */
export async function listChoices(db: Db, studyId: string): Promise<GuideChoice[]> {
  const rows = await db
    .selectFrom('guide_choice')
    .selectAll()
    .where('study_id', '=', studyId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id as GuideChoiceId,
    studyId: row.study_id,
    sourceId: row.source_id,
    wordingSha256: row.wording_sha256,
    questionId: row.question_id as GuideQuestionId | null,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
  }));
}

/** Takes a choice back. */
export async function removeChoice(db: Db, id: string, at: Instant): Promise<void> {
  await db.updateTable('guide_choice').set({ removed_at: at }).where('id', '=', id).execute();
}
