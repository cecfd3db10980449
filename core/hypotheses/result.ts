import type { Day } from '../kernel/time.ts';
import type { Method } from '../projects/methods.ts';
import type { LeftOutReason } from './filter.ts';
import type { LikelihoodBand } from './likelihood.ts';
import type { ConfidenceComponent, LeaveOut, MethodSays } from './trust.ts';
import type {
  Judgement,
  MeasuredEvidence,
  Rule,
  Side,
  Stance,
  StanceCounts,
  Verdict,
  VotingTier,
} from './types.ts';
import type { Warning } from './warnings.ts';

/** Which engine computed a verdict; a change of its answers makes a new name. */
export const ENGINE = 'verdict-2';

/** What a unit is: one person, one organisation, or the unattributed speech of one group session. */
export type UnitKind = 'participant' | 'organisation' | 'group';

/** One independent voice, and what it says. */
export interface Unit {
  readonly kind: UnitKind;
  /** Participant id, organisation name or source id; unique together with `kind`. */
  readonly key: string;
  /** Pseudonym or organisation; null for a group session. */
  readonly label: string | null;
  readonly stance: Stance;
  /** −1 … +1, for display; the stance was decided on the exact ratio. */
  readonly net: number;
  /** Effective tiers of its voting links, highest first. */
  readonly tiers: readonly VotingTier[];
  /** Stance from effective tiers 2–3 alone; null when it has none. */
  readonly says: Stance | null;
  /** Stance from effective tiers 4–5 alone; null when it has none. */
  readonly does: Stance | null;
  readonly methods: readonly Method[];
  readonly studyIds: readonly string[];
  readonly linkIds: readonly string[];
}

/** A link that does not vote, and the first reason why in the order of the filter. */
export interface LeftOut {
  readonly linkId: string;
  readonly reason: LeftOutReason;
}

/** What a measurement says where it decides. */
export type MetricSays = 'validated' | 'disproved' | 'mixed';

/** A linked measurement that says nothing, and why. */
export interface MeasuredLeftOut {
  readonly linkId: string;
  readonly reason: Extract<
    LeftOutReason,
    'generating' | 'workshop' | 'too_old' | 'product_changed'
  >;
}

/** What a rule that asks for one metric gets. */
export interface MetricOutcome {
  /** The measurement that is asked; null when none of the metric counts. */
  readonly asked: MeasuredEvidence | null;
  /** Null while it is too small, or without an interval: then the units decide. */
  readonly says: MetricSays | null;
}

/**
 * One condition of the rule. `certainty` is a probability 0 … 1; all others are counts. `share` replaces
 * `certainty` to `tier` under the plain rule. `sample` is asked of the metric of the rule; `interval` takes the place
 * of all but it once the metric decides, and has 1 when the interval lies wholly beyond the threshold. All but
 * `units` and these two speak of the leading side.
 */
export interface Condition {
  readonly code:
    'units' | 'certainty' | 'share' | 'methods' | 'studies' | 'tier' | 'sample' | 'interval';
  readonly met: boolean;
  readonly have: number;
  readonly need: number;
}

/** Units any one of which, left out alone, would give another verdict. */
export interface Flip {
  readonly side: Side;
  readonly to: Verdict;
  /** Whether these are all units of their side; if not, they differ from the rest and are named. */
  readonly wholeSide: boolean;
  readonly units: readonly Pick<Unit, 'kind' | 'key' | 'label'>[];
}

/** The smallest number of further units that gives another verdict, and which. */
export interface Further {
  readonly units: number;
  readonly to: Verdict;
}

/** How likely it is that more than θ of people recruited like these stand on the shown side. */
export interface Likelihood {
  readonly side: Side;
  readonly probability: number;
  readonly band: LikelihoodBand;
}

/** How many units and voting links come from one method. */
export interface MethodShare {
  readonly method: Method;
  readonly units: number;
  readonly links: number;
}

/** How many units and voting links come from one study. */
export interface StudyShare {
  readonly studyId: string;
  readonly units: number;
  readonly links: number;
}

/** What a verdict is in short: what lists show of it. */
export interface VerdictOutcome {
  readonly verdict: Verdict;
  /** Where an undecided verdict points, once enough units are counted. */
  readonly leaning: 'validated' | 'disproved' | null;
  /** Fewer units are counted than were planned. */
  readonly interim: boolean;
  /** `counted` is supports + contradicts + mixed. */
  readonly counts: StanceCounts & { readonly neutral: number; readonly counted: number };
  /**
   * How many more units would do what is missing: any units up to the fewest, or units of the leaning side
   * until it is sure enough. Null when numbers are not what is missing.
   */
  readonly neededMore: number | null;
  /** The latest source day among the votes; null when nothing votes. */
  readonly newestEvidenceOn: Day | null;
  readonly warnings: readonly Warning[];
  /**
   * What speaks against the evidence, component by component; null when nothing votes, and when the metric decides by
   * itself: its interval then says how sure it is.
   */
  readonly confidence: readonly ConfidenceComponent[] | null;
  /** What the metric of the rule says; null when the rule asks for none. */
  readonly metric: MetricOutcome | null;
}

/** A verdict with everything needed to explain it. Plain values: it can be stored as JSON. */
export interface VerdictResult extends VerdictOutcome {
  readonly engine: typeof ENGINE;
  readonly asOf: Day;
  readonly rule: Rule;
  /** P(share of supporters > θ) and P(share of contradictors > θ); before any evidence, the prior's. */
  readonly pSupport: number;
  readonly pOppose: number;
  /** What the units alone say; the verdict, unless the metric decides. */
  readonly byUnits: Judgement;
  /** The side with more units, support when equal: the one that conditions speak of. */
  readonly leading: Side;
  readonly conditions: readonly Condition[];
  /** Whether the tier condition would break if those further units had only weaker evidence. */
  readonly neededAtTier: boolean;
  /** The counts behind *contested*: units by what they say (tiers 2–3) and by what they do (tiers 4–5). */
  readonly says: StanceCounts;
  readonly does: StanceCounts;
  readonly units: readonly Unit[];
  readonly leftOut: readonly LeftOut[];
  readonly measuredLeftOut: readonly MeasuredLeftOut[];
  /** Links that have gone stale and vote by a waiver. */
  readonly waived: readonly string[];
  readonly flips: readonly Flip[];
  /** Without each study and each method, where there are several, and without measurements. */
  readonly leaveOuts: readonly LeaveOut[];
  /** What each method says by itself. */
  readonly triangulation: readonly MethodSays[];
  readonly further: { readonly against: Further | null; readonly for: Further | null };
  /** Null for untested and insufficient, and when the metric decides by itself. */
  readonly likelihood: Likelihood | null;
  /** Most units first. */
  readonly methods: readonly MethodShare[];
  readonly studies: readonly StudyShare[];
}
