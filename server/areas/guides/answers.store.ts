import type { Asked } from '../../../core/guides/asked.ts';
import type { AnswerPlace } from '../../../core/guides/table.ts';
import type { Db } from '../../db/open.ts';
import type { GuideAnswerTable } from '../../db/tables/guides.ts';

/** Where a source asks a question of its guide, in a version of its text. */
export interface KeptAsked extends Asked {
  readonly sourceId: string;
  readonly textVersion: number;
}

/** Rows in one insert: SQLite binds at most 32,766 values in a statement. */
const ROWS_PER_INSERT = 1000;

/** What is kept of a study's guide, in the order of sources and texts. */
export async function listAsked(db: Db, studyId: string): Promise<KeptAsked[]> {
  const rows = await ofStudy(db, studyId).selectAll('guide_answer').execute();
  return rows.map(toAsked);
}

/** Replaces all that is kept of a study's guide. */
export async function replaceAsked(
  db: Db,
  studyId: string,
  asked: readonly KeptAsked[],
): Promise<void> {
  await db
    .deleteFrom('guide_answer')
    .where((where) =>
      where.or([
        where('question_id', 'in', (questions) =>
          questions
            .selectFrom('guide_question')
            .select('guide_question.id')
            .where('guide_question.study_id', '=', studyId),
        ),
        // A source that came from another study brings its answers to the guide of that one.
        where('source_id', 'in', (sources) =>
          sources.selectFrom('source').select('source.id').where('source.study_id', '=', studyId),
        ),
      ]),
    )
    .execute();
  const rows = asked.map((one) => ({
    source_id: one.sourceId,
    text_version: one.textVersion,
    question_id: one.questionId,
    question_start: one.question.start,
    question_end: one.question.end,
    answer_start: one.answer?.start ?? null,
    answer_end: one.answer?.end ?? null,
  }));
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    await db
      .insertInto('guide_answer')
      .values(rows.slice(from, from + ROWS_PER_INSERT))
      .execute();
  }
}

/**
 * Where the questions of a study's guide are asked in the current texts of its sources, and highlights that answer
 * them.
 *
 * @param sourceId - When given, in this source only.
 */
export async function listPlaces(
  db: Db,
  studyId: string,
  sourceId?: string,
): Promise<AnswerPlace[]> {
  const asked = await ofStudy(db, studyId)
    .innerJoin('source', 'source.id', 'guide_answer.source_id')
    .whereRef('source.text_version', '=', 'guide_answer.text_version')
    .where('source.study_id', '=', studyId)
    .where('source.archived_at', 'is', null)
    .where('guide_question.removed_at', 'is', null)
    .$if(sourceId !== undefined, (query) => query.where('source.id', '=', sourceId ?? ''))
    .selectAll('guide_answer')
    .execute();
  const marked = await db
    .selectFrom('guide_mark')
    .innerJoin('guide_question', 'guide_question.id', 'guide_mark.question_id')
    .innerJoin('highlight', 'highlight.id', 'guide_mark.highlight_id')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .where('guide_question.study_id', '=', studyId)
    .where('guide_question.removed_at', 'is', null)
    .where('highlight.removed_at', 'is', null)
    .where('highlight.orphaned_at', 'is', null)
    .where('source.study_id', '=', studyId)
    .where('source.archived_at', 'is', null)
    .$if(sourceId !== undefined, (query) => query.where('source.id', '=', sourceId ?? ''))
    .select([
      'guide_mark.question_id',
      'guide_mark.highlight_id',
      'highlight.source_id',
      'highlight.participant_id',
      'highlight.start_offset',
      'highlight.end_offset',
    ])
    .orderBy('highlight.source_id')
    .orderBy('highlight.start_offset')
    .execute();
  return [
    ...asked.map(toAsked).map((one) => ({ ...one, highlightId: null })),
    ...marked.map((row) => ({
      questionId: row.question_id,
      sourceId: row.source_id,
      highlightId: row.highlight_id,
      participantId: row.participant_id,
      question: null,
      answer: { start: row.start_offset, end: row.end_offset },
    })),
  ];
}

/** Says which question a highlight answers; null: none. */
export async function saveMark(
  db: Db,
  highlightId: string,
  mark: { readonly questionId: string; readonly by: string; readonly at: string } | null,
): Promise<void> {
  if (!mark) {
    await db.deleteFrom('guide_mark').where('highlight_id', '=', highlightId).execute();
    return;
  }
  const said = { question_id: mark.questionId, created_by: mark.by, created_at: mark.at };
  await db
    .insertInto('guide_mark')
    .values({ highlight_id: highlightId, ...said })
    .onConflict((conflict) => conflict.column('highlight_id').doUpdateSet(said))
    .execute();
}

function ofStudy(db: Db, studyId: string) {
  return db
    .selectFrom('guide_answer')
    .innerJoin('guide_question', 'guide_question.id', 'guide_answer.question_id')
    .where('guide_question.study_id', '=', studyId)
    .orderBy('guide_answer.source_id')
    .orderBy('guide_answer.question_start');
}

function toAsked(row: GuideAnswerTable): KeptAsked {
  const { answer_start: start, answer_end: end } = row;
  return {
    sourceId: row.source_id,
    textVersion: row.text_version,
    questionId: row.question_id,
    question: { start: row.question_start, end: row.question_end },
    answer: start === null || end === null ? null : { start, end },
  };
}
