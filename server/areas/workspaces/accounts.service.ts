import type { Role } from '../../../core/workspaces/roles.ts';
import {
  ConflictError,
  InvalidError,
  NotFoundError,
  UnauthenticatedError,
} from '../../../core/kernel/errors.ts';
import type { WorkspaceId } from '../../../core/kernel/ids.ts';
import { later } from '../../../core/kernel/time.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, workspaceOf } from '../../context.ts';
import { type AccountUser, type Auth, createUser, findUserByEmail, setPassword } from './auth.ts';
import {
  closeSetupLinks,
  deleteInvitation,
  findInvitation,
  insertInvitation,
  insertSetupLink,
  type Invitation,
  listInvitations,
  reopenSetupLink,
  takeInvitation,
  takeSetupLink,
} from './links.store.ts';
import { hashToken, newToken } from './secrets.ts';
import { anyMembership, insertMembership, insertWorkspace } from './workspaces.store.ts';

const INVITATION_DAYS = 14;
const MS_PER_DAY = 86_400_000;

/** What somebody types to get an account. */
export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Whether nobody has an account yet. */
export async function isSetupNeeded(ctx: Context): Promise<boolean> {
  return !(await anyMembership(ctx.db));
}

/** Makes a set-up link and answers its secret. Earlier ones stop working. */
export async function createSetupLink(ctx: Context): Promise<string> {
  const token = newToken();
  await transact(ctx, async (tx) => {
    await closeSetupLinks(tx.db, tx.now());
    await insertSetupLink(tx.db, hashToken(token), tx.now());
  });
  return token;
}

/**
 * Creates the first account and workspace.
 *
 * @throws NotFoundError `setup.link_invalid`
 * @throws ConflictError `setup.already_done`
 */
export async function setUp(
  ctx: Context,
  auth: Auth,
  input: NewAccount & { readonly token: string; readonly workspaceName: string },
): Promise<{ readonly user: AccountUser; readonly workspaceId: WorkspaceId }> {
  if (!(await isSetupNeeded(ctx))) {
    throw new ConflictError('setup.already_done', 'This installation is set up. Sign in instead.');
  }
  const tokenHash = hashToken(input.token);
  // Used up before anything is made: two people with one link must not both become an owner.
  if (!(await takeSetupLink(ctx.db, tokenHash, ctx.now()))) {
    throw new NotFoundError(
      'setup.link_invalid',
      'This set-up link does not work. Use the newest one that the server printed.',
    );
  }
  try {
    const user = await accountFor(auth, input);
    return { user, workspaceId: await createWorkspace(ctx, user.id, input.workspaceName) };
  } catch (error) {
    await reopenSetupLink(ctx.db, tokenHash);
    throw error;
  }
}

/** An account left over from a set-up that broke off half way is taken, with the new password. */
async function accountFor(auth: Auth, account: NewAccount): Promise<AccountUser> {
  const existing = await findUserByEmail(auth, account.email);
  if (!existing) return createUser(auth, account);
  await setPassword(auth, existing.id, account.password);
  return existing;
}

/** Creates a workspace with this person as its owner. */
export async function createWorkspace(
  ctx: Context,
  userId: string,
  name: string,
): Promise<WorkspaceId> {
  const id = ctx.newId('workspace');
  await transact(ctx, async (tx) => {
    await insertWorkspace(tx.db, { id, name, created_at: tx.now() });
    await addMember(tx, id, userId, 'owner');
    await recordChange(tx, { type: 'workspace.created', subject: { workspaceId: id } }, id);
  });
  return id;
}

/** Adds somebody to a workspace. Runs inside a transaction. */
export async function addMember(
  tx: Context,
  workspaceId: string,
  userId: string,
  role: Role,
): Promise<void> {
  await insertMembership(tx.db, {
    id: tx.newId('membership'),
    workspace_id: workspaceId,
    user_id: userId,
    role,
    created_at: tx.now(),
  });
  await recordChange(tx, { type: 'member.added', subject: { userId, role } }, workspaceId);
}

/** Open invitations of the workspace. */
export async function openInvitations(ctx: Context): Promise<Invitation[]> {
  return listInvitations(ctx.db, workspaceOf(ctx), ctx.now());
}

