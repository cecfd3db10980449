import type {
  GuideQuestionId,
  HypothesisId,
  ProjectId,
  StudyId,
} from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** A question of the topic guide of a study. */
export interface GuideQuestion {
  readonly id: GuideQuestionId;
  readonly projectId: ProjectId;
  readonly studyId: StudyId;
  readonly position: number;
  readonly text: string;
  readonly goal: string;
  /** The hypotheses it is asked for. */
  readonly hypothesisIds: readonly HypothesisId[];
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
}

export async function insertQuestions(db: Db, questions: readonly GuideQuestion[]): Promise<void> {
  if (questions.length === 0) return;
  await db.insertInto('guide_question').values(questions.map(toRow)).execute();
}

/** The questions of a study's guide in order, without removed ones. */
export async function listQuestions(db: Db, studyId: string): Promise<GuideQuestion[]> {
  const rows = await db
    .selectFrom('guide_question')
    .selectAll()
    .where('study_id', '=', studyId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toQuestion);
}

/** Whether a study ever had a guide, removed questions among it: their answers are to go, too. */
export async function hasGuide(db: Db, studyId: string): Promise<boolean> {
  const row = await db
    .selectFrom('guide_question')
    .select('id')
    .where('study_id', '=', studyId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** A question with any id, removed or not, or null; the caller checks whose project it is in. */
export async function findQuestion(db: Db, id: string): Promise<GuideQuestion | null> {
  const row = await db
    .selectFrom('guide_question')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toQuestion(row) : null;
}

/** Stores the question if it still stands at `revision − 1`; answers whether it did. */
export async function updateQuestion(db: Db, question: GuideQuestion): Promise<boolean> {
  const { id, ...changes } = toRow(question);
  const result = await db
    .updateTable('guide_question')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', question.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Puts a question at a place; not an edit of it, so its revision stays. */
export async function updatePosition(db: Db, id: string, position: number): Promise<void> {
  await db.updateTable('guide_question').set({ position }).where('id', '=', id).execute();
}

function toQuestion(row: ReturnType<typeof toRow>): GuideQuestion {
  return {
    id: row.id as GuideQuestionId,
    projectId: row.project_id as ProjectId,
    studyId: row.study_id as StudyId,
    position: row.position,
    text: row.text,
    goal: row.goal,
    hypothesisIds: JSON.parse(row.hypothesis_ids) as HypothesisId[],
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    removedAt: row.removed_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(question: GuideQuestion) {
  return {
    id: question.id as string,
    project_id: question.projectId as string,
    study_id: question.studyId as string,
    position: question.position,
    text: question.text,
    goal: question.goal,
    hypothesis_ids: JSON.stringify(question.hypothesisIds),
    created_by: question.createdBy,
    created_at: question.createdAt as string,
    removed_at: question.removedAt as string | null,
    revision: question.revision,
  };
}
