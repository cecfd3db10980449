import type { Role } from '../../../core/workspaces/roles.ts';
import { ConflictError, NotFoundError } from '../../../core/kernel/errors.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact, workspaceOf } from '../../context.ts';
import {
  deleteMembership,
  listMembers,
  lockWorkspace,
  type MemberRow,
  updateRole,
} from './workspaces.store.ts';

/** The members of the workspace, longest there first. */
export async function members(ctx: Context): Promise<MemberRow[]> {
  return listMembers(ctx.db, workspaceOf(ctx));
}

/**
 * Gives a member another role.
 *
 * @throws NotFoundError `member.not_found`
 * @throws ConflictError `member.last_owner`
 */
export async function changeRole(ctx: Context, userId: string, role: Role): Promise<MemberRow> {
  return transact(ctx, async (tx) => {
    const member = await requireReplaceable(tx, userId, role);
    await updateRole(tx.db, workspaceOf(tx), userId, role);
    await recordChange(tx, { type: 'member.role_changed', subject: { userId, role } });
    return { ...member, role };
  });
}

/**
 * Ends a membership.
 *
 * @throws NotFoundError `member.not_found`
 * @throws ConflictError `member.last_owner`
 */
export async function removeMember(ctx: Context, userId: string): Promise<void> {
  await transact(ctx, async (tx) => {
    await requireReplaceable(tx, userId, null);
    await deleteMembership(tx.db, workspaceOf(tx), userId);
    await recordChange(tx, { type: 'member.removed', subject: { userId } });
  });
}

/** A workspace keeps at least one owner. */
async function requireReplaceable(
  tx: Context,
  userId: string,
  newRole: Role | null,
): Promise<MemberRow> {
  await lockWorkspace(tx.db, workspaceOf(tx));
  const all = await listMembers(tx.db, workspaceOf(tx));
  const member = all.find((candidate) => candidate.userId === userId);
  if (!member) throw new NotFoundError('member.not_found', 'There is no such member.');
  const owners = all.filter((candidate) => candidate.role === 'owner');
  if (member.role === 'owner' && newRole !== 'owner' && owners.length === 1) {
    throw new ConflictError(
      'member.last_owner',
      'A workspace keeps at least one owner. Make somebody else owner first.',
    );
  }
  return member;
}
