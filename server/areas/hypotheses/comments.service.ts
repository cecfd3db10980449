import { isStill, type State, stateChange } from '../../../core/history/states.ts';
import {
  ConflictError,
  ForbiddenError,
  LimitError,
  NotFoundError,
} from '../../../core/kernel/errors.ts';
import type { CommentId, HypothesisId } from '../../../core/kernel/ids.ts';
import { roleAllows } from '../../../core/workspaces/roles.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import {
  type Comment,
  COMMENTS_MAX,
  findComment,
  insertComment,
  listComments,
  updateComment,
} from './comments.store.ts';
import { findVisibleHypothesis, requireHypothesis } from './hypotheses.service.ts';

/**
 * Says something of a hypothesis. It changes no verdict.
 *
 * @throws NotFoundError `hypothesis.not_found`; LimitError `comment.too_many`
 */
export async function writeComment(
  ctx: Context,
  hypothesisId: HypothesisId,
  text: string,
): Promise<Comment> {
  return transact(ctx, async (tx) => {
    const { id, projectId } = await requireHypothesis(tx, hypothesisId);
    if ((await listComments(tx.db, id)).length >= COMMENTS_MAX) {
      throw new LimitError(
        'size',
        'comment.too_many',
        `A hypothesis has room for ${COMMENTS_MAX} comments.`,
      );
    }
    const comment: Comment = {
      id: tx.newId('comment'),
      hypothesisId: id,
      text: text.trim(),
      createdBy: actorId(tx),
      createdAt: tx.now(),
      editedAt: null,
      removedAt: null,
      revision: 0,
    };
    await insertComment(tx.db, comment);
    await recordChange(tx, {
      type: 'comment.written',
      projectId,
      subject: { commentId: comment.id, hypothesisId: id },
      undo: [
        {
          kind: 'comment',
          id: comment.id,
          before: { isRemoved: true },
          after: { isRemoved: false },
        },
      ],
    });
    return comment;
  });
}

/**
 * Says it in other words, takes it away, or brings it back. Whoever wrote it may; a researcher may take away, and bring
 * back, what others wrote.
 *
 * @throws NotFoundError `comment.not_found`; ConflictError `comment.changed_meanwhile`
 * @throws ForbiddenError `comment.of_somebody_else`
 */
export async function changeComment(
  ctx: Context,
  commentId: CommentId,
  edit: {
    readonly revision: number;
    readonly text?: string | undefined;
    readonly removed?: boolean | undefined;
  },
): Promise<Comment> {
  return transact(ctx, async (tx) => {
    const { comment: before, projectId } = await requireComment(tx, commentId);
    checkMayChange(tx, before, edit.text !== undefined);
    const isRemoved = edit.removed ?? before.removedAt !== null;
    const text = edit.text?.trim() ?? before.text;
    const after: Comment = {
      ...before,
      text,
      editedAt: text === before.text ? before.editedAt : tx.now(),
      removedAt: isRemoved ? (before.removedAt ?? tx.now()) : null,
      revision: edit.revision + 1,
    };
    await store(tx, projectId, before, after, true);
    return after;
  });
}

/**
 * Brings a comment from the state that an action left it in to another.
 *
 * @throws NotFoundError `comment.not_found`; ConflictError `action.changed_since`
 * @throws ForbiddenError `comment.of_somebody_else`
 */
export async function turnComment(tx: Context, id: string, from: State, to: State): Promise<void> {
  const { comment: before, projectId } = await requireComment(tx, id);
  if (!isStill(stateOf(before), from)) {
    throw new ConflictError(
      'action.changed_since',
      'This comment was changed since, so this cannot be taken back.',
    );
  }
  // Only what `stateOf` gave was kept, so these are its fields.
  const { isRemoved, text } = to as Partial<ReturnType<typeof stateOf>>;
  // Who was a researcher when they took away what others wrote may be none any more.
  checkMayChange(tx, before, text !== undefined);
  const after: Comment = {
    ...before,
    text: text ?? before.text,
    removedAt: (isRemoved ?? before.removedAt !== null) ? (before.removedAt ?? tx.now()) : null,
    revision: before.revision + 1,
  };
  await store(tx, projectId, before, after, false);
}

async function store(
  tx: Context,
  projectId: string,
  before: Comment,
  after: Comment,
  isUndoable: boolean,
): Promise<void> {
  if (!(await updateComment(tx.db, after))) {
    throw new ConflictError(
      'comment.changed_meanwhile',
      'This comment was changed meanwhile. Look at it again, then make your change.',
    );
  }
  const change = stateChange(stateOf(before), stateOf(after));
  await recordChange(tx, {
    type: `comment.${verbOf(before, after)}`,
    projectId,
    subject: { commentId: after.id, hypothesisId: after.hypothesisId },
    undo: isUndoable && change ? [{ kind: 'comment', id: after.id, ...change }] : [],
  });
}

function verbOf(before: Comment, after: Comment): string {
  if ((before.removedAt === null) === (after.removedAt === null)) return 'changed';
  return after.removedAt === null ? 'brought_back' : 'removed';
}

async function requireComment(
  tx: Context,
  id: string,
): Promise<{ readonly comment: Comment; readonly projectId: string }> {
  const comment = await findComment(tx.db, id);
  const hypothesis = comment && (await findVisibleHypothesis(tx, comment.hypothesisId));
  if (!comment || !hypothesis) {
    throw new NotFoundError('comment.not_found', 'There is no such comment.');
  }
  return { comment, projectId: hypothesis.projectId };
}

function checkMayChange(tx: Context, { createdBy }: Comment, isText: boolean): void {
  const { actor } = tx;
  if (createdBy === actorId(tx)) return;
  if (!isText && actor.kind === 'member' && roleAllows(actor.role, 'researcher')) return;
  throw new ForbiddenError(
    'comment.of_somebody_else',
    'This was written by somebody else. Whoever wrote it can change it; a researcher can take it away.',
  );
}

function stateOf({ text, removedAt }: Comment) {
  return { text, isRemoved: removedAt !== null };
}
