import { type Finding, matchesOf } from './finding.ts';

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]{0,62}[\p{L}\p{N}_+-])?@[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?){1,5}/gu;

/** Finds e-mail addresses. Linear. */
export function findEmails(text: string): Finding[] {
  if (!text.includes('@')) return [];
  return [...matchesOf(text, EMAIL)].map(({ start, end }) => ({
    start,
    end,
    kind: 'email',
    reason: 'email_form',
    certainty: 'certain',
  }));
}
