import type { Db } from '../../db/open.ts';

/** A session that has not been ended, and whose it is. */
export interface OpenSession {
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly expiresAt: Date;
}

/** The session with this token as it stands now, or null when it was ended. */
export async function findOpenSession(db: Db, token: string): Promise<OpenSession | null> {
  const row = await db
    .selectFrom('auth_session')
    .innerJoin('auth_user', 'auth_user.id', 'auth_session.user_id')
    .select(['auth_user.id', 'auth_user.name', 'auth_user.email', 'auth_session.expires_at'])
    .where('auth_session.token', '=', token)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, email, expires_at: expiresAt } = row;
  return { user: { id, name, email }, expiresAt: new Date(expiresAt) };
}
