import { findAddresses } from './find-address.ts';
import { findCards } from './find-card.ts';
import { findDanishIds } from './find-danish-id.ts';
import { findEmails } from './find-email.ts';
import { findFinnishIds } from './find-finnish-id.ts';
import { findIbans } from './find-iban.ts';
import { findNorwegianIds } from './find-norwegian-id.ts';
import { findPhones } from './find-phone.ts';
import { findSwedishIds } from './find-swedish-id.ts';
import type { Finding } from './finding.ts';
import { findNames } from './names/find-names.ts';

/** Where two find the same characters, the one named first has them: what a check digit proves, then form, then words. */
const FINDERS: readonly ((text: string) => Finding[])[] = [
  findEmails,
  findIbans,
  findCards,
  findSwedishIds,
  findFinnishIds,
  findNorwegianIds,
  findDanishIds,
  findAddresses,
  findPhones,
  findNames,
];

/**
 * Finds names, e-mail addresses, telephone numbers, postal addresses, identity numbers, account and card numbers
 * in a text. Proposals only: a person accepts or refuses each.
 *
 * @returns In order of the text; none overlaps another.
 */
export function findPersonalData(text: string): Finding[] {
  let kept: readonly Finding[] = [];
  for (const find of FINDERS) {
    const earlier = kept.toSorted((a, b) => a.start - b.start);
    const fresh = find(text).toSorted((a, b) => a.start - b.start);
    // A call with as many arguments as a text may hold addresses would be too many.
    kept = [...kept, ...withoutOverlaps(fresh, earlier)];
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** Findings, in order, that overlap neither one kept earlier nor the fresh one before them. Linear. */
function withoutOverlaps(fresh: readonly Finding[], earlier: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  let next = 0;
  let free = 0;
  for (const finding of fresh) {
    while (endOf(earlier[next]) <= finding.start) next += 1;
    const taken = startOf(earlier[next]) < finding.end || finding.start < free;
    if (taken) continue;
    kept.push(finding);
    free = finding.end;
  }
  return kept;
}

const startOf = (finding: Finding | undefined): number => finding?.start ?? Infinity;
const endOf = (finding: Finding | undefined): number => finding?.end ?? Infinity;
