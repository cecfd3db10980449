import { digitsOf, isDayOfYear, weighted } from './check-digits.ts';
import { type Finding, matchesOf } from './finding.ts';

const NUMBER = /(?<![\p{L}\p{N}-])(\d{2})(\d{2})\d{2} ?\d{5}(?![\p{L}\p{N}]|-\d)/gu;
const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
/** A D-number, for people without a permanent address, has 40 added to its day. */
const D_NUMBER = 40;

/** Finds Norwegian fødselsnummer and D-numbers: a date, then five digits of which two check the others. */
export function findNorwegianIds(text: string): Finding[] {
  return [...matchesOf(text, NUMBER)]
    .filter(({ match: [all, day, month] }) => {
      const dayOfMonth = Number(day) > D_NUMBER ? Number(day) - D_NUMBER : Number(day);
      const digits = digitsOf(all);
      return (
        isDayOfYear(dayOfMonth, Number(month)) &&
        weighted(digits, FIRST_WEIGHTS) % 11 === 0 &&
        weighted(digits, SECOND_WEIGHTS) % 11 === 0
      );
    })
    .map(({ start, end }) => ({
      start,
      end,
      kind: 'national_id',
      reason: 'fodselsnummer',
      certainty: 'certain',
    }));
}
