import { type Finding, matchesOf } from './finding.ts';

/** Characters of an IBAN by country, from the register of SWIFT: the Nordic countries and those around. */
const LENGTHS: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  BG: 22,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GL: 18,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  UA: 29,
};
const START = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?=[ -]?[A-Z0-9])/gu;
const DIVISOR = 97;

/** Finds account numbers (ISO 13616) of the right length for their country whose check digits hold. */
export function findIbans(text: string): Finding[] {
  const found: Finding[] = [];
  for (const { start, match } of matchesOf(text, START)) {
    const length = LENGTHS[match[0].slice(0, 2)];
    const end = length === undefined ? null : endOf(text, start, length);
    if (end === null || !passesCheck(text.slice(start, end).replaceAll(/[ -]/g, ''))) continue;
    found.push({ start, end, kind: 'iban', reason: 'iban_check', certainty: 'certain' });
  }
  return found;
}

/** Where so many letters and digits end, with single blanks or dashes between; null when they do not stand there. */
function endOf(text: string, start: number, length: number): number | null {
  let offset = start;
  for (let taken = 0; taken < length; offset += 1) {
    const character = text.charAt(offset);
    if (/[A-Z0-9]/.test(character)) taken += 1;
    else if (!/[ -]/.test(character) || !/[A-Z0-9]/.test(text.charAt(offset - 1))) return null;
  }
  return /[\p{L}\p{N}]/u.test(text.charAt(offset)) ? null : offset;
}

/** The check of ISO 7064 (mod 97-10): country and check digits moved to the end, letters as 10 … 35, rest 1. */
function passesCheck(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const rest = Array.from(moved).reduce((sum, character) => {
    const value = Number.parseInt(character, 36);
    return (sum * (value > 9 ? 100 : 10) + value) % DIVISOR;
  }, 0);
  return rest === 1;
}
