import {
  fewestUnits,
  isContested,
  isMixed,
  isSure,
  judge,
  LEANS_FROM_UNITS,
  meetsConditions,
} from './judge.ts';
import type { MetricSays } from './result.ts';
import type { Further } from './result.ts';
import { countedUnits, leadingSide, type Tally } from './tally.ts';
import type { Judgement, Rule, Side, StanceCounts } from './types.ts';

/** From this tier on a further unit is heard by what it does. */
const OBSERVED_FROM_TIER = 4;

/** Where the search ends: more units than any study has. */
const FURTHER_UNITS_MAX = 1_000_000;

/**
 * The counts with further units of one side. They are taken to be like those already heard: each has
 * evidence of the rule's tier, and together they come from the methods and studies that are there.
 */
export function withFurther(tally: Tally, side: Side, units: number, rule: Rule): Tally {
  const own = tally[side];
  const add = (counts: StanceCounts): StanceCounts => ({ ...counts, [side]: counts[side] + units });
  const observed = rule.preset !== 'plain' && rule.tier >= OBSERVED_FROM_TIER;
  return {
    ...tally,
    voices: tally.voices + units,
    [side]: {
      units: own.units + units,
      atTier: own.atTier + units,
      methods: Math.max(1, tally.methods),
      studies: Math.max(1, tally.studies),
    },
    says: observed ? tally.says : add(tally.says),
    does: observed ? add(tally.does) : tally.does,
  };
}

/**
 * The smallest number of further units of a side that gives another verdict; null when no number does.
 * Takes the first few one by one, then jumps from stage to stage, so the cost grows with the logarithm of
 * that number.
 *
 * @param metric - What the metric of the rule says, which stays. It changes the verdict only with that of the units,
 *   so the stages are the same.
 */
export function furtherUnits(
  tally: Tally,
  side: Side,
  rule: Rule,
  metric: MetricSays | null,
): Further | null {
  const { verdict } = judge(tally, rule, metric);
  const leans = withFurther(tally, side, LEANS_FROM_UNITS, rule);
  const stageWith = (units: number): number =>
    stageOf(withFurther(tally, side, units, rule), leans, side, rule);
  let units: number | null = 1;
  while (units !== null) {
    const to = judge(withFurther(tally, side, units, rule), rule, metric).verdict;
    if (to !== verdict) return { units, to };
    const stage = stageWith(units);
    units =
      units < LEANS_FROM_UNITS
        ? units + 1
        : smallestAfter(units, (more) => stageWith(more) > stage);
  }
  return null;
}

/**
 * How many more units would do what is missing, see `VerdictResult.neededMore`. Null also when enough
 * agreeing units would not decide but make it contested.
 */
export function neededMore(tally: Tally, rule: Rule, judgement: Judgement): number | null {
  if (judgement.verdict !== 'insufficient') return null;
  if (judgement.leaning === null) return fewestUnits(rule) - countedUnits(tally);

  const side = judgement.leaning === 'validated' ? 'supports' : 'contradicts';
  if (isSure(tally, side, rule)) return null;
  const units = smallestAfter(0, (more) =>
    isSure(withFurther(tally, side, more, rule), side, rule),
  );
  if (units === null || isContested(withFurther(tally, side, units, rule))) return null;
  return units;
}

/** Whether further units with only weaker evidence than the rule's tier would break its condition. */
export function neededAtTier(tally: Tally, side: Side, units: number | null, rule: Rule): boolean {
  if (units === null || rule.preset === 'plain') return false;
  const own = tally[side];
  return 2 * own.atTier >= own.units && 2 * own.atTier < own.units + units;
}

/**
 * A number that never falls while a side grows from `before` on and that rises wherever the verdict may change:
 * each of its parts goes one way only. Enough units are counted or not yet; contested sets in, or ends, once; and the
 * growing side goes from clearly behind over mixed to clearly ahead.
 *
 * @param before - With so many units of the side that what it says or does can lean: until then contested may
 *   set in, as there are enough to lean, and end again.
 * @see docs/decisions/0008-verdict-estimate.md for why the last holds
 */
function stageOf(tally: Tally, before: Tally, side: Side, rule: Rule): number {
  const enough = countedUnits(tally) >= fewestUnits(rule);
  const contestChanged = isContested(tally) !== isContested(before);
  return Number(enough) + Number(contestChanged) + standingOf(tally, side, rule);
}

/** How far ahead a side is: 0 the other is sure, 1 it leads, 2 mixed, 3 this leads, 4 is sure, 5 wins. */
function standingOf(tally: Tally, side: Side, rule: Rule): number {
  const leading = leadingSide(tally);
  if (isMixed(tally, rule)) return 2;
  const sure = isSure(tally, leading, rule);
  if (leading !== side) return sure ? 0 : 1;
  return sure ? 4 + Number(meetsConditions(tally, side, rule)) : 3;
}

/** The smallest whole number above `from` that passes a test which, once passed, stays passed. */
function smallestAfter(from: number, passes: (value: number) => boolean): number | null {
  let failed = from;
  let step = 1;
  while (!passes(failed + step)) {
    failed += step;
    step *= 2;
    if (failed + step > FURTHER_UNITS_MAX) return null;
  }
  let passed = failed + step;
  while (passed - failed > 1) {
    const middle = Math.floor((failed + passed) / 2);
    if (passes(middle)) passed = middle;
    else failed = middle;
  }
  return passed;
}
