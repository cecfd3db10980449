import type { Context as HonoContext } from 'hono';
import type { Context } from '../../context.ts';
import type { RequestEnvironment } from '../../http/mount.ts';
import type { AccountsOptions } from './accounts-options.ts';
import { requestSignIn, signInUncounted } from './auth.ts';
import { knownBrowserOf, withKnownBrowser } from './known-browser.ts';
import { isTooManyTries, tooManyTries } from './sign-in-answers.ts';

/**
 * Tries to sign in. Tries are limited by address, and by account from wherever they come. Those of a browser that the
 * account signed in with before are counted apart, so that strangers who guess do not lock its person out there; on a
 * browser that is new to the account, its person may have to wait while somebody guesses.
 *
 * @returns The answer of better-auth, whether it let them in or not.
 * @throws LimitError `account.too_many_tries`
 */
export async function trySignIn(
  ctx: Context,
  options: AccountsOptions,
  http: HonoContext<RequestEnvironment>,
  credentials: { readonly email: string; readonly password: string },
): Promise<Response> {
  const { auth, publicUrl, clientAddress, tries } = options;
  const email = credentials.email.toLowerCase();
  const known = await knownBrowserOf(auth, http, email);
  const key = known === null ? `account ${email}` : `browser ${known}`;
  const waitMs = tries.begin(key, Date.parse(ctx.now()));
  if (waitMs > 0) throw tooManyTries(waitMs);
  const answer = await requestSignIn(auth, publicUrl, credentials, clientAddress(http));
  if (isTooManyTries(answer)) tries.takeBack(key);
  if (!answer.ok) return answer;
  tries.succeeded(key);
  return withKnownBrowser(answer, options, email, known);
}

/**
 * Signs somebody in whose password this very request has set. No try is counted, and none is refused: what they came
 * for is done, and they could not do it again.
 */
export async function signInAfterSetting(
  options: AccountsOptions,
  http: HonoContext<RequestEnvironment>,
  credentials: { readonly email: string; readonly password: string },
): Promise<Response> {
  const { auth, clientAddress } = options;
  const email = credentials.email.toLowerCase();
  const answer = await signInUncounted(auth, credentials, clientAddress(http));
  if (!answer.ok) return answer;
  return withKnownBrowser(answer, options, email, await knownBrowserOf(auth, http, email));
}
