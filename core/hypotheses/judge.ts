import { betaTail } from './beta.ts';
import { withMetric } from './measured.ts';
import type { MetricSays } from './result.ts';
import { PRESETS } from './rules.ts';
import { countedUnits, leadingSide, opposite, type Tally } from './tally.ts';
import type { Judgement, Rule, Side, StanceCounts, Verdict } from './types.ts';

/** The fewest units are never under 3, whatever a rule says. */
const FEWEST_UNITS_FLOOR = 3;
/** A side of *contested* leans from this many counted units on. */
export const LEANS_FROM_UNITS = 3;
/** Jeffreys' prior: half a unit on each side before the first is heard. */
const PRIOR_UNITS = 0.5;
/** The plain rule: decided at four of five. */
const PLAIN_SHARE = { over: 4, under: 5 } as const;

/**
 * Decides the verdict from counts: the first that applies (docs/decisions/0008), unless the metric of the rule decides
 * (0049). Costs two tails of a beta distribution.
 *
 * @param metric - What it says; null while it does not decide.
 * @see docs/decisions/0008-verdict-estimate.md
 * @see docs/decisions/0049-measurements-as-evidence.md
 */
export function judge(tally: Tally, rule: Rule, metric: MetricSays | null): Judgement {
  const judgement = withMetric(judgeUnits(tally, rule), metric);
  if (rule.preset !== 'exploratory' || !isDecided(judgement.verdict)) return judgement;
  return { verdict: 'insufficient', leaning: judgement.verdict };
}

/** What the units say by themselves, an exploratory rule read as one that decides. */
function judgeUnits(tally: Tally, rule: Rule): Judgement {
  if (tally.voices === 0) return { verdict: 'untested', leaning: null };
  if (countedUnits(tally) < fewestUnits(rule)) return { verdict: 'insufficient', leaning: null };
  if (isContested(tally)) return { verdict: 'contested', leaning: null };

  const leading = leadingSide(tally);
  const outcome = leading === 'supports' ? 'validated' : 'disproved';
  const sure = isSure(tally, leading, rule);
  if (sure && meetsConditions(tally, leading, rule)) return { verdict: outcome, leaning: null };
  if (isMixed(tally, rule)) return { verdict: 'mixed', leaning: null };
  return { verdict: 'insufficient', leaning: outcome };
}

function isDecided(verdict: Verdict): verdict is 'validated' | 'disproved' {
  return verdict === 'validated' || verdict === 'disproved';
}

/** The rule's fewest units, at least 3. */
export function fewestUnits(rule: Rule): number {
  return Math.max(FEWEST_UNITS_FLOOR, rule.fewestUnits);
}

/**
 * P(share of a side > θ) under Beta(side + ½, all others + ½).
 *
 * @see docs/decisions/0008-verdict-estimate.md
 */
export function probabilityOf(tally: Tally, side: Side, rule: Rule): number {
  const own = tally[side].units;
  const others = tally[opposite(side)].units + tally.mixed;
  return betaTail(shareOf(rule), own + PRIOR_UNITS, others + PRIOR_UNITS);
}

/** θ; the plain rule decides without one and borrows Standard's for its likelihood. */
export function shareOf(rule: Rule): number {
  return rule.preset === 'plain' ? PRESETS.plain.share : rule.share;
}

/** Whether a side is large enough for the rule, its other conditions aside. */
export function isSure(tally: Tally, side: Side, rule: Rule): boolean {
  if (rule.preset !== 'plain') return probabilityOf(tally, side, rule) >= rule.certainty;
  return tally[side].units >= plainNeed(countedUnits(tally));
}

/** How many units of one side the plain rule asks for among `counted`, at least 1. */
export function plainNeed(counted: number): number {
  return Math.max(1, Math.ceil((counted * PLAIN_SHARE.over) / PLAIN_SHARE.under));
}

/** Whether a side has the methods, studies and tier that the rule asks for; the plain rule asks none. */
export function meetsConditions(tally: Tally, side: Side, rule: Rule): boolean {
  if (rule.preset === 'plain') return true;
  const { units, atTier, methods, studies } = tally[side];
  return methods >= rule.fewestMethods && studies >= rule.fewestStudies && 2 * atTier >= units;
}

/** Whether people say one thing and do another. */
export function isContested({ says, does }: Tally): boolean {
  const said = leaningOf(says);
  const done = leaningOf(does);
  return said !== null && done !== null && said !== done;
}

/** Where what was said, or what was done, leans: at least 3 counted units and more than half agree. */
export function leaningOf({ supports, contradicts, mixed }: StanceCounts): Side | null {
  const counted = supports + contradicts + mixed;
  if (counted < LEANS_FROM_UNITS) return null;
  if (2 * supports > counted) return 'supports';
  return 2 * contradicts > counted ? 'contradicts' : null;
}

/** Whether neither side is the likeliest to be most people; under the plain rule, more than half. */
export function isMixed(tally: Tally, rule: Rule): boolean {
  const { supports, contradicts } = tally;
  if (rule.preset === 'plain') {
    return 2 * Math.max(supports.units, contradicts.units) <= countedUnits(tally);
  }
  if (supports.units === contradicts.units) return true;
  const pSupport = probabilityOf(tally, 'supports', rule);
  const pOppose = probabilityOf(tally, 'contradicts', rule);
  return 1 - pSupport - pOppose > Math.max(pSupport, pOppose);
}
