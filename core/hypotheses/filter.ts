import type { Day } from '../kernel/time.ts';
import type { EvidenceLink, Rule, Scope, VerdictInput, VotingTier } from './types.ts';

/** Why a link does not vote, in the order in which the filter asks. */
export const LEFT_OUT_REASONS = [
  'suggested',
  'rejected',
  'generating',
  'workshop',
  'staff',
  'no_participant',
  'group_barred',
  'consent_refused',
  'consent_withdrawn',
  'consent_expired',
  'too_old',
  'product_changed',
  'outside_persona',
  'outside_phase',
  'weak_tier',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** A link that votes, with its tier after its flags are taken off. */
export interface VotingLink {
  readonly link: EvidenceLink;
  readonly tier: VotingTier;
}

/** Below this effective tier nothing votes: opinions about others are no evidence. */
const LOWEST_VOTING_TIER = 2;

const MS_PER_DAY = 86_400_000;

/** What the questions of the filter are asked against. */
interface Setting {
  readonly scope: Scope;
  readonly asOf: Day;
  /** The oldest source day that is not stale; empty when nothing goes stale. */
  readonly oldestDay: string;
}

const QUESTIONS: Readonly<
  Record<LeftOutReason, (link: EvidenceLink, setting: Setting) => boolean>
> = {
  suggested: (link) => link.state === 'suggested',
  rejected: (link) => link.state === 'rejected',
  generating: (link) => link.role === 'generating',
  workshop: (link) => link.method === 'workshop',
  staff: (link) => link.participant?.kind === 'staff',
  no_participant: (link) => link.participant === null && !isGroupSession(link),
  group_barred: (link) => link.participant === null && link.groupBarred,
  consent_refused: (link) => link.participant?.consent === 'refused',
  consent_withdrawn: (link) => link.participant?.consent === 'withdrawn',
  consent_expired: (link, { asOf }) => reached(link.participant?.consentExpiresOn, asOf),
  too_old: (link, { oldestDay }) => link.sourceDay < oldestDay,
  product_changed: (link, { asOf }) => reached(link.staleSince, asOf),
  outside_persona: (link, { scope }) => isOutside(scope.personaIds, personasOf(link)),
  outside_phase: (link, { scope }) => isOutside(scope.phaseIds, link.phaseIds),
  weak_tier: (link) => effectiveTier(link) < LOWEST_VOTING_TIER,
};

/**
 * Splits links into those that vote and those left out, each of these with its first reason
 * (docs/decisions/0007). Linear in the links.
 */
export function filterLinks(input: VerdictInput): {
  readonly voting: readonly VotingLink[];
  readonly leftOut: readonly { readonly linkId: string; readonly reason: LeftOutReason }[];
} {
  const setting = settingOf(input.rule, input.scope, input.asOf);
  const voting: VotingLink[] = [];
  const leftOut: { linkId: string; reason: LeftOutReason }[] = [];
  for (const link of input.links) {
    const reason = LEFT_OUT_REASONS.find((asked) => QUESTIONS[asked](link, setting));
    if (reason !== undefined) leftOut.push({ linkId: link.id, reason });
    else voting.push({ link, tier: effectiveTier(link) as VotingTier }); // 2 … 5, as was just asked.
  }
  return { voting, leftOut };
}

/** The tier less one for each flag; −1 … 5. */
export function effectiveTier(link: EvidenceLink): number {
  return link.tier - Number(link.leadingQuestion) - Number(link.secondHand);
}

/** The day `days` days before another. */
export function dayBefore(day: Day, days: number): Day {
  return new Date(Date.parse(day) - days * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** One source of a focus group is one session; what nobody can be named for is then the group's. */
function isGroupSession(link: EvidenceLink): boolean {
  return link.method === 'focus group';
}

function settingOf(rule: Rule, scope: Scope, asOf: Day): Setting {
  const { stalenessDays } = rule;
  return { scope, asOf, oldestDay: stalenessDays === null ? '' : dayBefore(asOf, stalenessDays) };
}

function reached(day: Day | null | undefined, asOf: Day): boolean {
  return day !== null && day !== undefined && day <= asOf;
}

function personasOf(link: EvidenceLink): readonly string[] {
  if (link.highlightPersonaIds.length > 0) return link.highlightPersonaIds;
  return link.participant?.personaIds ?? [];
}

function isOutside(named: readonly string[], had: readonly string[]): boolean {
  return named.length > 0 && !had.some((id) => named.includes(id));
}
