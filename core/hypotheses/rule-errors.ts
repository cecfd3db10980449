import { judge } from './judge.ts';
import type { SideTally, Tally } from './tally.ts';
import type { Rule } from './types.ts';

/** Beyond so many units nobody looks after every person, and the picture would say nothing new. */
const UNITS_MAX = 200;
/** What is looked at where no number of units was planned. */
const UNITS_USUAL = 20;
/** A coin: half of people do. */
const HALF = 0.5;

/** How often a rule validates a hypothesis although no more than a share of people agree. */
export interface RuleError {
  /** What in truth the share of those who agree is, 0 … 1. */
  readonly trueShare: number;
  /** Probability of *validated* when the verdict is looked at once, after all units. */
  readonly once: number;
  /** Probability that it was *validated* at any time, looked at after every unit. */
  readonly everyUnit: number;
}

/** How many units a rule is judged by: those planned, else 20 or the fewest, if that is more; at most 200. */
export function unitsLookedAt({ plannedUnits, fewestUnits }: Rule): number {
  return Math.min(UNITS_MAX, plannedUnits ?? Math.max(UNITS_USUAL, fewestUnits));
}

/**
 * The fewest of `units` that must agree, all others contradicting, to validate; null when all of them would not.
 * Methods, studies and tier are taken to be there.
 */
export function fewestThatValidate(rule: Rule, units: number): number | null {
  return firstThatValidates(rule, units, 0);
}

/**
 * How often a rule would wrongly validate, for a true share of one half and of θ itself. Each unit agrees with that
 * probability, independently, or contradicts; the probabilities are exact, not sampled. Quadratic in the units.
 */
export function ruleErrors(rule: Rule): readonly RuleError[] {
  const fewest = fewestUpTo(rule, unitsLookedAt(rule));
  return [...new Set([HALF, rule.share])].map((trueShare) => errorFor(fewest, trueShare));
}

/**
 * The fewest that validate, by how many are heard. Who contradicts never helps, so that the search goes on where it
 * ended for one unit less.
 */
function fewestUpTo(rule: Rule, units: number): readonly (number | null)[] {
  const fewest: (number | null)[] = [null];
  for (let heard = 1; heard <= units; heard += 1) {
    fewest.push(firstThatValidates(rule, heard, fewest[heard - 1] ?? 0));
  }
  return fewest;
}

function firstThatValidates(rule: Rule, units: number, from: number): number | null {
  for (let agreeing = from; agreeing <= units; agreeing += 1) {
    if (validates(rule, agreeing, units)) return agreeing;
  }
  return null;
}

/** What has validated once is taken out and counted; the rest goes on. */
function errorFor(fewest: readonly (number | null)[], trueShare: number): RuleError {
  let all: readonly number[] = [1];
  let undecided: readonly number[] = [1];
  let everValidated = 0;
  let once = 0;
  for (const least of fewest.slice(1)) {
    all = oneMore(all, trueShare);
    undecided = oneMore(undecided, trueShare);
    once = least === null ? 0 : sum(all.slice(least));
    if (least === null) continue;
    everValidated += sum(undecided.slice(least));
    undecided = undecided.slice(0, least);
  }
  return { trueShare, once, everyUnit: everValidated };
}

/** The probabilities after one more unit. */
function oneMore(chances: readonly number[], share: number): number[] {
  return Array.from(
    { length: chances.length + 1 },
    (_, agreeing) => (chances[agreeing] ?? 0) * (1 - share) + (chances[agreeing - 1] ?? 0) * share,
  );
}

function validates(rule: Rule, agreeing: number, units: number): boolean {
  return judge(tallyOfSides(rule, agreeing, units - agreeing), rule, null).verdict === 'validated';
}

function tallyOfSides(rule: Rule, supports: number, contradicts: number): Tally {
  const side = (units: number): SideTally => ({
    units,
    atTier: units,
    methods: rule.fewestMethods,
    studies: rule.fewestStudies,
  });
  const counts = { supports, contradicts, mixed: 0 };
  return {
    voices: supports + contradicts,
    mixed: 0,
    supports: side(supports),
    contradicts: side(contradicts),
    says: counts,
    does: { supports: 0, contradicts: 0, mixed: 0 },
    methods: rule.fewestMethods,
    studies: rule.fewestStudies,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
