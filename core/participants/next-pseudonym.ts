/** Of the many that people may be called, those that are numbered: `P7`, `p07`. */
const NUMBERED = /^P[ -]?0*(\d{1,9})$/i;

/**
 * The pseudonym after those that are taken: `P12` after `P11`, whatever else people are called. Numbers in between
 * that nobody has are left out, as they may have been somebody’s.
 */
export function nextPseudonym(taken: Iterable<string>): string {
  let highest = 0;
  for (const pseudonym of taken) {
    highest = Math.max(highest, Number(NUMBERED.exec(pseudonym)?.[1] ?? 0));
  }
  return `P${highest + 1}`;
}
