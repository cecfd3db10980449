import { isDayOfYear } from './check-digits.ts';
import { type Finding, matchesOf } from './finding.ts';

/** The sign between stands for the century; letters were added in 2023. */
const CODE =
  /(?<![\p{L}\p{N}-])(\d{2})(\d{2})(\d{2})[-+A-FU-Y](\d{3})([0-9A-FHJ-NPR-Y])(?![\p{L}\p{N}])/gu;
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Finds Finnish henkilötunnus: a date, a century sign, three digits and a check character (rest of 31). */
export function findFinnishIds(text: string): Finding[] {
  return [...matchesOf(text, CODE)]
    .filter(({ match: [, day = '', month = '', year = '', number = '', check] }) => {
      const rest = Number(day + month + year + number) % CHECK_CHARACTERS.length;
      return isDayOfYear(Number(day), Number(month)) && CHECK_CHARACTERS.charAt(rest) === check;
    })
    .map(({ start, end }) => ({
      start,
      end,
      kind: 'national_id',
      reason: 'henkilotunnus',
      certainty: 'certain',
    }));
}
