import { digitsOf, passesLuhn } from './check-digits.ts';
import { type Finding, matchesOf } from './finding.ts';

const CARD = /(?<![\p{L}\p{N}])\d{4}(?:[ -]?\d{2,7}){2,4}(?![\p{L}\p{N}])/gu;
/** How the numbers of each issuer start, and how many digits they have. */
const ISSUERS: readonly RegExp[] = [
  /^4(?:\d{12}|\d{15}|\d{18})$/, // Visa, Visa/Dankort
  /^(?:5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12})$/, // Mastercard
  /^3[47]\d{13}$/, // American Express
  /^5019\d{12}$/, // Dankort
  /^(?:6011|65\d{2})\d{12}$/, // Discover
  /^3(?:0[0-5]|[68]\d)\d{11}$/, // Diners Club
  /^35(?:2[89]|[3-8]\d)\d{12}$/, // JCB
];

/** Finds numbers of payment cards: an issuer's prefix and length, and the check digit. */
export function findCards(text: string): Finding[] {
  return [...matchesOf(text, CARD)]
    .filter(({ match }) => {
      const digits = match[0].replaceAll(/\D/g, '');
      return ISSUERS.some((form) => form.test(digits)) && passesLuhn(digitsOf(digits));
    })
    .map(({ start, end }) => ({
      start,
      end,
      kind: 'card',
      reason: 'card_check',
      certainty: 'certain',
    }));
}
