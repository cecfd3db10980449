import { randomBytes } from 'node:crypto';
import type { Context as HonoContext } from 'hono';
import { generateSignedCookie, getSignedCookie } from 'hono/cookie';
import type { RequestEnvironment } from '../../http/mount.ts';
import type { AccountsOptions } from './accounts-options.ts';
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

/**
 * Makes the browser that gets an answer known to an account. Nobody may keep a copy of the answer.
 *
 * @param known - What the browser is called already, or null: it gets a name.
 */
export async function withKnownBrowser(
  answer: Response,
  { auth, publicUrl }: Pick<AccountsOptions, 'auth' | 'publicUrl'>,
  email: string,
  known: string | null,
): Promise<Response> {
  const name = known ?? randomBytes(NAME_BYTES).toString('hex');
  const cookie = await generateSignedCookie(COOKIE, name, await secretFor(auth, email), {
    path: '/api',
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl.startsWith('https:'),
    maxAge: KEPT_SECONDS,
  });
  const told = new Response(answer.body, answer);
  told.headers.set('cache-control', 'no-store');
  told.headers.append('set-cookie', cookie);
  return told;
}

/** Another for each account: a browser that one of them knows is a stranger to the rest. */
async function secretFor(auth: Auth, email: string): Promise<string> {
  const { secret } = await auth.$context;
  return `known browser of ${email}: ${secret}`;
}
