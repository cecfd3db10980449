import { type Day, daysAfter } from '../kernel/time.ts';
import type { Method } from '../projects/methods.ts';
import { areAlike } from './alike.ts';
import type { VotingLink } from './filter.ts';
import type { EvidenceLink, VerdictInput, Waiver } from './types.ts';

/** Something a reader should know before trusting a verdict; it changes no count. */
export type Warning =
  | { readonly code: 'generating_only'; readonly links: number }
  | { readonly code: 'one_study' }
  | { readonly code: 'one_method'; readonly method: Method }
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

/** The warnings that the links alone tell, always in the same order. Linear in the links. */
export function warningsOf(
  { links, rule, asOf, disproofSought = false, waiver = null }: VerdictInput,
  votes: readonly VotingLink[],
): readonly Warning[] {
  if (votes.length === 0) return generatingOnly(links);
  const voting = votes.map(({ link }) => link);
  return [
    ...narrow(voting),
    ...(disproofSought ? [] : onlyConfirming(voting)),
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

function narrow(voting: readonly EvidenceLink[]): readonly Warning[] {
  const warnings: Warning[] = [];
  if (areAlike(voting, ({ studyId }) => studyId)) warnings.push({ code: 'one_study' });
  const [first] = voting;
  if (first && areAlike(voting, ({ method }) => method)) {
    warnings.push({ code: 'one_method', method: first.method });
  }
  return warnings;
}

function onlyConfirming(voting: readonly EvidenceLink[]): readonly Warning[] {
  const confirming =
    voting.some(({ direction }) => direction > 0) &&
    voting.every(({ direction }) => direction >= 0);
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
