import { judge } from './judge.ts';
import type { MetricSays } from './result.ts';
import type { Flip, Unit } from './result.ts';
import { reachesTier, type SideTally, type Tally } from './tally.ts';
import type { Rule, Side, Stance, StanceCounts, Verdict } from './types.ts';

const SIDES: readonly Side[] = ['supports', 'contradicts'];

/**
 * Finds the supporters and contradictors any one of whom, left out alone, would give another verdict.
 * Units that are alike in everything the rule looks at are judged once. Linear in the units.
 *
 * @param tally - The counts of exactly these units.
 * @param metric - What the metric of the rule says, which stays.
 */
export function singleFlips(
  units: readonly Unit[],
  tally: Tally,
  rule: Rule,
  metric: MetricSays | null,
): readonly Flip[] {
  const judged = (counts: Tally): Verdict => judge(counts, rule, metric).verdict;
  const verdict = judged(tally);
  return SIDES.flatMap((side) => {
    const own = units.filter(({ stance }) => stance === side);
    return [...outcomesWithoutEach(own, tally, side, { rule, judged })]
      .filter(([to]) => to !== verdict)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([to, flipping]) => ({
        side,
        to,
        wholeSide: flipping.length === own.length,
        units: flipping.map(({ kind, key, label }) => ({ kind, key, label })),
      }));
  });
}

/** The side's units by the verdict that leaving one of them out gives. */
function outcomesWithoutEach(
  own: readonly Unit[],
  tally: Tally,
  side: Side,
  { rule, judged: judgedBy }: { readonly rule: Rule; readonly judged: (counts: Tally) => Verdict },
): ReadonlyMap<Verdict, readonly Unit[]> {
  const methods = timesSeen(own.map((unit) => unit.methods));
  const studies = timesSeen(own.map((unit) => unit.studyIds));
  const outcomes = new Map<Verdict, Unit[]>();
  const judged = new Map<string, Verdict>();
  for (const unit of own) {
    const lost: SideTally = {
      units: 1,
      atTier: Number(reachesTier(unit, rule)),
      methods: unit.methods.filter((method) => methods.get(method) === 1).length,
      studies: unit.studyIds.filter((study) => studies.get(study) === 1).length,
    };
    const alike = `${lost.atTier} ${lost.methods} ${lost.studies} ${unit.says ?? ''} ${unit.does ?? ''}`;
    const to = judged.get(alike) ?? judgedBy(without(tally, side, unit, lost));
    judged.set(alike, to);
    const alikes = outcomes.get(to);
    if (alikes === undefined) outcomes.set(to, [unit]);
    else alikes.push(unit);
  }
  return outcomes;
}

function without(tally: Tally, side: Side, unit: Unit, lost: SideTally): Tally {
  const own = tally[side];
  return {
    ...tally,
    voices: tally.voices - 1,
    [side]: {
      units: own.units - lost.units,
      atTier: own.atTier - lost.atTier,
      methods: own.methods - lost.methods,
      studies: own.studies - lost.studies,
    },
    says: oneLess(tally.says, unit.says),
    does: oneLess(tally.does, unit.does),
  };
}

function oneLess(counts: StanceCounts, stance: Stance | null): StanceCounts {
  if (stance === null || stance === 'neutral') return counts;
  return { ...counts, [stance]: counts[stance] - 1 };
}

/** In how many lists each value stands; no list holds a value twice. */
function timesSeen<Value>(lists: readonly (readonly Value[])[]): ReadonlyMap<Value, number> {
  const times = new Map<Value, number>();
  for (const list of lists) {
    for (const value of list) times.set(value, (times.get(value) ?? 0) + 1);
  }
  return times;
}
