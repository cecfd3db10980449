import { type Day, daysAfter } from '../kernel/time.ts';
import { areAlike } from './alike.ts';
import type { VotingLink } from './filter.ts';
import type { EvidenceMethod } from './trust.ts';
import type { EvidenceLink, MeasuredEvidence, Side, VerdictInput, Waiver } from './types.ts';

/** Something a reader should know before trusting a verdict; it changes no count. */
export type Warning =
  | { readonly code: 'generating_only'; readonly links: number }
  | { readonly code: 'one_study' }
  | { readonly code: 'one_method'; readonly method: EvidenceMethod }
  | { readonly code: 'only_confirming' }
  | { readonly code: 'near_limit'; readonly links: number }
  /** Stale evidence that votes until the waiver ends. */
  | { readonly code: 'waived'; readonly links: number; readonly until: Day }
  | {
      readonly code: 'one_person';
      readonly pseudonym: string;
      readonly quotes: number;
      readonly of: number;
    }
  | { readonly code: 'one_coder' }
  | { readonly code: 'leading_questions'; readonly links: number }
  | { readonly code: 'consent_not_recorded'; readonly people: number };

/** One person should not give more than two fifths of the quotes. */
const PERSON_SHARE = { over: 2, under: 5 } as const;
/** Evidence is near its limit when nine tenths of the staleness limit have passed. */
const NEAR_LIMIT_SHARE = 0.9;

/** A measurement that speaks, and the side that it speaks for. */
export interface Speaking {
  readonly link: MeasuredEvidence;
  readonly side: Side | null;
}

/**
 * The warnings that the evidence alone tells, always in the same order. Linear in the links.
 *
 * @param measured - The measurements that speak.
 */
export function warningsOf(
  { links, rule, asOf, disproofSought = false, waiver = null }: VerdictInput,
  votes: readonly VotingLink[],
  measured: readonly Speaking[],
): readonly Warning[] {
  const voting = votes.map(({ link }) => link);
  if (voting.length === 0) {
    return measured.length > 0 ? narrow(voting, measured) : generatingOnly(links);
  }
  return [
    ...narrow(voting, measured),
    ...(disproofSought ? [] : onlyConfirming(voting, measured)),
    ...waived(votes, waiver),
    ...nearLimit(
      votes.filter(({ isWaived }) => !isWaived).map(({ link }) => link),
      rule.stalenessDays,
      asOf,
    ),
    ...onePerson(voting),
    ...(areAlike(voting, ({ coderId }) => coderId) ? [{ code: 'one_coder' } as const] : []),
    ...leadingQuestions(voting),
    ...consentNotRecorded(voting),
  ];
}

function generatingOnly(links: readonly EvidenceLink[]): readonly Warning[] {
  const accepted = links.filter(({ state }) => state === 'accepted');
  const only = accepted.length > 0 && accepted.every(({ role }) => role === 'generating');
  return only ? [{ code: 'generating_only', links: accepted.length }] : [];
}

function narrow(
  voting: readonly EvidenceLink[],
  measured: readonly Speaking[],
): readonly Warning[] {
  const warnings: Warning[] = [];
  if (areAlike(studiesOf(voting, measured), (id) => id)) warnings.push({ code: 'one_study' });
  const methods = methodsOf(voting, measured);
  const [first] = methods;
  if (first !== undefined && areAlike(methods, (method) => method)) {
    warnings.push({ code: 'one_method', method: first });
  }
  return warnings;
}

/** The study of each piece of evidence. */
export function studiesOf(
  voting: readonly EvidenceLink[],
  measured: readonly Speaking[],
): readonly string[] {
  return [
    ...voting.map(({ studyId }) => studyId),
    ...measured.map(({ link: { studyId } }) => studyId),
  ];
}

/** The method of each piece of evidence. */
export function methodsOf(
  voting: readonly EvidenceLink[],
  measured: readonly Speaking[],
): readonly EvidenceMethod[] {
  return [
    ...voting.map(({ method }) => method),
    ...measured.map((): EvidenceMethod => 'measurement'),
  ];
}

function onlyConfirming(
  voting: readonly EvidenceLink[],
  measured: readonly Speaking[],
): readonly Warning[] {
  const confirming =
    voting.some(({ direction }) => direction > 0) &&
    voting.every(({ direction }) => direction >= 0) &&
    measured.every(({ side }) => side !== 'contradicts');
  return confirming ? [{ code: 'only_confirming' }] : [];
}

function nearLimit(
  voting: readonly EvidenceLink[],
  stalenessDays: number | null,
  asOf: Day,
): readonly Warning[] {
  if (stalenessDays === null) return [];
  const nearDay = daysAfter(asOf, -Math.ceil(stalenessDays * NEAR_LIMIT_SHARE));
  const links = voting.filter(({ sourceDay }) => sourceDay <= nearDay).length;
  return links > 0 ? [{ code: 'near_limit', links }] : [];
}

function waived(votes: readonly VotingLink[], waiver: Waiver | null): readonly Warning[] {
  const links = votes.filter(({ isWaived }) => isWaived).length;
  return waiver !== null && links > 0 ? [{ code: 'waived', links, until: waiver.until }] : [];
}

function onePerson(voting: readonly EvidenceLink[]): readonly Warning[] {
  const counts = new Map<string, { id: string; pseudonym: string; quotes: number }>();
  for (const { participant } of voting) {
    if (participant === null) continue;
    const { id, pseudonym } = participant;
    const count = counts.get(id);
    if (count === undefined) counts.set(id, { id, pseudonym, quotes: 1 });
    else count.quotes += 1;
  }
  const [most] = [...counts.values()].sort(
    (one, other) => other.quotes - one.quotes || (one.id < other.id ? -1 : 1),
  );
  if (!most || most.quotes * PERSON_SHARE.under <= voting.length * PERSON_SHARE.over) return [];
  const { pseudonym } = most;
  return [{ code: 'one_person', pseudonym, quotes: most.quotes, of: voting.length }];
}

function leadingQuestions(voting: readonly EvidenceLink[]): readonly Warning[] {
  const links = voting.filter(({ leadingQuestion }) => leadingQuestion).length;
  return links > 0 ? [{ code: 'leading_questions', links }] : [];
}

function consentNotRecorded(voting: readonly EvidenceLink[]): readonly Warning[] {
  const people = new Set<string>();
  for (const { participant } of voting) {
    if (participant?.consent === 'not_recorded') people.add(participant.id);
  }
  return people.size > 0 ? [{ code: 'consent_not_recorded', people: people.size }] : [];
}
