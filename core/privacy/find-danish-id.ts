import { digitsOf, isDayOfYear, weighted } from './check-digits.ts';
import { type Finding, lineBefore, matchesOf } from './finding.ts';

const NUMBER = /(?<![\p{L}\p{N}-])(\d{2})(\d{2})\d{2}([-–]| - | )?\d{4}(?![\p{L}\p{N}]|-\d)/gu;
const NAMED = /\bcpr|personn(?:ummer|r)|\bfødt\b|\bfødsels/iu;
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const NAMED_WITHIN = 60;

/**
 * Finds Danish CPR numbers: a date and four digits. The check of modulus 11 is a hint only, as numbers given
 * out since 2007 need not pass it; without a dash it, or a word that says what the digits are, is asked for.
 *
 * @see https://www.cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol
 */
export function findDanishIds(text: string): Finding[] {
  const found: Finding[] = [];
  for (const { start, end, match } of matchesOf(text, NUMBER)) {
    const [all, day, month, sign] = match;
    if (!isDayOfYear(Number(day), Number(month))) continue;
    const checked = weighted(digitsOf(all), WEIGHTS) % 11 === 0;
    const named = NAMED.test(lineBefore(text, start, NAMED_WITHIN));
    const dashed = sign !== undefined && sign.trim() !== '';
    if (!named && !checked && !dashed) continue;
    const certainty = checked && (named || dashed) ? 'certain' : 'likely';
    found.push({ start, end, kind: 'national_id', reason: 'cpr', certainty });
  }
  return found;
}
