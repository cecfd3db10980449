import type { Role, ShareScope } from '../../../core/workspaces/roles.ts';
import type { Id, ProjectId, WorkspaceId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** An invitation that is still open. */
export interface Invitation {
  readonly id: Id<'invitation'>;
  readonly workspaceId: WorkspaceId;
  readonly workspaceName: string;
  readonly role: Role;
  readonly note: string;
  readonly expiresAt: Instant;
  readonly createdAt: Instant;
}

/** A read-only link. */
export interface ShareLink {
  readonly id: Id<'shareLink'>;
  readonly projectId: ProjectId;
  readonly workspaceId: WorkspaceId;
  readonly name: string;
  readonly scopes: readonly ShareScope[];
  readonly expiresAt: Instant;
  readonly createdAt: Instant;
  readonly withdrawnAt: Instant | null;
}

const LINKS_MAX = 500;

export async function insertSetupLink(db: Db, tokenHash: string, at: Instant): Promise<void> {
  await db
    .insertInto('setup_link')
    .values({ token_hash: tokenHash, created_at: at, used_at: null })
    .execute();
}

/** Uses up a set-up link; answers whether it was still open. Of two at once, one gets true. */
export async function takeSetupLink(db: Db, tokenHash: string, at: Instant): Promise<boolean> {
  const result = await db
    .updateTable('setup_link')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Opens a set-up link again, whose set-up failed. */
export async function reopenSetupLink(db: Db, tokenHash: string): Promise<void> {
  await db
    .updateTable('setup_link')
    .set({ used_at: null })
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** Makes every open set-up link useless: set-up happens once. */
export async function closeSetupLinks(db: Db, at: Instant): Promise<void> {
  await db.updateTable('setup_link').set({ used_at: at }).where('used_at', 'is', null).execute();
}

export async function insertInvitation(
  db: Db,
  row: {
    id: string;
    workspace_id: string;
    role: string;
    note: string;
    token_hash: string;
    expires_at: string;
    created_by: string;
    created_at: string;
  },
): Promise<void> {
  await db
    .insertInto('invitation')
    .values({ ...row, accepted_at: null })
    .execute();
}

const openInvitations = (db: Db, now: Instant) =>
  db
    .selectFrom('invitation')
    .innerJoin('workspace', 'workspace.id', 'invitation.workspace_id')
    .selectAll('invitation')
    .select('workspace.name as workspace_name')
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now);

type InvitationRow = Awaited<ReturnType<ReturnType<typeof openInvitations>['execute']>>[number];

/** The open invitation with this secret, or null. */
export async function findInvitation(
  db: Db,
  tokenHash: string,
  now: Instant,
): Promise<Invitation | null> {
  const row = await openInvitations(db, now).where('token_hash', '=', tokenHash).executeTakeFirst();
  return row ? toInvitation(row) : null;
}

/** Open invitations of a workspace, newest first. */
export async function listInvitations(
  db: Db,
  workspaceId: string,
  now: Instant,
): Promise<Invitation[]> {
  const rows = await openInvitations(db, now)
    .where('workspace_id', '=', workspaceId)
    .orderBy('invitation.id', 'desc')
    .limit(LINKS_MAX)
    .execute();
  return rows.map(toInvitation);
}

/** Uses up an invitation; answers whether it was still open. Of two at once, one gets true. */
export async function takeInvitation(db: Db, invitationId: string, at: Instant): Promise<boolean> {
  const result = await db
    .updateTable('invitation')
    .set({ accepted_at: at })
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** Deletes an invitation of a workspace; answers whether there was one. */
export async function deleteInvitation(
  db: Db,
  workspaceId: string,
  invitationId: string,
): Promise<boolean> {
  const result = await db
    .deleteFrom('invitation')
    .where('id', '=', invitationId)
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return Number(result.numDeletedRows) > 0;
}

export async function insertShareLink(
  db: Db,
  row: {
    id: string;
    project_id: string;
    name: string;
    scopes: string;
    token_hash: string;
    expires_at: string;
    created_by: string;
    created_at: string;
  },
): Promise<void> {
  await db
    .insertInto('share_link')
    .values({ ...row, withdrawn_at: null })
    .execute();
}

const shareLinks = (db: Db) =>
  db
    .selectFrom('share_link')
    .innerJoin('project', 'project.id', 'share_link.project_id')
    .selectAll('share_link')
    .select('project.workspace_id');

type ShareLinkRow = Awaited<ReturnType<ReturnType<typeof shareLinks>['execute']>>[number];

/** The link with this secret that works now, or null. */
export async function findOpenShareLink(
  db: Db,
  tokenHash: string,
  now: Instant,
): Promise<ShareLink | null> {
  const row = await shareLinks(db)
    .where('token_hash', '=', tokenHash)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .where('project.archived_at', 'is', null)
    .executeTakeFirst();
  return row ? toShareLink(row) : null;
}

/** The link with this id, whatever its state, or null. */
export async function findShareLink(db: Db, id: string): Promise<ShareLink | null> {
  const row = await shareLinks(db).where('share_link.id', '=', id).executeTakeFirst();
  return row ? toShareLink(row) : null;
}

/** Links of a project that work now, newest first. */
export async function listShareLinks(
  db: Db,
  projectId: string,
  now: Instant,
): Promise<ShareLink[]> {
  const rows = await shareLinks(db)
    .where('project_id', '=', projectId)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('share_link.id', 'desc')
    .limit(LINKS_MAX)
    .execute();
  return rows.map(toShareLink);
}

export async function markWithdrawn(db: Db, id: string, at: Instant): Promise<void> {
  await db.updateTable('share_link').set({ withdrawn_at: at }).where('id', '=', id).execute();
}

/** The workspace of a project, or null. Here because links stand below projects in the tiers. */
export async function findWorkspaceOfProject(db: Db, projectId: string): Promise<string | null> {
  const row = await db
    .selectFrom('project')
    .select('workspace_id')
    .where('id', '=', projectId)
    .executeTakeFirst();
  return row?.workspace_id ?? null;
}

function toInvitation(row: InvitationRow): Invitation {
  return {
    id: row.id as Id<'invitation'>,
    workspaceId: row.workspace_id as WorkspaceId,
    workspaceName: row.workspace_name,
    role: row.role as Role,
    note: row.note,
    expiresAt: row.expires_at as Instant,
    createdAt: row.created_at as Instant,
  };
}

function toShareLink(row: ShareLinkRow): ShareLink {
  return {
    id: row.id as Id<'shareLink'>,
    projectId: row.project_id as ProjectId,
    workspaceId: row.workspace_id as WorkspaceId,
    name: row.name,
    scopes: JSON.parse(row.scopes) as ShareScope[],
    expiresAt: row.expires_at as Instant,
    createdAt: row.created_at as Instant,
    withdrawnAt: row.withdrawn_at as Instant | null,
  };
}
