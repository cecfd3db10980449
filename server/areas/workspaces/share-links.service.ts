import type { ShareScope } from '../../../core/workspaces/roles.ts';
import { NotFoundError } from '../../../core/kernel/errors.ts';
import { later } from '../../../core/kernel/time.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact, workspaceOf } from '../../context.ts';
import {
  findOpenShareLink,
  findShareLink,
  findWorkspaceOfProject,
  insertShareLink,
  listShareLinks,
  markWithdrawn,
  type ShareLink,
} from './links.store.ts';
import { hashToken, newToken } from './secrets.ts';

const MS_PER_DAY = 86_400_000;

/** Links of a project that work now. @throws NotFoundError `project.not_found` */
export async function shareLinksOf(ctx: Context, projectId: string): Promise<ShareLink[]> {
  await requireOwnProject(ctx, projectId);
  return listShareLinks(ctx.db, projectId, ctx.now());
}

/**
 * Makes a read-only link; its secret is answered this once.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function createShareLink(
  ctx: Context,
  projectId: string,
  input: { readonly name: string; readonly scopes: readonly ShareScope[]; readonly days: number },
): Promise<ShareLink & { readonly token: string }> {
  const token = newToken();
  const id = ctx.newId('shareLink');
  return transact(ctx, async (tx) => {
    await requireOwnProject(tx, projectId);
    const createdAt = tx.now();
    await insertShareLink(tx.db, {
      id,
      project_id: projectId,
      name: input.name,
      scopes: JSON.stringify([...new Set(input.scopes)]),
      token_hash: hashToken(token),
      expires_at: later(createdAt, input.days * MS_PER_DAY),
      created_by: actorId(tx),
      created_at: createdAt,
    });
    await recordChange(tx, {
      type: 'share_link.created',
      projectId,
      subject: { shareLinkId: id, scopes: input.scopes },
    });
    return { ...(await requireShareLink(tx, id)), token };
  });
}

/** Makes a link useless at once. @throws NotFoundError `share.not_found` */
export async function withdrawShareLink(ctx: Context, id: string): Promise<void> {
  await transact(ctx, async (tx) => {
    const link = await requireShareLink(tx, id);
    if (link.withdrawnAt) return;
    await markWithdrawn(tx.db, id, tx.now());
    await recordChange(tx, {
      type: 'share_link.withdrawn',
      projectId: link.projectId,
      subject: { shareLinkId: id },
    });
  });
}

/** The link with this secret. @throws NotFoundError `share.link_invalid` */
export async function requireOpenShareLink(ctx: Context, token: string): Promise<ShareLink> {
  const link = await findOpenShareLink(ctx.db, hashToken(token), ctx.now());
  if (!link) {
    throw new NotFoundError(
      'share.link_invalid',
      'This link was withdrawn or has expired. Ask whoever sent it for a new one.',
    );
  }
  return link;
}

async function requireShareLink(ctx: Context, id: string): Promise<ShareLink> {
  const link = await findShareLink(ctx.db, id);
  if (link?.workspaceId !== workspaceOf(ctx)) {
    throw new NotFoundError('share.not_found', 'There is no such link.');
  }
  return link;
}

async function requireOwnProject(ctx: Context, projectId: string): Promise<void> {
  if ((await findWorkspaceOfProject(ctx.db, projectId)) !== workspaceOf(ctx)) {
    throw new NotFoundError('project.not_found', 'There is no such project.');
  }
}
