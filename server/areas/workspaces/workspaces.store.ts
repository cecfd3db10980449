import type { Role } from '../../../core/workspaces/roles.ts';
import type { WorkspaceId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** A workspace as one of its members sees it. */
export interface OwnWorkspace {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly role: Role;
}

/** A member with their account. */
export interface MemberRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Instant;
}

const MEMBERS_MAX = 1000;

export async function insertWorkspace(
  db: Db,
  workspace: { id: string; name: string; created_at: string },
): Promise<void> {
  await db.insertInto('workspace').values(workspace).execute();
}

/** Adds a member, or leaves the role of one who is in already. */
export async function insertMembership(
  db: Db,
  membership: {
    id: string;
    workspace_id: string;
    user_id: string;
    role: string;
    created_at: string;
  },
): Promise<void> {
  await db
    .insertInto('membership')
    .values(membership)
    .onConflict((conflict) => conflict.columns(['user_id', 'workspace_id']).doNothing())
    .execute();
}

/** Every workspace of this installation, by name; for the command line only. */
export async function listWorkspaces(
  db: Db,
): Promise<{ readonly id: WorkspaceId; readonly name: string }[]> {
  const rows = await db
    .selectFrom('workspace')
    .select(['id', 'name'])
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id as WorkspaceId, name: row.name }));
}

/** The workspaces of a person, by name. */
export async function listOwnWorkspaces(db: Db, userId: string): Promise<OwnWorkspace[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('workspace', 'workspace.id', 'membership.workspace_id')
    .select(['workspace.id', 'workspace.name', 'membership.role'])
    .where('membership.user_id', '=', userId)
    .orderBy('workspace.name')
    .orderBy('workspace.id')
    .limit(MEMBERS_MAX)
    .execute();
  return rows.map((row) => ({ id: row.id as WorkspaceId, name: row.name, role: row.role as Role }));
}

/** The role of a person in a workspace, or null. */
export async function findRole(db: Db, workspaceId: string, userId: string): Promise<Role | null> {
  const row = await db
    .selectFrom('membership')
    .select('role')
    .where('user_id', '=', userId)
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row ? (row.role as Role) : null;
}

/** The members of a workspace, longest there first. */
export async function listMembers(db: Db, workspaceId: string): Promise<MemberRow[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('auth_user', 'auth_user.id', 'membership.user_id')
    .select(['auth_user.id', 'auth_user.name', 'auth_user.email', 'role', 'membership.created_at'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('membership.created_at')
    .orderBy('membership.id')
    .limit(MEMBERS_MAX)
    .execute();
  return rows.map((row) => ({
    userId: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    joinedAt: row.created_at as Instant,
  }));
}

/**
 * Makes other transactions that count the owners of this workspace wait for this one; on PostgreSQL two owners
 * who leave at once would each find the other. An update locks the row on both databases.
 */
export async function lockWorkspace(db: Db, workspaceId: string): Promise<void> {
  await db
    .updateTable('workspace')
    .set((same) => ({ name: same.ref('name') }))
    .where('id', '=', workspaceId)
    .execute();
}

export async function updateRole(
  db: Db,
  workspaceId: string,
  userId: string,
  role: Role,
): Promise<void> {
  await db
    .updateTable('membership')
    .set({ role })
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .execute();
}

export async function deleteMembership(db: Db, workspaceId: string, userId: string): Promise<void> {
  await db
    .deleteFrom('membership')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .execute();
}

/** Whether anybody has an account. */
export async function anyMembership(db: Db): Promise<boolean> {
  return Boolean(await db.selectFrom('membership').select('id').limit(1).executeTakeFirst());
}

/** Names of accounts by id; an id that is nobody's is left out. */
export async function namesOfUsers(
  db: Db,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('auth_user')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(userIds)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
