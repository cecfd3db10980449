import { betterAuth } from 'better-auth';
import type { OpenDatabase } from '../../db/open.ts';

/** Sign-in tries from one address in a minute before it has to wait. */
const SIGN_IN_TRIES_PER_MINUTE = 10;
/** A session ends after this many days without use, and gets a new expiry once a day. */
const SESSION_DAYS = 30;
const SECONDS_PER_DAY = 86_400;
/** With less than this before it ends, in milliseconds, a session gets a new expiry. */
export const RENEWED_BELOW_MS = (SESSION_DAYS - 1) * SECONDS_PER_DAY * 1000;
/** Header by which we tell better-auth whom to count tries for; set by us from the socket, never by a client. */
export const CLIENT_ADDRESS_HEADER = 'x-bevis-client-address';

/** Sign-in with password and sessions, by better-auth on our own database. */
export type Auth = ReturnType<typeof createAuth>;

/**
 * Builds the accounts. Nobody can sign up: accounts come from the set-up link, an invitation, or the command
 * line. Its telemetry is off.
 */
export function createAuth(
  database: Pick<OpenDatabase, 'db' | 'kind'>,
  options: { readonly secret: string; readonly publicUrl: string },
) {
  return betterAuth({
    database: { db: database.db, type: database.kind },
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    secret: options.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: {
      expiresIn: SESSION_DAYS * SECONDS_PER_DAY,
      updateAge: SECONDS_PER_DAY,
      modelName: 'auth_session',
      fields: {
        expiresAt: 'expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
      },
    },
    user: {
      modelName: 'auth_user',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    account: {
      modelName: 'auth_account',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'auth_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      customRules: { '/sign-in/email': { window: 60, max: SIGN_IN_TRIES_PER_MINUTE } },
    },
    advanced: {
      cookiePrefix: 'bevis',
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
  });
}

/** An account as we need it: who, never how they sign in. */
export interface AccountUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** The account with this e-mail, or null. */
export async function findUserByEmail(auth: Auth, email: string): Promise<AccountUser | null> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(email.toLowerCase());
  return found?.user ?? null;
}

/** Makes an account with a password. The e-mail must be free. */
export async function createUser(
  auth: Auth,
  account: { readonly name: string; readonly email: string; readonly password: string },
): Promise<AccountUser> {
  const { internalAdapter, password } = await auth.$context;
  const user = await internalAdapter.createUser(
    { name: account.name, email: account.email.toLowerCase(), emailVerified: false },
    { method: 'admin' },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: await password.hash(account.password),
  });
  return user;
}

/** Sets a new password and ends every session of the account. */
export async function setPassword(auth: Auth, userId: string, newPassword: string): Promise<void> {
  const { internalAdapter, password } = await auth.$context;
  await internalAdapter.updatePassword(userId, await password.hash(newPassword));
  await internalAdapter.deleteUserSessions(userId);
}

/** Gives an account another name or e-mail; the e-mail must be free. */
export async function updateUser(
  auth: Auth,
  userId: string,
  changed: { readonly name: string } | { readonly email: string },
): Promise<AccountUser> {
  const { internalAdapter } = await auth.$context;
  return await internalAdapter.updateUser(userId, changed);
}

/** Asks better-auth to sign in, through its own front door, so that its limits hold. */
export async function requestSignIn(
  auth: Auth,
  publicUrl: string,
  credentials: { readonly email: string; readonly password: string },
  clientAddress: string,
): Promise<Response> {
  return auth.handler(
    new Request(`${publicUrl}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: publicUrl,
        [CLIENT_ADDRESS_HEADER]: clientAddress,
      },
      body: JSON.stringify(credentials),
    }),
  );
}

/**
 * Signs in with a password that was set just now: nobody guesses, so no limit of tries may leave them outside.
 * better-auth counts tries at its front door only.
 */
export async function signInUncounted(
  auth: Auth,
  { email, password }: { readonly email: string; readonly password: string },
  clientAddress: string,
): Promise<Response> {
  return auth.api.signInEmail({
    body: { email, password },
    headers: new Headers({ [CLIENT_ADDRESS_HEADER]: clientAddress }),
    asResponse: true,
  });
}

/** Ends the session of these cookies; the answer clears them. */
export async function requestSignOut(
  auth: Auth,
  publicUrl: string,
  cookie: string,
): Promise<Response> {
  return auth.handler(
    new Request(`${publicUrl}/api/auth/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl, cookie },
      body: '{}',
    }),
  );
}

/** Whose session the headers carry, or null. */
export async function findSessionUser(auth: Auth, headers: Headers): Promise<AccountUser | null> {
  if (!headers.get('cookie')) return null;
  const session = await auth.api.getSession({ headers });
  return session?.user ?? null;
}
