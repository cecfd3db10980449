import type { ParticipantDto } from '../../api/types.ts';

/** A consent that ends within this many days is worth a look. */
const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** What there is to say about a consent: its state, and what time has made of it. */
export type ConsentLook = ParticipantDto['consent'] | 'ends' | 'expired';

/** @param now - Milliseconds since 1970. */
export function consentLook(
  { consent, consentExpiresOn }: Pick<ParticipantDto, 'consent' | 'consentExpiresOn'>,
  now = Date.now(),
): ConsentLook {
  const mayEnd = consent === 'given' || consent === 'not_recorded';
  if (!mayEnd || consentExpiresOn === null) return consent;
  const today = new Date(now).toISOString().slice(0, 10);
  if (consentExpiresOn <= today) return 'expired';
  if (consent !== 'given') return consent;
  const soon = new Date(now + SOON_DAYS * DAY_MS).toISOString().slice(0, 10);
  return consentExpiresOn <= soon ? 'ends' : 'given';
}
