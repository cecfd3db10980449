import { type Day, daysAfter } from '../kernel/time.ts';
import type { Vote } from './net.ts';
import type { EvidenceLink, Rule, Scope, VerdictInput, VotingTier, Waiver } from './types.ts';

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

/** Whether a link is left out for having gone stale: too old, or from before the product changed. */
export function isStale({ reason }: { readonly reason: LeftOutReason }): boolean {
  return reason === 'too_old' || reason === 'product_changed';
}

/** A link that votes: its vote has the tier after its flags are taken off. */
export interface VotingLink extends Vote {
  readonly link: EvidenceLink;
  /** It has gone stale, and votes because a waiver says so. */
  readonly isWaived: boolean;
}

/** Below this effective tier nothing votes: opinions about others are no evidence. */
const LOWEST_VOTING_TIER = 2;

/** What the questions of the filter are asked against. */
interface Setting {
  readonly scope: Scope;
  readonly asOf: Day;
  /** The oldest source day that is not stale; empty when nothing goes stale. */
  readonly oldestDay: string;
  /** The one that holds on the day. */
  readonly waiver: Waiver | null;
}

/**
 * Splits links into those that vote and those left out, each of these with its first reason
 * (docs/decisions/0007). Linear in the links.
 */
export function filterLinks(input: VerdictInput): {
  readonly voting: readonly VotingLink[];
  readonly leftOut: readonly { readonly linkId: string; readonly reason: LeftOutReason }[];
} {
  const setting = settingOf(input);
  const voting: VotingLink[] = [];
  const leftOut: { linkId: string; reason: LeftOutReason }[] = [];
  for (const link of input.links) {
    const stale = outOfDate(link, setting);
    const isWaived = stale !== null && waives(link, setting);
    const reason =
      unfitToTest(link) ??
      speakerBars(link, setting) ??
      (isWaived ? null : stale) ??
      outOfScope(link, setting);
    const tier = effectiveTier(link);
    if (reason !== null) leftOut.push({ linkId: link.id, reason });
    else if (isVotingTier(tier)) voting.push({ link, direction: link.direction, tier, isWaived });
    else leftOut.push({ linkId: link.id, reason: 'weak_tier' });
  }
  return { voting, leftOut };
}

function unfitToTest({ state, role, method }: EvidenceLink): LeftOutReason | null {
  if (state !== 'accepted') return state;
  if (role === 'generating') return 'generating';
  return method === 'workshop' ? 'workshop' : null;
}

function speakerBars(link: EvidenceLink, { asOf }: Setting): LeftOutReason | null {
  const { participant } = link;
  if (participant === null) {
    if (!isGroupSession(link)) return 'no_participant';
    return link.groupBarred ? 'group_barred' : null;
  }
  if (participant.kind === 'staff') return 'staff';
  if (participant.consent === 'refused') return 'consent_refused';
  if (participant.consent === 'withdrawn') return 'consent_withdrawn';
  return reached(participant.consentExpiresOn, asOf) ? 'consent_expired' : null;
}

/** What evidence is as old as. */
type Dated = Pick<EvidenceLink, 'sourceDay' | 'productChanges'>;

/** Why evidence of a day says nothing any more, if it does not, and whether a waiver lets it speak all the same. */
export function staleness(
  dated: Dated,
  input: VerdictInput,
): { readonly reason: 'too_old' | 'product_changed' | null; readonly isWaived: boolean } {
  const setting = settingOf(input);
  const reason = outOfDate(dated, setting);
  return { reason, isWaived: reason !== null && waives(dated, setting) };
}

function outOfDate(
  { sourceDay, productChanges }: Dated,
  { asOf, oldestDay }: Setting,
): 'too_old' | 'product_changed' | null {
  if (sourceDay < oldestDay) return 'too_old';
  return reached(productChanges[0]?.on, asOf) ? 'product_changed' : null;
}

/** A waiver speaks of the product as it was known: a change after it makes the evidence stale again. */
function waives({ productChanges }: Dated, { asOf, waiver }: Setting): boolean {
  if (waiver === null) return false;
  return !productChanges.some(({ on }) => on > waiver.givenOn && on <= asOf);
}

function outOfScope(link: EvidenceLink, { scope }: Setting): LeftOutReason | null {
  if (isOutside(scope.personaIds, personasOf(link))) return 'outside_persona';
  return isOutside(scope.phaseIds, link.phaseIds) ? 'outside_phase' : null;
}

function isVotingTier(tier: number): tier is VotingTier {
  return tier >= LOWEST_VOTING_TIER;
}

/** The tier less one for each flag; −1 … 5. */
export function effectiveTier(
  link: Pick<EvidenceLink, 'tier' | 'leadingQuestion' | 'secondHand'>,
): number {
  return link.tier - Number(link.leadingQuestion) - Number(link.secondHand);
}

/** One source of a focus group is one session; what nobody can be named for is then the group's. */
function isGroupSession(link: EvidenceLink): boolean {
  return link.method === 'focus group';
}

function settingOf({ rule, scope, asOf, waiver = null }: VerdictInput): Setting {
  return {
    scope,
    asOf,
    oldestDay: oldestDayOf(rule, asOf),
    waiver: waiver !== null && waiver.givenOn <= asOf && asOf <= waiver.until ? waiver : null,
  };
}

function oldestDayOf({ stalenessDays }: Rule, asOf: Day): string {
  return stalenessDays === null ? '' : daysAfter(asOf, -stalenessDays);
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
