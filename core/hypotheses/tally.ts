import type { Unit } from './result.ts';
import type { Rule, Side, Stance, StanceCounts } from './types.ts';

/** What the rule looks at on one side: its units and what stands behind them. */
export interface SideTally {
  readonly units: number;
  /** Units with a voting link of the rule's tier or higher. */
  readonly atTier: number;
  /** Different methods and studies over all voting links of the side's units. */
  readonly methods: number;
  readonly studies: number;
}

/** All that a verdict depends on, in counts: the verdict of changed evidence needs only changed counts. */
export interface Tally {
  /** All units, neutral ones too. */
  readonly voices: number;
  readonly mixed: number;
  readonly supports: SideTally;
  readonly contradicts: SideTally;
  /** Units by what tiers 2–3 alone say, and by what tiers 4–5 alone show. */
  readonly says: StanceCounts;
  readonly does: StanceCounts;
  /** Different methods and studies of all voting links, whichever side. */
  readonly methods: number;
  readonly studies: number;
}

/** Counts what the units say. Linear in the units. */
export function tallyOf(units: readonly Unit[], rule: Rule): Tally {
  const of = (side: Side): readonly Unit[] => units.filter(({ stance }) => stance === side);
  return {
    voices: units.length,
    mixed: units.filter(({ stance }) => stance === 'mixed').length,
    supports: sideTally(of('supports'), rule),
    contradicts: sideTally(of('contradicts'), rule),
    says: stanceCounts(units.map(({ says }) => says)),
    does: stanceCounts(units.map(({ does }) => does)),
    methods: distinctValues(units, ({ methods }) => methods),
    studies: distinctValues(units, ({ studyIds }) => studyIds),
  };
}

/** S + C + M: neutral units are not counted. */
export function countedUnits({ supports, contradicts, mixed }: Tally): number {
  return supports.units + contradicts.units + mixed;
}

/** The side with more units; support when equal. */
export function leadingSide({ supports, contradicts }: Tally): Side {
  return contradicts.units > supports.units ? 'contradicts' : 'supports';
}

/** The other side. */
export function opposite(side: Side): Side {
  return side === 'supports' ? 'contradicts' : 'supports';
}

/** Whether a unit has a voting link of the rule's tier or higher. */
export function reachesTier({ tiers }: Unit, rule: Rule): boolean {
  return tiers.some((tier) => tier >= rule.tier);
}

function sideTally(units: readonly Unit[], rule: Rule): SideTally {
  return {
    units: units.length,
    atTier: units.filter((unit) => reachesTier(unit, rule)).length,
    methods: distinctValues(units, ({ methods }) => methods),
    studies: distinctValues(units, ({ studyIds }) => studyIds),
  };
}

/** How many take each stance; neutral ones and none are not counted. */
export function stanceCounts(stances: readonly (Stance | null)[]): StanceCounts {
  const count = (asked: Stance): number => stances.filter((stance) => stance === asked).length;
  return { supports: count('supports'), contradicts: count('contradicts'), mixed: count('mixed') };
}

function distinctValues(
  units: readonly Unit[],
  valuesOf: (unit: Unit) => readonly string[],
): number {
  const seen = new Set<string>();
  for (const unit of units) for (const value of valuesOf(unit)) seen.add(value);
  return seen.size;
}
