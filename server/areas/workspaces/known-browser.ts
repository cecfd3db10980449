import { randomBytes } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { generateSignedCookie, getSignedCookie } from 'hono/cookie';
import type { RequestEnvironment } from '../../http/mount.ts';
import type { Auth } from './auth.ts';

const COOKIE = 'bevis.known_browser';
const NAME_BYTES = 16;
/** Browsers keep a cookie for so long at most. */
const KEPT_SECONDS = 400 * 86_400;

/**
 * What a browser is called that an account signed in with before; null for any other, and for a cookie of another
 * account. It lets nobody in: its tries are only counted apart from those of strangers.
 */
export async function knownBrowserOf(
  auth: Auth,
  http: HonoContext<RequestEnvironment>,
  email: string,
): Promise<string | null> {
  const name = await getSignedCookie(http, await secretFor(auth, email), COOKIE);
  return name === undefined || name === false ? null : name;
}

/** The cookie by which a browser is known from now on, as the text of a header. */
export async function knownBrowserCookie(
  auth: Auth,
  publicUrl: string,
  email: string,
  known: string | null,
): Promise<string> {
  const name = known ?? randomBytes(NAME_BYTES).toString('hex');
  return generateSignedCookie(COOKIE, name, await secretFor(auth, email), {
    path: '/api',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: KEPT_SECONDS,
  });
}

/** Another for each account: a browser that one of them knows is a stranger to the rest. */
async function secretFor(auth: Auth, email: string): Promise<string> {
  const { secret } = await auth.$context;
  return `known browser of ${email}: ${secret}`;
}
