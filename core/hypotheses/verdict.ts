import type { Day } from '../kernel/time.ts';
import type { Method } from '../projects/methods.ts';
import { confidenceComponents } from './confidence.ts';
import { conditionsOf } from './conditions.ts';
import { filterLinks, type VotingLink } from './filter.ts';
import { singleFlips } from './flips.ts';
import { furtherUnits, neededAtTier, neededMore } from './further.ts';
import { judge, probabilityOf } from './judge.ts';
import { leaveOuts } from './leave-out.ts';
import { likelihoodBand } from './likelihood.ts';
import { filterMeasured, metricOutcome, sideOfVerdict, speaking } from './measured.ts';
import {
  ENGINE,
  type Likelihood,
  type MethodShare,
  type StudyShare,
  type Unit,
  type VerdictOutcome,
  type VerdictResult,
} from './result.ts';
import { countedUnits, leadingSide, type Tally, tallyOf } from './tally.ts';
import { triangulate } from './triangulation.ts';
import type { Rule, Side, Verdict, VerdictInput } from './types.ts';
import { unitsOf } from './units.ts';
import { warningsOf } from './warnings.ts';

/**
 * Decides what the evidence says of a hypothesis, with everything needed to explain it (docs/decisions/0007 and 0008).
 * Pure: the same links, in whatever order, rule, scope and day give the same answer. Cost is linear in the
 * links but for sorting them, times studies and methods for leaving each out; a rule outside `RULE_LIMITS` gives a defined answer, not a useful one.
 *
 * @param asked - Methods that were used at all: one without votes is silent in the triangulation.
 * @see docs/decisions/0007-one-voice-per-unit.md
 * @see docs/decisions/0008-verdict-estimate.md
 */
export function decideVerdict(input: VerdictInput, asked: readonly Method[] = []): VerdictResult {
  const { rule, asOf } = input;
  const { voting, leftOut, measured, units, tally, outcome } = weigh(input);
  const { metric } = outcome;
  const says = metric?.says ?? null;
  const leading = leadingSide(tally);
  const sides = speaking(measured.counting, metric).map(({ side }) => side);
  const hasMeasured = measured.counting.length + measured.leftOut.length > 0;
  return {
    engine: ENGINE,
    asOf,
    rule,
    ...outcome,
    pSupport: probabilityOf(tally, 'supports', rule),
    pOppose: probabilityOf(tally, 'contradicts', rule),
    byUnits: judge(tally, rule, null),
    leading,
    conditions: conditionsOf(tally, rule, metric),
    neededAtTier:
      outcome.leaning !== null && neededAtTier(tally, leading, outcome.neededMore, rule),
    says: tally.says,
    does: tally.does,
    units,
    leftOut: [...leftOut].sort((one, other) => (one.linkId < other.linkId ? -1 : 1)),
    measuredLeftOut: measured.leftOut,
    waived: voting.filter(({ isWaived }) => isWaived).map(({ link }) => link.id),
    flips: singleFlips(units, tally, rule, says),
    leaveOuts: leaveOuts(voting, measured.counting, rule),
    triangulation: triangulate(
      voting,
      rule.level,
      shownSide(outcome, leading),
      asked,
      hasMeasured ? sides : null,
    ),
    further: {
      against: furtherUnits(tally, 'contradicts', rule, says),
      for: furtherUnits(tally, 'supports', rule, says),
    },
    likelihood: isByMetric(outcome) ? null : likelihoodOf(tally, outcome.verdict, leading, rule),
    methods: methodShares(units, voting),
    studies: studyShares(units, voting),
  };
}

/**
 * What a verdict is in short, without what explains it: the same numbers as `decideVerdict`, for many hypotheses at
 * once.
 */
export function outcomeOf(input: VerdictInput): VerdictOutcome {
  return weigh(input).outcome;
}

