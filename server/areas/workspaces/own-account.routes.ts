import type { Context as HonoContext } from 'hono';
import { accounts } from '../../../core/api/index.ts';
import { UnauthenticatedError } from '../../../core/kernel/errors.ts';
import type { Context } from '../../context.ts';
import { type App, mount, type RequestEnvironment } from '../../http/mount.ts';
import type { AccountsOptions } from './accounts-options.ts';
import { requireFreeEmail } from './accounts.service.ts';
import {
  type AccountUser,
  type Auth,
  findSessionUser,
  requestSignOut,
  setPassword,
  updateUser,
} from './auth.ts';
import { knownBrowserOf, withKnownBrowser } from './known-browser.ts';
import { signInAfterSetting, trySignIn } from './try-sign-in.ts';
import { refuseWrongPassword, withCookies } from './sign-in-answers.ts';

type Http = HonoContext<RequestEnvironment>;

/** Mounts what people change of their own account. */
export function mountOwnAccount(app: App, options: AccountsOptions): void {
  const { auth } = options;
  mount(app, accounts.changeOwnName, async (_ctx, { body, http }) => {
    const { id } = await requireOwn(auth, http);
    return accountOf(await updateUser(auth, id, { name: body.name }));
  });
  mount(app, accounts.changeOwnEmail, async (ctx, { body, http }) => {
    const own = await requireOwn(auth, http);
    await confirm(ctx, options, own, body.password, http);
    const email = body.email.toLowerCase();
    if (email !== own.email) await requireFreeEmail(auth, email);
    const changed = Response.json(accountOf(await updateUser(auth, own.id, { email })));
    return withKnownBrowser(changed, options, email, await knownBrowserOf(auth, http, own.email));
  });
  mount(app, accounts.changeOwnPassword, async (ctx, { body, http }) => {
    const own = await requireOwn(auth, http);
    await confirm(ctx, options, own, body.password, http);
    await setPassword(auth, own.id, body.newPassword);
    const credentials = { email: own.email, password: body.newPassword };
    const signedIn = await signInAfterSetting(options, http, credentials);
    return withCookies(Response.json(accountOf(own)), signedIn);
  });
}

/**
 * Makes sure that it is the person and not somebody at their desk, by the front door, so that its limit of tries
 * holds here too. The session this makes is ended at once.
 *
 * @throws LimitError `account.too_many_tries`
 * @throws InvalidError `account.password_wrong`
 */
async function confirm(
  ctx: Context,
  options: AccountsOptions,
  { email }: AccountUser,
  password: string,
  http: Http,
): Promise<void> {
  const answer = await trySignIn(ctx, options, http, { email, password });
  refuseWrongPassword(answer);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  await requestSignOut(options.auth, options.publicUrl, cookies.join('; '));
}

/** @throws UnauthenticatedError `session.missing` */
export async function requireOwn(auth: Auth, http: Http): Promise<AccountUser> {
  const own = await findSessionUser(auth, http.req.raw.headers);
  if (!own) throw new UnauthenticatedError('session.missing', 'Sign in first.');
  return own;
}

/** What may be told of an account. */
export function accountOf({ id, name, email }: AccountUser): AccountUser {
  return { id, name, email };
}
