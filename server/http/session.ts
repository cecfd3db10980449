import type { MiddlewareHandler } from 'hono';
import { isId, type WorkspaceId } from '../../core/kernel/ids.ts';
import {
  type Auth,
  createSessionFinder,
  findRole,
  listOwnWorkspaces,
  requireOpenShareLink,
  type SessionFinder,
} from '../areas/workspaces/index.ts';
import type { Actor, Context } from '../context.ts';
import type { RequestEnvironment } from './mount.ts';

/** Which workspace the request is about; a download, which cannot set headers, sends `?workspace=`. */
export const WORKSPACE_HEADER = 'bevis-workspace';
/** The secret of a read-only link. */
export const SHARE_HEADER = 'bevis-share';

/** Finds out who acts and puts a context on the request. */
export function session(base: Context, auth: Auth): MiddlewareHandler<RequestEnvironment> {
  const findUser = createSessionFinder(auth, base.db);
  return async (context, next) => {
    const shareToken = context.req.header(SHARE_HEADER);
    const workspaceId = context.req.header(WORKSPACE_HEADER) ?? context.req.query('workspace');
    const actor = shareToken
      ? await visitorOf(base, shareToken)
      : await memberOf(base, findUser, context.req.raw.headers, workspaceId);
    context.set('ctx', { ...base, actor });
    await next();
  };
}

async function visitorOf(base: Context, token: string): Promise<Actor> {
  const { id, workspaceId, projectId, scopes } = await requireOpenShareLink(base, token);
  return { kind: 'visitor', shareLinkId: id, workspaceId, projectId, scopes };
}

/** Without a workspace named, somebody who is in just one acts there. */
async function memberOf(
  base: Context,
  findUser: SessionFinder,
  headers: Headers,
  asked: string | undefined,
): Promise<Actor> {
  const user = await findUser(headers);
  if (!user) return { kind: 'nobody' };
  if (asked && isId('workspace', asked)) {
    const role = await findRole(base.db, asked, user.id);
    if (!role) return { kind: 'user', userId: user.id };
    return { kind: 'member', userId: user.id, workspaceId: asked as WorkspaceId, role };
  }
  const own = await listOwnWorkspaces(base.db, user.id);
  const only = own[0];
  if (!only || own.length > 1) return { kind: 'user', userId: user.id };
  return { kind: 'member', userId: user.id, workspaceId: only.id, role: only.role };
}
