import type { Context as HonoContext } from 'hono';
import type { Context } from '../../context.ts';
import type { RequestEnvironment } from '../../http/mount.ts';
import type { AccountsOptions } from './accounts-options.ts';
import { requestSignIn } from './auth.ts';
import { knownBrowserCookie, knownBrowserOf } from './known-browser.ts';
import { tooManyTries } from './sign-in-answers.ts';

/**
 * Tries to sign in. Tries are limited by address, and by account from wherever they come; those of a browser that the
 * account signed in with before are counted apart, so that strangers who guess lock nobody out of it.
 *
 * @returns The answer of better-auth, whether it let them in or not.
 * @throws LimitError `account.too_many_tries`
 */
export async function trySignIn(
  ctx: Context,
  { auth, publicUrl, clientAddress, tries }: AccountsOptions,
  http: HonoContext<RequestEnvironment>,
  credentials: { readonly email: string; readonly password: string },
): Promise<Response> {
  const email = credentials.email.toLowerCase();
  const known = await knownBrowserOf(auth, http, email);
  const key = known === null ? `account ${email}` : `browser ${known}`;
  const waitMs = tries.begin(key, Date.parse(ctx.now()));
  if (waitMs > 0) throw tooManyTries(waitMs);
  const answer = await requestSignIn(auth, publicUrl, credentials, clientAddress(http));
  if (!answer.ok) return answer;
  tries.succeeded(key);
  const signedIn = new Response(answer.body, answer);
  signedIn.headers.append('set-cookie', await knownBrowserCookie(auth, publicUrl, email, known));
  return signedIn;
}