/** Makes an invitation; its secret is answered this once. */
export async function invite(
  ctx: Context,
  userId: string,
  input: { readonly role: Role; readonly note: string },
): Promise<Omit<Invitation, 'workspaceName' | 'workspaceId'> & { readonly token: string }> {
  const token = newToken();
  const id = ctx.newId('invitation');
  const createdAt = ctx.now();
  const expiresAt = later(createdAt, INVITATION_DAYS * MS_PER_DAY);
  await transact(ctx, async (tx) => {
    await insertInvitation(tx.db, {
      id,
      workspace_id: workspaceOf(tx),
      role: input.role,
      note: input.note,
      token_hash: hashToken(token),
      expires_at: expiresAt,
      created_by: userId,
      created_at: createdAt,
    });
    await recordChange(tx, {
      type: 'invitation.created',
      subject: { invitationId: id, role: input.role },
    });
  });
  return { id, ...input, createdAt, expiresAt, token };
}

/** @throws NotFoundError `invitation.not_found` */
export async function withdrawInvitation(ctx: Context, invitationId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    if (!(await deleteInvitation(tx.db, workspaceOf(tx), invitationId))) {
      throw new NotFoundError('invitation.not_found', 'There is no such invitation.');
    }
    await recordChange(tx, { type: 'invitation.withdrawn', subject: { invitationId } });
  });
}

/** @throws NotFoundError `invitation.link_invalid` */
export async function requireInvitation(ctx: Context, token: string): Promise<Invitation> {
  const invitation = await findInvitation(ctx.db, hashToken(token), ctx.now());
  if (!invitation) {
    throw new NotFoundError(
      'invitation.link_invalid',
      'This invitation was used, withdrawn or has expired. Ask for a new one.',
    );
  }
  return invitation;
}

/**
 * Joins a workspace, with a new account or the one that is signed in.
 *
 * @throws NotFoundError `invitation.link_invalid`
 * @throws ConflictError `account.email_taken`
 * @throws UnauthenticatedError `invitation.account_missing`
 */
export async function acceptInvitation(
  ctx: Context,
  auth: Auth,
  input: { readonly token: string; readonly account?: NewAccount | undefined },
): Promise<WorkspaceId> {
  const invitation = await requireInvitation(ctx, input.token);
  const userId = input.account ? await newUserId(auth, input.account) : signedInUserId(ctx);
  await transact(ctx, async (tx) => {
    // Asked again inside: two people with one link must not both get in.
    if (!(await takeInvitation(tx.db, invitation.id, tx.now()))) {
      throw new NotFoundError('invitation.link_invalid', 'This invitation was used meanwhile.');
    }
    await addMember(tx, invitation.workspaceId, userId, invitation.role);
  });
  return invitation.workspaceId;
}

async function newUserId(auth: Auth, account: NewAccount): Promise<string> {
  await requireFreeEmail(auth, account.email);
  return (await createUser(auth, account)).id;
}

/** @throws ConflictError `account.email_taken` */
export async function requireFreeEmail(auth: Auth, email: string): Promise<void> {
  if (!(await findUserByEmail(auth, email))) return;
  throw new ConflictError(
    'account.email_taken',
    'There is an account with this e-mail already. Sign in with it, or use another.',
  );
}

function signedInUserId(ctx: Context): string {
  if (ctx.actor.kind === 'user' || ctx.actor.kind === 'member') return ctx.actor.userId;
  throw new UnauthenticatedError(
    'invitation.account_missing',
    'Sign in first, or give name, e-mail and password for a new account.',
  );
}

/**
 * Sets a password from the command line and ends the account's sessions.
 *
 * @throws NotFoundError `account.not_found`
 * @throws InvalidError `account.password_short`
 */
export async function resetPassword(auth: Auth, email: string, password: string): Promise<void> {
  if (password.length < 10) {
    throw new InvalidError('account.password_short', 'Must be at least 10 characters.');
  }
  const user = await findUserByEmail(auth, email);
  if (!user) throw new NotFoundError('account.not_found', 'There is no account with this e-mail.');
  await setPassword(auth, user.id, password);
}
