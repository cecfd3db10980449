import type { z } from 'zod';
import { comments as api } from '../../../core/api/index.ts';
import { assert } from '../../../core/kernel/assert.ts';
import type { Context } from '../../context.ts';
import { actorId } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import { changeComment, writeComment } from './comments.service.ts';
import { type Comment, listComments } from './comments.store.ts';
import { requireHypothesis } from './hypotheses.service.ts';
import { loadNames } from './hypothesis-dto.ts';

/** Mounts what people say of hypotheses. */
export function mountComments(app: App): void {
  mount(app, api.listComments, async (ctx, { params }) => {
    const hypothesis = await requireHypothesis(ctx, params.hypothesisId);
    return { comments: await toDtos(ctx, await listComments(ctx.db, hypothesis.id)) };
  });
  mount(app, api.writeComment, async (ctx, { params, body }) =>
    toDto(ctx, await writeComment(ctx, params.hypothesisId, body.text)),
  );
  mount(app, api.changeComment, async (ctx, { params, body }) =>
    toDto(ctx, await changeComment(ctx, params.commentId, body)),
  );
}

type CommentDto = z.input<typeof api.CommentDto>;

async function toDtos(ctx: Context, comments: readonly Comment[]): Promise<CommentDto[]> {
  const nameOf = await loadNames(
    ctx,
    comments.map(({ createdBy }) => createdBy),
  );
  return comments.map((comment) => ({
    ...{ id: comment.id, hypothesisId: comment.hypothesisId, text: comment.text },
    by: nameOf(comment.createdBy),
    isOwn: comment.createdBy === actorId(ctx),
    ...{ at: comment.createdAt, editedAt: comment.editedAt, revision: comment.revision },
    isRemoved: comment.removedAt !== null,
  }));
}

async function toDto(ctx: Context, comment: Comment): Promise<CommentDto> {
  const [dto] = await toDtos(ctx, [comment]);
  assert(dto, 'one comment has one wire form');
  return dto;
}
