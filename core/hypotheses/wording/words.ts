import type { Day } from '../../kernel/time.ts';
import type { ConfidenceReason, EvidenceMethod } from '../trust.ts';
import type { LeftOutReason } from '../filter.ts';
import type { LikelihoodBand } from '../likelihood.ts';
import type { Side, StanceCounts, Tier, Verdict } from '../types.ts';
import type { Warning } from '../warnings.ts';
import type { MeasuredWords } from './measured-words.ts';

/** What units are called: `voice` where people, organisations and group sessions are counted together. */
export type Noun = 'person' | 'organisation' | 'voice';

/** "Most people", or "more than 80 % of people" where the rule asks for more than most. */
export interface Most {
  readonly noun: Noun;
  /** θ when it is more than what "most" says; else null. */
  readonly share: number | null;
}

/** What a sentence about too little agreement says. */
export interface NotEnough extends Most {
  readonly side: Side;
  /** Units of the side, at least 1. */
  readonly units: number;
  /** How many more would do; null says nothing of them. */
  readonly more: number | null;
  /** The tier that the further units' evidence must reach; null is any. */
  readonly tier: Tier | null;
  /** Whether they would decide; if not, they would only be enough in number. */
  readonly decides: boolean;
}

/** A sentence for each kind of warning. */
export type WarningWords = {
  readonly [Code in Warning['code']]: (warning: Extract<Warning, { code: Code }>) => string;
};

/** What speaks against the evidence, as a sentence for each kind of reason. */
export type ConfidenceWords = {
  readonly [Code in ConfidenceReason['code']]: (
    reason: Extract<ConfidenceReason, { code: Code }>,
  ) => string;
};

/** Words that stand alone, in lower case. */
export interface Terms {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly likelihoods: Readonly<Record<LikelihoodBand, string>>;
  /** Why one link does not vote. */
  readonly reasons: Readonly<Record<LeftOutReason, string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  /** Plural, to stand after "from". */
  readonly methods: Readonly<Record<EvidenceMethod, string>>;
  readonly groupSession: string;
  readonly warnings: WarningWords;
  readonly confidence: ConfidenceWords;
}

/** The conditions of a rule as a checklist shows them. */
export interface ConditionWords {
  readonly units: (need: number, noun: Noun) => string;
  readonly certainty: (need: number, side: Side, most: Most) => string;
  readonly share: (side: Side) => string;
  readonly methods: (need: number) => string;
  readonly studies: (need: number) => string;
  readonly tier: (tier: Tier) => string;
  /** "7 of 9". */
  readonly countOf: (have: number, of: number) => string;
}

/** The sentences of an explanation, each complete. Numbers are whole and at least 1 unless said. */
export interface Sentences {
  /** Counts may be 0; together at least 1. */
  readonly counts: (counts: StanceCounts, noun: Noun) => string;
  /** @param alone - No other unit is counted. */
  readonly neutral: (units: number, noun: Noun, alone: boolean) => string;
  readonly noEvidence: () => string;
  readonly nothingVotes: (
    reasons: readonly { readonly reason: string; readonly links: number }[],
  ) => string;
  /** `have` may be 0. */
  readonly tooFew: (have: number, need: number, noun: Noun) => string;
  readonly contested: (says: StanceCounts, does: StanceCounts, saysSide: Side) => string;
  readonly enough: (side: Side, certainty: number, most: Most) => string;
  readonly notEnough: (given: NotEnough) => string;
  readonly plainEnough: (side: Side) => string;
  readonly plainNotEnough: (given: NotEnough) => string;
  /** As many for as against; 0 is that nobody takes a side. */
  readonly even: (units: number) => string;
  readonly neither: (most: Most) => string;
  readonly plainMixed: () => string;
  /** `have` may be 0. */
  readonly missingMethods: (have: number, need: number, side: Side) => string;
  readonly missingStudies: (have: number, need: number, side: Side) => string;
  readonly missingTier: (have: number, of: number, tier: Tier, side: Side) => string;
  readonly exploratory: () => string;
  /** `have` may be 0. */
  readonly interim: (have: number, planned: number, noun: Noun) => string;
  /** @param all - No evidence was left out, so that "all evidence" is true. */
  readonly from: (methods: readonly string[], all: boolean) => string;
  /** Quotes that vote no more because they are too old, or from before the product changed. */
  readonly stale: (links: number) => string;
  /** Such quotes that vote all the same, up to and with a day. */
  readonly waived: (links: number, until: Day) => string;
  readonly flipWholeSide: (units: number, side: Side, to: Verdict) => string;
  readonly flipNamed: (labels: readonly string[], to: Verdict) => string;
  readonly flipSome: (units: number, of: number, side: Side, to: Verdict) => string;
  readonly noFlip: () => string;
  readonly further: (units: number, side: Side, noun: Noun, to: Verdict) => string;
}

/** Everything that one language says about verdicts. */
export interface Wording {
  readonly formats: Formats;
  readonly terms: Terms;
  readonly conditions: ConditionWords;
  readonly sentences: Sentences;
  readonly measured: MeasuredWords;
}

/** Numbers and lists as a language writes them. */
export interface Formats {
  readonly count: (value: number) => string;
  /** A share as a percentage with at most one decimal. */
  readonly percent: (share: number) => string;
  /** A day in full, e.g. 1 March 2026. */
  readonly day: (day: Day) => string;
  /** A, B and C. */
  readonly and: (items: readonly string[]) => string;
  /** A, B or C. */
  readonly or: (items: readonly string[]) => string;
}

/** @param locale - BCP 47, e.g. `sv`. */
export function formatsOf(locale: string): Formats {
  const count = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  return {
    count: (value) => count.format(value),
    percent: (share) => percent.format(share),
    day: (given) => day.format(new Date(given)),
    and: (items) => and.format(items),
    or: (items) => or.format(items),
  };
}

/** The stances somebody takes, in the order in which they are told. */
export function stancesTaken(
  counts: StanceCounts,
): readonly { readonly stance: keyof StanceCounts; readonly number: number }[] {
  const order = ['supports', 'contradicts', 'mixed'] as const;
  return order
    .map((stance) => ({ stance, number: counts[stance] }))
    .filter(({ number }) => number > 0);
}

/** All units that take a stance. */
export function totalOf({ supports, contradicts, mixed }: StanceCounts): number {
  return supports + contradicts + mixed;
}

/** A sentence begins with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
