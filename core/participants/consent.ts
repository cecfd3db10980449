import type { Day } from '../kernel/time.ts';

/** What a participant agreed to. `not_recorded` votes, with a warning. */
export const CONSENT_STATES = ['given', 'not_recorded', 'refused', 'withdrawn'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** To whom quotes may be shown, each wider than the one before: the team, stakeholders too, read-only links too. */
export const CONSENT_SCOPES = ['internal', 'stakeholders', 'links'] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

/** A customer, or somebody of the company, whose word is an assumption. */
export const PARTICIPANT_KINDS = ['customer', 'staff'] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** Whether somebody's words may be shown on a day: they have not said no, and what they allowed still holds. */
export function consentHolds(
  consent: ConsentState,
  /** The first day without consent. */
  expiresOn: Day | null,
  on: Day,
): boolean {
  return consent !== 'refused' && consent !== 'withdrawn' && (expiresOn === null || expiresOn > on);
}

/** Characters of what is written about a consent. */
/** The largest file of a consent, in bytes, and how many one participant may have. */
export const CONSENT_FILE_SIZE_LIMIT = 10 * 1024 * 1024;
export const CONSENT_FILES_MAX = 20;
export const CONSENT_DOCUMENT_LENGTH_MAX = 500;

/** Whether a scope reaches an audience; one that was not recorded reaches everybody. */
export function scopeReaches(scope: ConsentScope | null, audience: ConsentScope): boolean {
  return scope === null || CONSENT_SCOPES.indexOf(scope) >= CONSENT_SCOPES.indexOf(audience);
}
