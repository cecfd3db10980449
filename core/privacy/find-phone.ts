import { type Finding, type FindingReason, lineBefore, matchesOf } from './finding.ts';

/** `+46 70 123 45 67`, `+46 (0)8 …`, `(+45) 7012 3456`, `0047 934 56 789`. */
const INTERNATIONAL =
  /(?<![\p{L}\p{N}+])\(?(?:\+|00)[1-9]\d{0,2}\)?(?:[ ./-]{0,2}\(?\d{1,4}\)?){2,7}(?!\p{N})/gu;
const INTERNATIONAL_DIGITS = { min: 8, max: 15 };
/** Numbers that start with a zero for the area: Swedish, Finnish, British. */
const WITH_AREA =
  /(?<![\p{L}\p{N}.,:/-])\(?0[1-9]\d{0,3}\)?[ /–-]{1,3}\d{2,4}(?:[ –-]?\d{2,4}){1,3}(?![\p{N}:]|[.,-]\d)/gu;
const SWEDISH_MOBILE = /(?<![\p{L}\p{N}.,:/-])07[02369]\d{7}(?![\p{L}\p{N}]|-\d)/gu;
const AREA_DIGITS = { min: 8, max: 11 };
/** Eight digits in pairs, or as mobile numbers are written in Norway: Danish and Norwegian. */
const IN_PAIRS = /(?<![\p{L}\p{N}.,:/-]|\d )[2-9]\d(?: \d{2}){3}(?! ?\d)(?![.,:]\d)/gu;
const NORWEGIAN_MOBILE = /(?<![\p{L}\p{N}.,:/-]|\d )[49]\d{2} \d{2} \d{3}(?! ?\d)(?![.,:]\d)/gu;
/** `(555) 123-4567`, `555-123-4567`. */
const AMERICAN =
  /(?<![\p{L}\p{N}.,:/-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-.])\d{3}[-.]\d{4}(?![\p{L}\p{N}]|-\d)/gu;
/** Digits that are a telephone number only because a word before them says so. */
const ANY = /(?<![\p{L}\p{N}.,:/-])\d{2,4}(?:[ -]?\d{2,4}){1,4}(?!\p{N}|[.,:-]\d)/gu;
const NAMED =
  /(?:\btel\b\.?|\btlf\b\.?|\btfn\b\.?|telefon\w*|\bphone|\bmobil\w*|\bcell\b|puhelin\w*|\bring\w*|\bcall\w*|\bsms\w*|mitt nummer|mit nummer|my number|nå (?:mig|meg)|reach me)[^.!?\n]{0,30}$/iu;
/** Words before a number that say it is something else. */
const SOMETHING_ELSE =
  /(?:order|ordre|kund|kunde|artik|vare|produkt|faktura|spårning|sporing|pakke|paket|parcel|tracking|invoice|customer|article|product|item|serie|serial|\bcvr|\borg|\bvat\b|\bmoms|konto|account|tilaus|\bref|ärende|sags|case|ticket|version|\bisbn|\bean\b)[^.!?\n]{0,25}$/iu;
const CONTEXT_LENGTH = 60;
/** A day, such as 01-02-2025 or 2025 03 14, is no number to ring. */
const DAY =
  /^(?:\d{1,2}[ ./-]\d{1,2}[ ./-](?:19|20)\d{2}|(?:19|20)\d{2}[ ./-]\d{1,2}[ ./-]\d{1,2})$/;

interface Form {
  readonly pattern: RegExp;
  readonly digits: { readonly min: number; readonly max: number };
  readonly reason: FindingReason;
}

const FORMS: readonly Form[] = [
  { pattern: INTERNATIONAL, digits: INTERNATIONAL_DIGITS, reason: 'phone_international' },
  { pattern: WITH_AREA, digits: AREA_DIGITS, reason: 'phone_national' },
  { pattern: SWEDISH_MOBILE, digits: AREA_DIGITS, reason: 'phone_national' },
  { pattern: IN_PAIRS, digits: { min: 8, max: 8 }, reason: 'phone_national' },
  { pattern: NORWEGIAN_MOBILE, digits: { min: 8, max: 8 }, reason: 'phone_national' },
  { pattern: AMERICAN, digits: { min: 10, max: 10 }, reason: 'phone_national' },
  { pattern: ANY, digits: { min: 7, max: 12 }, reason: 'phone_named' },
];

/**
 * Finds telephone numbers as they are written in the Nordic countries, Britain, America and internationally.
 * A number that the words before it call an order, a customer or the like is left alone.
 */
export function findPhones(text: string): Finding[] {
  return FORMS.flatMap((form) =>
    [...matchesOf(text, form.pattern)]
      .filter(({ start, match: [all] }) => isPhone(text, start, all, form))
      .map(({ start, end }) => ({
        start,
        end,
        kind: 'phone' as const,
        reason: form.reason,
        certainty:
          form.reason === 'phone_international' ? ('certain' as const) : ('likely' as const),
      })),
  );
}

function isPhone(text: string, start: number, all: string, { digits, reason }: Form): boolean {
  const count = all.replaceAll(/\D/g, '').length;
  if (count < digits.min || count > digits.max || DAY.test(all)) return false;
  const before = lineBefore(text, start, CONTEXT_LENGTH);
  const named = NAMED.exec(before);
  const otherwise = SOMETHING_ELSE.exec(before);
  if (otherwise && otherwise.index > (named?.index ?? -1)) return false;
  return reason !== 'phone_named' || named !== null;
}
