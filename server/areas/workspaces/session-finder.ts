import type { Db } from '../../db/open.ts';
import { type AccountUser, type Auth, RENEWED_BELOW_MS } from './auth.ts';
import { findOpenSession } from './sessions.store.ts';

/** Cookies whose signature need not be checked again. */
const COOKIES_KEPT = 1000;
/** Longer than any header with our cookies alone. */
const COOKIE_LENGTH_MAX = 2048;

/** Whose session the headers of a request carry, or null. */
export type SessionFinder = (headers: Headers) => Promise<AccountUser | null>;

/**
 * Finds out on each request who sends it. better-auth takes longer over that than most of our pages take over the
 * rest, and nearly all of it is the same each time: so it is asked once for a cookie header, and from then on only
 * whether the session that it found there is still open, which one query tells. A session that was ended is
 * refused at once, as before, and one that is due to be renewed, or has run out, is better-auth's to decide.
 *
 * @param now - The clock of better-auth, in milliseconds.
 */
export function createSessionFinder(
  auth: Auth,
  db: Db,
  now: () => number = Date.now,
): SessionFinder {
  const tokens = new Map<string, string>();
  return async (headers) => {
    const cookie = headers.get('cookie');
    if (!cookie) return null;
    const token = tokens.get(cookie);
    const known = token === undefined ? null : await findOpenSession(db, token);
    if (known && known.expiresAt.getTime() > now() + RENEWED_BELOW_MS) return known.user;
    tokens.delete(cookie);
    const found = await auth.api.getSession({ headers });
    if (!found) return null;
    if (tokens.size >= COOKIES_KEPT) tokens.delete(tokens.keys().next().value ?? '');
    if (cookie.length <= COOKIE_LENGTH_MAX) tokens.set(cookie, found.session.token);
    return found.user;
  };
}
