import type { Db } from '../../db/open.ts';

/** Where to look for answers: in a whole project, or in some sources of it. */
export interface AnsweredIn {
  readonly projectId: string;
  /** Absent: in all. */
  readonly sourceIds?: readonly string[];
}

/** An answer to a question of a guide, in the current text of its source. */
export interface AnsweredSpan {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  /** Of the question. */
  readonly text: string;
}

/** Answers to questions that were asked. */
export async function listAnsweredSpans(
  db: Db,
  { projectId, sourceIds }: AnsweredIn,
): Promise<AnsweredSpan[]> {
  const rows = await db
    .selectFrom('guide_answer')
    .innerJoin('guide_question', 'guide_question.id', 'guide_answer.question_id')
    .innerJoin('source', 'source.id', 'guide_answer.source_id')
    .whereRef('source.text_version', '=', 'guide_answer.text_version')
    .where('source.project_id', '=', projectId)
    .where('guide_question.removed_at', 'is', null)
    .$if(sourceIds !== undefined, (query) => query.where('source.id', 'in', [...(sourceIds ?? [])]))
    .select(['guide_answer.source_id', 'answer_start', 'answer_end', 'guide_question.text'])
    .orderBy('guide_answer.source_id')
    .orderBy('question_start')
    .execute();
  return rows.flatMap(({ source_id: sourceId, answer_start: start, answer_end: end, text }) =>
    start === null || end === null ? [] : [{ sourceId, start, end, text }],
  );
}

/** Which question each highlight answers of which a person said so, by its id. */
export async function listMarkedAnswers(
  db: Db,
  { projectId, sourceIds }: AnsweredIn,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('guide_mark')
    .innerJoin('guide_question', 'guide_question.id', 'guide_mark.question_id')
    .innerJoin('highlight', 'highlight.id', 'guide_mark.highlight_id')
    .where('highlight.project_id', '=', projectId)
    .where('guide_question.removed_at', 'is', null)
    .$if(sourceIds !== undefined, (query) =>
      query.where('highlight.source_id', 'in', [...(sourceIds ?? [])]),
    )
    .select(['highlight.id', 'guide_question.text'])
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}
