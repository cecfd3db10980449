import { createHash } from 'node:crypto';
import { mayAsk } from '../../../core/guides/asked.ts';
import { wordingKey } from '../../../core/guides/match.ts';
import { type GuideRow, tableOf } from '../../../core/guides/table.ts';
import { InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type {
  GuideChoiceId,
  GuideQuestionId,
  HighlightId,
  SourceId,
  StudyId,
} from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { requireHighlight } from '../highlights/index.ts';
import { listParticipants } from '../participants/index.ts';
import { requireStudy } from '../projects/index.ts';
import {
  currentText,
  findSource,
  type KeptSegment,
  listSourcesOfStudy,
  requireSegment,
  requireSource,
} from '../sources/index.ts';
import { listPlaces, saveMark } from './answers.store.ts';
import { type GuideChoice, insertChoice, listChoices, removeChoice } from './choices.store.ts';
import { requireQuestion } from './questions.service.ts';
import { listQuestions } from './questions.store.ts';

/** A row of the table with what to call it. */
export interface NamedRow extends GuideRow {
  readonly name: string;
}

/**
 * The guide of a study with what became of each question with each person.
 *
 * @throws NotFoundError `study.not_found`
 */
export async function guideOf(ctx: Context, studyId: StudyId) {
  const study = await requireStudy(ctx, studyId);
  const sources = await listSourcesOfStudy(ctx.db, studyId);
  const people = new Map<string, string>(
    (await listParticipants(ctx.db, study.projectId)).map((one) => [one.id, one.pseudonym]),
  );
  const titles = new Map<string, string>(sources.map(({ id, title }) => [id, title]));
  const rows = tableOf(sources, await listPlaces(ctx.db, studyId)).map((row): NamedRow => {
    const title = titles.get(row.sourceIds[0] ?? '') ?? '';
    return { ...row, name: (row.participantId && people.get(row.participantId)) ?? title };
  });
  return {
    questions: await listQuestions(ctx.db, studyId),
    rows: rows.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
  };
}

/**
 * The guide of the study of a source, with what this source asks and answers of it.
 *
 * @throws NotFoundError `source.not_found`
 */
export async function guideOfSource(ctx: Context, sourceId: SourceId) {
  const source = await requireSource(ctx, sourceId);
  return {
    questions: await listQuestions(ctx.db, source.studyId),
    places: await listPlaces(ctx.db, source.studyId, sourceId),
  };
}

/** What a person says of a question that stands in a source. */
export interface NewChoice {
  readonly sourceId: SourceId;
  readonly textVersion: number;
  /** Where its segment starts. */
  readonly start: number;
  readonly questionId: GuideQuestionId | null;
  readonly scope: 'source' | 'study';
}

/**
 * Says which question of the guide a segment asks, or that it asks none. It is kept by the words, so it holds when
 * the text is corrected elsewhere, and for whatever comes later in the same words.
 *
 * @throws NotFoundError `source.not_found`, `segment.not_found`, `guide.not_found`
 * @throws ConflictError `source.version_changed`
 * @throws InvalidError `guide.not_a_question`
 */
export async function chooseQuestion(ctx: Context, input: NewChoice): Promise<GuideChoiceId> {
  return transact(ctx, async (tx) => {
    const source = await requireSource(tx, input.sourceId);
    const segment = await requireSegment(tx, source, input);
    const key = wordingOf(await currentText(tx, source), segment);
    if (input.questionId) await requireQuestionOf(tx, input.questionId, source.studyId);
    const choice: GuideChoice = {
      id: tx.newId('guideChoice'),
      studyId: source.studyId,
      sourceId: input.scope === 'source' ? source.id : null,
      wordingSha256: wordingHash(key),
      questionId: input.questionId,
      createdBy: actorId(tx),
      createdAt: tx.now(),
    };
    await insertChoice(tx.db, choice);
    await recordChange(tx, {
      type: 'guide.choice_made',
      projectId: source.projectId,
      subject: {
        choiceId: choice.id,
        sourceId: source.id,
        studyId: source.studyId,
        textVersion: input.textVersion,
        start: input.start,
        questionId: input.questionId,
        scope: input.scope,
      },
    });
    return choice.id;
  });
}

/** What stands for a wording in the database. */
export function wordingHash(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** @throws InvalidError `guide.not_a_question` */
function wordingOf(text: string, segment: KeptSegment): string {
  const key = wordingKey(text.slice(segment.start, segment.end));
  if (mayAsk(segment) && key !== '') return key;
  throw new InvalidError(
    'guide.not_a_question',
    'Only a question, a heading or guide text can ask something. Say first that it is a question.',
  );
}

async function requireQuestionOf(tx: Context, questionId: string, studyId: string): Promise<void> {
  const question = await requireQuestion(tx, questionId);
  if (question.studyId === studyId) return;
  throw new NotFoundError('guide.not_found', 'There is no such question in the guide.');
}

/**
 * Takes back what a person said of a question.
 *
 * @throws NotFoundError `source.not_found`, `guide.choice_not_found`
 */
export async function takeBackChoice(
  ctx: Context,
  sourceId: SourceId,
  choiceId: GuideChoiceId,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const { studyId, projectId } = await requireSource(tx, sourceId);
    const choices = await listChoices(tx.db, studyId);
    if (!choices.some(({ id }) => id === choiceId)) {
      throw new NotFoundError('guide.choice_not_found', 'There is no such choice.');
    }
    await removeChoice(tx.db, choiceId, tx.now());
    await recordChange(tx, {
      type: 'guide.choice_taken_back',
      projectId,
      subject: { choiceId, sourceId, studyId },
    });
  });
}

/**
 * Says which question a highlight answers, whether it was asked or not.
 *
 * @throws NotFoundError `highlight.not_found`, `guide.not_found`
 */
export async function markAnswer(
  ctx: Context,
  highlightId: HighlightId,
  questionId: GuideQuestionId | null,
): Promise<void> {
  await transact(ctx, async (tx) => {
    const highlight = await requireHighlight(tx, highlightId);
    const source = await findSource(tx.db, highlight.sourceId);
    const studyId = source?.studyId ?? '';
    if (questionId) await requireQuestionOf(tx, questionId, studyId);
    const mark = questionId && { questionId, by: actorId(tx), at: tx.now() };
    await saveMark(tx.db, highlightId, mark);
    await recordChange(tx, {
      type: 'guide.answer_marked',
      projectId: highlight.projectId,
      subject: { highlightId, questionId, studyId },
    });
  });
}
