import { accounts } from '../../../core/api/index.ts';
import { UnauthenticatedError } from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/mount.ts';
import { mount } from '../../http/mount.ts';
import {
  acceptInvitation,
  createWorkspace,
  invite,
  isSetupNeeded,
  openInvitations,
  requireInvitation,
  setUp,
  withdrawInvitation,
} from './accounts.service.ts';
import type { AccountsOptions } from './accounts-options.ts';
import { type AccountUser, requestSignOut } from './auth.ts';
import { changeRole, members, removeMember } from './members.service.ts';
import { accountOf, mountOwnAccount, requireOwn } from './own-account.routes.ts';
import { signInAfterSetting, trySignIn } from './try-sign-in.ts';
import { refuseFailedSignIn, withCookies } from './sign-in-answers.ts';
import { listOwnWorkspaces } from './workspaces.store.ts';

/** Mounts set-up, sign-in, workspaces, members and invitations. */
export function mountAccounts(app: App, options: AccountsOptions): void {
  mountSession(app, options);
  mountOwnAccount(app, options);
  mountInvitations(app, options);
  mount(app, accounts.createWorkspace, async (ctx, { body }) => ({
    id: await createWorkspace(ctx, userIdOf(ctx), body.name),
    name: body.name,
  }));
  mount(app, accounts.listMembers, async (ctx) => ({ members: await members(ctx) }));
  mount(app, accounts.changeRole, (ctx, { params, body }) =>
    changeRole(ctx, params.userId, body.role),
  );
  mount(app, accounts.removeMember, async (ctx, { params }) => {
    await removeMember(ctx, params.userId);
    return {};
  });
}

function mountSession(app: App, options: AccountsOptions): void {
  const { auth, publicUrl } = options;
  mount(app, accounts.getSetup, async (ctx) => ({ needed: await isSetupNeeded(ctx) }));
  mount(app, accounts.setUp, async (ctx, { body, http }) => {
    const { workspaceId, user } = await setUp(ctx, auth, body);
    const owner: Context = {
      ...ctx,
      actor: { kind: 'member', userId: user.id, workspaceId, role: 'owner' },
    };
    const projectId = body.withExample ? await options.loadExample(owner, body.language) : null;
    const signedIn = await signInAfterSetting(options, http, body);
    return withCookies(Response.json({ workspaceId, projectId }, { status: 201 }), signedIn);
  });
  mount(app, accounts.signIn, async (ctx, { body, http }) => {
    const answer = await trySignIn(ctx, options, http, body);
    refuseFailedSignIn(answer);
    const { user } = (await answer.json()) as { user: AccountUser };
    return withCookies(Response.json(await sessionOf(ctx, user)), answer);
  });
  mount(app, accounts.signOut, async (_ctx, { http }) => {
    const answer = await requestSignOut(auth, publicUrl, http.req.header('cookie') ?? '');
    return withCookies(Response.json({}), answer);
  });
  mount(app, accounts.getSession, async (ctx, { http }) => {
    return sessionOf(ctx, await requireOwn(auth, http));
  });
}

function mountInvitations(app: App, options: AccountsOptions): void {
  const { auth } = options;
  mount(app, accounts.listInvitations, async (ctx) => ({
    invitations: await openInvitations(ctx),
  }));
  mount(app, accounts.createInvitation, (ctx, { body }) => invite(ctx, userIdOf(ctx), body));
  mount(app, accounts.withdrawInvitation, async (ctx, { params }) => {
    await withdrawInvitation(ctx, params.invitationId);
    return {};
  });
  mount(app, accounts.previewInvitation, (ctx, { body }) => requireInvitation(ctx, body.token));
  mount(app, accounts.acceptInvitation, async (ctx, { body, http }) => {
    const workspaceId = await acceptInvitation(ctx, auth, body);
    const done = Response.json({ workspaceId }, { status: 201 });
    if (!body.account) return done;
    const signedIn = await signInAfterSetting(options, http, body.account);
    return withCookies(done, signedIn);
  });
}

async function sessionOf(ctx: Context, user: AccountUser) {
  return { user: accountOf(user), workspaces: await listOwnWorkspaces(ctx.db, user.id) };
}

function userIdOf({ actor }: Context): string {
  if (actor.kind === 'member' || actor.kind === 'user') return actor.userId;
  throw new UnauthenticatedError('session.missing', 'Sign in first.');
}
