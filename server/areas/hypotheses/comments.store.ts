import type { CommentId, HypothesisId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** What somebody says of a hypothesis. */
export interface Comment {
  readonly id: CommentId;
  readonly hypothesisId: HypothesisId;
  readonly text: string;
  /** User id. */
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly editedAt: Instant | null;
  readonly removedAt: Instant | null;
  readonly revision: number;
}

/** More comments than this on one hypothesis are not taken. */
export const COMMENTS_MAX = 1000;

export async function insertComment(db: Db, comment: Comment): Promise<void> {
  await db.insertInto('hypothesis_comment').values(toRow(comment)).execute();
}

/** Stores the comment if it still stands at `revision − 1`; answers whether it did. */
export async function updateComment(db: Db, comment: Comment): Promise<boolean> {
  const { id, ...changes } = toRow(comment);
  const result = await db
    .updateTable('hypothesis_comment')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', comment.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** A comment with any id, removed or not, or null; the caller checks whose project it is in. */
export async function findComment(db: Db, id: string): Promise<Comment | null> {
  const row = await db
    .selectFrom('hypothesis_comment')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toComment(row) : null;
}

/** Comments on a hypothesis, oldest first; nothing removed. */
export async function listComments(db: Db, hypothesisId: string): Promise<Comment[]> {
  const rows = await db
    .selectFrom('hypothesis_comment')
    .selectAll()
    .where('hypothesis_id', '=', hypothesisId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .limit(COMMENTS_MAX)
    .execute();
  return rows.map(toComment);
}

/** Comments of a project that were removed: they can come back, and nobody can change them. */
export async function listRemovedComments(db: Db, projectId: string): Promise<Comment[]> {
  const rows = await db
    .selectFrom('hypothesis_comment')
    .innerJoin('hypothesis', 'hypothesis.id', 'hypothesis_comment.hypothesis_id')
    .selectAll('hypothesis_comment')
    .where('hypothesis.project_id', '=', projectId)
    .where('hypothesis_comment.removed_at', 'is not', null)
    .execute();
  return rows.map(toComment);
}

/** Puts other words in the place of a comment's; only a withdrawal does. */
export async function updateCommentText(db: Db, id: string, text: string): Promise<void> {
  await db.updateTable('hypothesis_comment').set({ body: text }).where('id', '=', id).execute();
}

function toComment(row: ReturnType<typeof toRow>): Comment {
  return {
    id: row.id as CommentId,
    hypothesisId: row.hypothesis_id as HypothesisId,
    text: row.body,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    editedAt: row.edited_at as Instant | null,
    removedAt: row.removed_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(comment: Comment) {
  return {
    id: comment.id as string,
    hypothesis_id: comment.hypothesisId as string,
    body: comment.text,
    created_by: comment.createdBy,
    created_at: comment.createdAt as string,
    edited_at: comment.editedAt as string | null,
    removed_at: comment.removedAt as string | null,
    revision: comment.revision,
  };
}
