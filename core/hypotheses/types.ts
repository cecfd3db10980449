import type { Day } from '../kernel/time.ts';
import type { ConsentState, ParticipantKind } from '../participants/consent.ts';
import type { Metric } from '../measurements/metrics.ts';
import type { Method } from '../projects/methods.ts';
import type { MetricRule } from './metric-rule.ts';

/** What can be said of a hypothesis. */
export const VERDICTS = [
  'untested',
  'insufficient',
  'validated',
  'disproved',
  'mixed',
  'contested',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The verdict, and where an undecided one points. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly leaning: 'validated' | 'disproved' | null;
}

/** Named rules, and `own` for one whose numbers somebody chose. */
export const PRESET_NAMES = ['standard', 'strict', 'plain', 'exploratory', 'own'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** What counts as one independent voice. */
export const LEVELS = ['participant', 'organisation'] as const;
export type Level = (typeof LEVELS)[number];

/** −2 strongly contradicts … +2 strongly supports. */
export type Direction = -2 | -1 | 0 | 1 | 2;

/**
 * How strong a kind of evidence is: 1 opinion about others, 2 stated intent or preference, 3 recalled own
 * behaviour, 4 behaviour observed in a test, 5 behaviour observed in real use, or a costly action.
 */
export type Tier = 1 | 2 | 3 | 4 | 5;

/** A tier after its flags are taken off, among those that vote. */
export type VotingTier = 2 | 3 | 4 | 5;

/** A side of a hypothesis. */
export type Side = 'supports' | 'contradicts';

/** What one unit says. A neutral unit is shown, not counted. */
export type Stance = Side | 'mixed' | 'neutral';

/** How many units take each stance. */
export interface StanceCounts {
  readonly supports: number;
  readonly contradicts: number;
  readonly mixed: number;
}

/** The numbers of a decision rule; ranges in `RULE_LIMITS`. */
export interface Rule {
  /** `plain` decides by shares alone and `exploratory` never decides; the others go by their numbers. */
  readonly preset: PresetName;
  readonly level: Level;
  /** θ, the share of people that "most" must exceed. */
  readonly share: number;
  /** How sure one must be that the share is exceeded. */
  readonly certainty: number;
  /** Fewest counted units (supporting, contradicting and mixed). */
  readonly fewestUnits: number;
  /** Fewest methods among the voting links of the winning units. */
  readonly fewestMethods: number;
  /** Fewest studies among the voting links of the winning units. */
  readonly fewestStudies: number;
  /** At least half of the winning units have a voting link of this effective tier or higher. */
  readonly tier: Tier;
  /** Days from the source's date after which evidence is stale; null is never. */
  readonly stalenessDays: number | null;
  /** While fewer units are counted the verdict is interim; null is no plan. */
  readonly plannedUnits: number | null;
  /** Decides in place of the units from its smallest sample on; null is none. */
  readonly metric: MetricRule | null;
}

/** Who said or did it, with consent as it stood on the day asked about. */
export interface EvidenceParticipant {
  readonly id: string;
  readonly pseudonym: string;
  readonly kind: ParticipantKind;
  /** Blank counts as none. */
  readonly organisation: string | null;
  readonly personaIds: readonly string[];
  readonly consent: ConsentState;
  /** The first day without consent. */
  readonly consentExpiresOn: Day | null;
}

/** A highlight linked to a hypothesis, with what it rests on. Ids are only compared, never read. */
export interface EvidenceLink {
  readonly id: string;
  readonly highlightId: string;
  readonly state: 'suggested' | 'accepted' | 'rejected';
  /** A generating quote gave birth to the hypothesis and cannot test it. */
  readonly role: 'generating' | 'testing';
  readonly direction: Direction;
  readonly tier: Tier;
  readonly leadingQuestion: boolean;
  readonly secondHand: boolean;
  /** Null for unattributed speech. */
  readonly participant: EvidenceParticipant | null;
  /** Personas the highlight names itself; when any, they replace the participant's. */
  readonly highlightPersonaIds: readonly string[];
  readonly phaseIds: readonly string[];
  readonly sourceId: string;
  readonly sourceDay: Day;
  readonly studyId: string;
  readonly method: Method;
  /** Somebody in the group session refused or withdrew; matters for unattributed speech only. */
  readonly groupBarred: boolean;
  /** Recorded changes of the product at its touchpoints, after the source's date; earliest first. */
  readonly productChanges: readonly { readonly id: string; readonly on: Day }[];
  /** Who highlighted it. */
  readonly coderId: string;
}

/** A measurement linked to a hypothesis, with what it rests on. Never a unit. Ids are only compared, never read. */
export interface MeasuredEvidence {
  readonly id: string;
  readonly measurementId: string;
  readonly metric: Metric;
  /** What it speaks for, as whoever linked it says; null is neither. */
  readonly direction: Side | null;
  /** A generating number gave birth to the hypothesis and cannot test it. */
  readonly role: EvidenceLink['role'];
  /** Ends of the 95 % interval in the unit of the metric; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  /** People measured. */
  readonly sampleSize: number;
  readonly measuredOn: Day;
  readonly studyId: string;
  readonly method: Method;
  /** Recorded changes of the product at its touchpoint, after that day; earliest first. */
  readonly productChanges: EvidenceLink['productChanges'];
}

/** Whom and what a hypothesis speaks of; an empty list is everyone, or every phase. */
export interface Scope {
  readonly personaIds: readonly string[];
  readonly phaseIds: readonly string[];
}

/** Somebody lets evidence that has gone stale vote for a while, with a reason. */
export interface Waiver {
  /** What the product became after this day is not covered. */
  readonly givenOn: Day;
  /** The last day on which it holds. */
  readonly until: Day;
}

/** Everything a verdict is computed from; links as they stood on `asOf`, in any order. */
export interface VerdictInput {
  readonly rule: Rule;
  readonly scope: Scope;
  readonly links: readonly EvidenceLink[];
  readonly measurements?: readonly MeasuredEvidence[];
  readonly asOf: Day;
  /** Somebody searched for what speaks against it. */
  readonly disproofSought?: boolean;
  readonly waiver?: Waiver | null;
}
