import { InvalidError, LimitError, UnauthenticatedError } from '../../../core/kernel/errors.ts';

const TOO_MANY = 429;
const SECONDS_PER_MINUTE = 60;

/** Whether the address has tried too often: the password was not looked at. */
export function isTooManyTries({ status }: Response): boolean {
  return status === TOO_MANY;
}

/** @throws LimitError `account.too_many_tries` */
function refuseTooManyTries(answer: Response): void {
  if (!isTooManyTries(answer)) return;
  const seconds = Number(answer.headers.get('x-retry-after') ?? SECONDS_PER_MINUTE);
  throw tooManyTries(seconds * 1000);
}

/** @param waitMs - How long until another try is looked at. */
export function tooManyTries(waitMs: number): LimitError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new LimitError(
    'rate',
    'account.too_many_tries',
    `Too many tries. Try again in ${seconds} s.`,
    { retryAfterSeconds: seconds },
  );
}

/**
 * Whoever is signed in must not be signed out for a slip of the finger, so this is no 401.
 *
 * @throws LimitError `account.too_many_tries`, InvalidError `account.password_wrong`
 */
export function refuseWrongPassword(answer: Response): void {
  refuseTooManyTries(answer);
  if (answer.ok) return;
  throw new InvalidError('account.password_wrong', 'This is not your present password.');
}

/** @throws LimitError `account.too_many_tries`, UnauthenticatedError `account.credentials_wrong` */
export function refuseFailedSignIn(answer: Response): void {
  refuseTooManyTries(answer);
  if (!answer.ok) {
    throw new UnauthenticatedError(
      'account.credentials_wrong',
      'E-mail or password is not right. An administrator can set a new password on the command line.',
    );
  }
}

/** Gives an answer the session that another answer carries. Nobody may keep a copy of it. */
export function withCookies(answer: Response, from: Response): Response {
  answer.headers.set('cache-control', 'no-store');
  for (const cookie of from.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
  return answer;
}
