import { GUIDE_LENGTH_MAX } from '../../../core/guides/proposals.ts';
import { sameWords, wordingKey } from '../../../core/guides/match.ts';
import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { GuideQuestionId, HypothesisId, StudyId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { requireHypothesis } from '../hypotheses/index.ts';
import { lockProject, maySeeProject, requireStudy } from '../projects/index.ts';
import {
  findQuestion,
  type GuideQuestion,
  insertQuestions,
  listQuestions,
  updatePosition,
  updateQuestion,
} from './questions.store.ts';

/**
 * Adds questions at the end of a study's guide, in this order. What is in it already is left out.
 *
 * @throws NotFoundError `study.not_found`
 * @throws InvalidError `guide.too_long`
 */
export async function addQuestions(
  ctx: Context,
  studyId: StudyId,
  texts: readonly string[],
): Promise<GuideQuestion[]> {
  return transact(ctx, async (tx) => {
    const study = await requireStudy(tx, studyId);
    await holdGuide(tx, study);
    const guide = await listQuestions(tx.db, studyId);
    const fresh = withoutKnown(texts, guide);
    if (guide.length + fresh.length > GUIDE_LENGTH_MAX) {
      throw new InvalidError(
        'guide.too_long',
        `A guide has at most ${GUIDE_LENGTH_MAX} questions. Add fewer.`,
      );
    }
    const first = Math.max(-1, ...guide.map(({ position }) => position)) + 1;
    const added = fresh.map((text, index): GuideQuestion => ({
      id: tx.newId('guideQuestion'),
      projectId: study.projectId,
      studyId,
      position: first + index,
      text,
      goal: '',
      hypothesisIds: [],
      createdBy: actorId(tx),
      createdAt: tx.now(),
      removedAt: null,
      revision: 0,
    }));
    await insertQuestions(tx.db, added);
    if (added.length > 0) {
      await recordChange(tx, {
        type: 'guide.questions_added',
        projectId: study.projectId,
        subject: { studyId, questionIds: added.map(({ id }) => id) },
      });
    }
    return [...guide, ...added];
  });
}

/** Of two who bring the same question in at once, the second sees it there. */
function holdGuide(tx: Context, { projectId }: { readonly projectId: string }): Promise<void> {
  return lockProject(tx.db, projectId);
}

function withoutKnown(texts: readonly string[], guide: readonly GuideQuestion[]): string[] {
  const known = new Set(guide.map(({ text }) => wordingKey(text)));
  return texts.filter((text) => {
    const key = wordingKey(text);
    if (key === '' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** What an edit of a question may carry. */
export interface QuestionEdit {
  readonly revision: number;
  readonly text?: string | undefined;
  readonly goal?: string | undefined;
  readonly hypothesisIds?: readonly HypothesisId[] | undefined;
}

/**
 * Changes a question of a guide.
 *
 * @throws NotFoundError `guide.not_found`, `hypothesis.not_found`
 * @throws ConflictError `guide.changed_meanwhile`, `guide.question_twice`
 */
export async function changeQuestion(
  ctx: Context,
  id: GuideQuestionId,
  edit: QuestionEdit,
): Promise<GuideQuestion> {
  return transact(ctx, async (tx) => {
    const before = await requireQuestion(tx, id);
    await holdGuide(tx, before);
    await checkEdit(tx, before, edit);
    const after: GuideQuestion = {
      ...before,
      text: edit.text ?? before.text,
      goal: edit.goal ?? before.goal,
      hypothesisIds: [...new Set(edit.hypothesisIds ?? before.hypothesisIds)],
      revision: edit.revision + 1,
    };
    await store(tx, after, 'guide.question_changed');
    return after;
  });
}

async function checkEdit(tx: Context, before: GuideQuestion, edit: QuestionEdit): Promise<void> {
  for (const hypothesisId of edit.hypothesisIds ?? []) {
    const { projectId } = await requireHypothesis(tx, hypothesisId);
    if (projectId !== before.projectId) {
      throw new NotFoundError('hypothesis.not_found', 'There is no such hypothesis.');
    }
  }
  if (edit.text !== undefined) await checkNotThere(tx, before, edit.text);
}

/** @throws ConflictError `guide.question_twice` */
async function checkNotThere(
  tx: Context,
  { id, studyId }: GuideQuestion,
  text: string,
): Promise<void> {
  const guide = await listQuestions(tx.db, studyId);
  if (guide.some((other) => other.id !== id && sameWords(other.text, text))) {
    throw new ConflictError('guide.question_twice', 'The guide has this question already.');
  }
}

/**
 * Takes a question out of its guide, or brings it back. Doing either twice changes nothing.
 *
 * @throws NotFoundError `guide.not_found`
 * @throws ConflictError `guide.question_twice` when the guide has those words again meanwhile
 */
export async function setQuestionRemoved(
  ctx: Context,
  id: GuideQuestionId,
  removed: boolean,
): Promise<GuideQuestion> {
  return transact(ctx, async (tx) => {
    const before = await requireQuestion(tx, id, true);
    if ((before.removedAt !== null) === removed) return before;
    await holdGuide(tx, before);
    if (!removed) await checkNotThere(tx, before, before.text);
    const after = {
      ...before,
      removedAt: removed ? tx.now() : null,
      revision: before.revision + 1,
    };
    await store(tx, after, removed ? 'guide.question_removed' : 'guide.question_restored');
    return after;
  });
}

/**
 * Puts the questions of a guide in this order; those that are not named follow as they are.
 *
 * @throws NotFoundError `study.not_found`, `guide.not_found`
 */
export async function orderQuestions(
  ctx: Context,
  studyId: StudyId,
  questionIds: readonly GuideQuestionId[],
): Promise<GuideQuestion[]> {
  return transact(ctx, async (tx) => {
    const { projectId } = await requireStudy(tx, studyId);
    const guide = await listQuestions(tx.db, studyId);
    const known = new Set(guide.map(({ id }) => id));
    if (questionIds.some((id) => !known.has(id))) throw notFound();
    const named = new Set(questionIds);
    const order = [...named, ...guide.map(({ id }) => id).filter((id) => !named.has(id))];
    for (const [position, id] of order.entries()) await updatePosition(tx.db, id, position);
    await recordChange(tx, {
      type: 'guide.ordered',
      projectId,
      subject: { studyId, questionIds: order },
    });
    return listQuestions(tx.db, studyId);
  });
}

/**
 * A question of a guide that the actor may see.
 *
 * @param removedToo - Also one that was taken out.
 * @throws NotFoundError `guide.not_found`
 */
export async function requireQuestion(
  ctx: Context,
  id: string,
  removedToo = false,
): Promise<GuideQuestion> {
  const question = await findQuestion(ctx.db, id);
  const there = question && (removedToo || question.removedAt === null);
  if (!there || !(await maySeeProject(ctx, question.projectId))) throw notFound();
  return question;
}

async function store(tx: Context, question: GuideQuestion, type: string): Promise<void> {
  if (!(await updateQuestion(tx.db, question))) {
    throw new ConflictError(
      'guide.changed_meanwhile',
      'Somebody changed this question meanwhile. Look at it again, then make your change.',
    );
  }
  await recordChange(tx, {
    type,
    projectId: question.projectId,
    subject: { questionId: question.id, studyId: question.studyId },
  });
}

function notFound(): NotFoundError {
  return new NotFoundError('guide.not_found', 'There is no such question in the guide.');
}
