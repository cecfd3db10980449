import { CallError } from '../api/call.ts';
import { msg, type PlainMessageKey } from '../i18n/index.ts';

const SERVER_FAILED = 500;
const SECONDS_PER_MINUTE = 60;

/** Words for codes that many calls answer with. */
const ANYWHERE: Readonly<Record<string, PlainMessageKey>> = {
  'role.too_low': 'refusal.role',
  'journey.leads_back': 'openings.leadsBack',
  'journey.inside_another': 'openings.insideAnother',
  'participant.withdrew': 'refusal.withdrew',
};

/**
 * What to tell somebody whose wish was refused, in their language where we have words for the code, else
 * the server's own sentence.
 *
 * @param words - Words for the codes that only this call answers with.
 */
export function refusalText(
  error: unknown,
  words: Readonly<Record<string, PlainMessageKey>> = {},
): string {
  if (!(error instanceof CallError)) return msg('refusal.failed');
  if (error.code === 'account.too_many_tries') return tooManyTries(error);
  const own = words[error.code] ?? ANYWHERE[error.code];
  if (own) return msg(own);
  return anyRefusal(error);
}

/** What holds for a refusal that has no words of its own. */
function anyRefusal(error: CallError): string {
  if (error.status === 0) return msg('refusal.noAnswer');
  if (error.code.endsWith('.changed_meanwhile')) return msg('refusal.changedMeanwhile');
  if (error.status >= SERVER_FAILED) return msg('refusal.failed');
  return error.issues[0]?.detail ?? error.message;
}

function tooManyTries({ retryAfterSeconds }: CallError): string {
  const count = retryAfterSeconds ?? SECONDS_PER_MINUTE;
  return count < 2 * SECONDS_PER_MINUTE
    ? msg('account.tooManyTriesSeconds', { count })
    : msg('account.tooManyTriesMinutes', { count: Math.ceil(count / SECONDS_PER_MINUTE) });
}

/** What to tell somebody who could not take back, or do again, what they did. */
export function turnRefusal(error: unknown): string {
  return refusalText(error, {
    'action.changed_since': 'history.changedSince',
    'source.words_changed': 'history.wordsChangedSince',
  });
}