/** The evidence in counts, and what comes out. */
function weigh(input: VerdictInput) {
  const { rule } = input;
  const { voting, leftOut } = filterLinks(input);
  const units = unitsOf(voting, rule.level);
  const tally = tallyOf(units, rule);
  const measured = filterMeasured(input);
  const metric = metricOutcome(measured.counting, rule.metric);
  const says = metric?.says ?? null;
  const judgement = judge(tally, rule, says);
  const spoken = speaking(measured.counting, metric);
  const counted = countedUnits(tally);
  const stances = {
    supports: tally.supports.units,
    contradicts: tally.contradicts.units,
    mixed: tally.mixed,
  };
  const outcome: VerdictOutcome = {
    ...judgement,
    interim: rule.plannedUnits !== null && counted < rule.plannedUnits,
    counts: { ...stances, neutral: tally.voices - counted, counted },
    neededMore: says === null ? neededMore(tally, rule, judgement) : null,
    newestEvidenceOn: newestDay(voting),
    warnings: warningsOf(input, voting, voting.length > 0 || says !== null ? spoken : []),
    confidence:
      voting.length === 0 || isByMetric({ verdict: judgement.verdict, metric })
        ? null
        : confidenceComponents(voting, stances, leadingSide(tally), {
            rule,
            asOf: input.asOf,
            measured: spoken,
          }),
    metric,
  };
  return { voting, leftOut, measured, units, tally, outcome };
}

/** Whether the verdict is that of the metric alone: contested is what it and the units make together. */
export function isByMetric({
  verdict,
  metric,
}: Pick<VerdictOutcome, 'verdict' | 'metric'>): boolean {
  return metric !== null && metric.says !== null && verdict !== 'contested';
}

/** The winning side, or the leading one where none has won. */
function shownSide(
  { verdict, leaning }: Pick<VerdictOutcome, 'verdict' | 'leaning'>,
  leading: Side,
): Side {
  return sideOfVerdict(leaning ?? verdict) ?? leading;
}

function newestDay(voting: readonly VotingLink[]): Day | null {
  let newest: Day | null = null;
  for (const { link } of voting)
    if (newest === null || link.sourceDay > newest) newest = link.sourceDay;
  return newest;
}

/** Likelihood of the shown side: the one that won, or else the leading one. */
function likelihoodOf(
  tally: Tally,
  verdict: Verdict,
  leading: Side,
  rule: Rule,
): Likelihood | null {
  if (verdict === 'untested' || verdict === 'insufficient') return null;
  const probability = probabilityOf(tally, leading, rule);
  return { side: leading, probability, band: likelihoodBand(probability) };
}

function methodShares(
  units: readonly Unit[],
  voting: readonly VotingLink[],
): readonly MethodShare[] {
  const counts = sharesOf(
    units.map(({ methods }) => methods),
    voting.map(({ link }) => link.method),
  );
  return counts.map(({ value, ...share }) => ({ method: value, ...share }));
}

function studyShares(units: readonly Unit[], voting: readonly VotingLink[]): readonly StudyShare[] {
  const counts = sharesOf(
    units.map(({ studyIds }) => studyIds),
    voting.map(({ link }) => link.studyId),
  );
  return counts.map(({ value, ...share }) => ({ studyId: value, ...share }));
}

/** How many units and links have each value; most units first, then by the value. */
function sharesOf<Value extends string>(
  ofUnits: readonly (readonly Value[])[],
  ofLinks: readonly Value[],
): readonly { readonly value: Value; readonly units: number; readonly links: number }[] {
  const shares = new Map<Value, { value: Value; units: number; links: number }>();
  const at = (value: Value): { units: number; links: number } => {
    let share = shares.get(value);
    if (share === undefined) {
      share = { value, units: 0, links: 0 };
      shares.set(value, share);
    }
    return share;
  };
  for (const values of ofUnits) for (const value of values) at(value).units += 1;
  for (const value of ofLinks) at(value).links += 1;
  return [...shares.values()].sort(
    (one, other) => other.units - one.units || (one.value < other.value ? -1 : 1),
  );
}
