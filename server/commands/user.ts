import { randomBytes } from 'node:crypto';
import { ConflictError, InvalidError } from '../../core/kernel/errors.ts';
import { type Role, ROLES } from '../../core/workspaces/roles.ts';
import {
  addMember,
  createUser,
  findUserByEmail,
  listMembers,
  listWorkspaces,
  resetPassword,
} from '../areas/workspaces/index.ts';
import { recordChange } from '../changes.ts';
import { transact, workspaceOf } from '../context.ts';
import type { Runtime } from '../runtime.ts';
import { inWorkspace } from './places.ts';
import type { Say } from './with-runtime.ts';

const PASSWORD_BYTES = 12;

/** Prints who is in which workspace with which role. */
export async function listUsers({ base }: Runtime, say: Say): Promise<void> {
  for (const { id, name } of await listWorkspaces(base.db)) {
    say(name);
    for (const member of await listMembers(base.db, id)) {
      say(`  ${member.email}  ${member.role}  ${member.name}`);
    }
  }
}

/**
 * Makes an account with a password that is printed once, and lets it into a workspace.
 *
 * @throws ConflictError `account.email_taken`; InvalidError `command.role_unknown`, `command.name_unknown`
 */
export async function addUser(
  { base, auth }: Runtime,
  email: string,
  options: {
    readonly name: string;
    readonly role: string;
    readonly workspace?: string | undefined;
  },
  say: Say,
): Promise<void> {
  const role = roleNamed(options.role);
  const ctx = await inWorkspace(base, options.workspace);
  if (await findUserByEmail(auth, email)) {
    throw new ConflictError(
      'account.email_taken',
      'This e-mail has an account. Send an invitation link instead, or reset its password.',
    );
  }
  const password = newPassword();
  const user = await createUser(auth, { name: options.name, email, password });
  await transact(ctx, async (tx) => {
    await addMember(tx, workspaceOf(tx), user.id, role);
    await recordChange(tx, { type: 'member.added', subject: { userId: user.id, role } });
  });
  say(`${email} is ${role} now. The password, shown this once: ${password}`);
}

/**
 * Gives an account a new password that is printed once, and ends its sessions.
 *
 * @throws NotFoundError `account.not_found`
 */
export async function resetUserPassword({ auth }: Runtime, email: string, say: Say): Promise<void> {
  const password = newPassword();
  await resetPassword(auth, email, password);
  say(`The new password of ${email}, shown this once: ${password}`);
  say('Everybody who was signed in with this account is signed out.');
}

function roleNamed(name: string): Role {
  const role = ROLES.find((known) => known === name);
  if (role) return role;
  throw new InvalidError(
    'command.role_unknown',
    `"${name}" is not a role. Choose one of: ${ROLES.join(', ')}.`,
  );
}

function newPassword(): string {
  return randomBytes(PASSWORD_BYTES).toString('base64url');
}
