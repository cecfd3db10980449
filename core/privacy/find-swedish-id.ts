import { digitsOf, isDayOfYear, passesLuhn } from './check-digits.ts';
import { type Finding, lineBefore, matchesOf } from './finding.ts';

const NUMBER = /(?<![\p{L}\p{N}-])(?:19|20)?\d{6}[-+–]?\d{4}(?![\p{L}\p{N}]|-\d)/gu;
const NAMED = /person(?:nummer|nr|\.nr)|samordningsn|pnr|\bfödd?\b|\bfødt\b/iu;
/** A coordination number has 60 added to its day. */
const COORDINATION = 60;
/** The digits that the check is over. */
const DIGITS = 10;
const BARE = /^\d{10}$/;
const NAMED_WITHIN = 60;

/**
 * Finds Swedish personnummer and samordningsnummer: a date, then four digits of which the last is a check of
 * Luhn over the ten. Ten digits in a row need a word beside them that says what they are, as any number may be so.
 */
export function findSwedishIds(text: string): Finding[] {
  return [...matchesOf(text, NUMBER)].flatMap(({ start, end, match }) => {
    const named = NAMED.test(lineBefore(text, start, NAMED_WITHIN));
    const reason = readNumber(match[0], named);
    return reason ? [{ start, end, kind: 'national_id', reason, certainty: 'certain' }] : [];
  });
}

/** Which of the two numbers it is, or null. */
function readNumber(all: string, named: boolean): 'personnummer' | 'samordningsnummer' | null {
  if (BARE.test(all) && !named) return null;
  const ten = digitsOf(all).slice(-DIGITS);
  if (!passesLuhn(ten)) return null;
  const [month, day] = [Number(ten.slice(2, 4).join('')), Number(ten.slice(4, 6).join(''))];
  if (isDayOfYear(day, month)) return 'personnummer';
  return isDayOfYear(day - COORDINATION, month) ? 'samordningsnummer' : null;
}
