import { fewestUnits, isSure, plainNeed, probabilityOf } from './judge.ts';
import { isLargeEnough } from './measured.ts';
import type { MetricOutcome } from './result.ts';
import type { Condition } from './result.ts';
import { countedUnits, leadingSide, type Tally } from './tally.ts';
import type { Rule } from './types.ts';

/** The rule's conditions with what the evidence has; those of a side speak of the leading one. */
export function conditionsOf(
  tally: Tally,
  rule: Rule,
  metric: MetricOutcome | null,
): readonly Condition[] {
  const ofMetric = sampleConditions(rule, metric);
  if (metric === null || metric.says === null) return [...unitConditions(tally, rule), ...ofMetric];
  const isBeyond = metric.says === 'validated';
  return [...ofMetric, { code: 'interval', met: isBeyond, have: Number(isBeyond), need: 1 }];
}

function sampleConditions({ metric: asks }: Rule, metric: MetricOutcome | null): Condition[] {
  if (asks === null) return [];
  const asked = metric?.asked ?? null;
  const sample = { have: asked?.sampleSize ?? 0, need: asks.fewestSample };
  return [{ code: 'sample', met: asked !== null && isLargeEnough(asked, asks), ...sample }];
}

function unitConditions(tally: Tally, rule: Rule): readonly Condition[] {
  const side = leadingSide(tally);
  const { units, atTier, methods, studies } = tally[side];
  const counted = countedUnits(tally);
  const unitsCondition = atLeast('units', counted, fewestUnits(rule));
  if (rule.preset === 'plain') {
    return [unitsCondition, atLeast('share', units, plainNeed(counted))];
  }
  return [
    unitsCondition,
    {
      code: 'certainty',
      met: isSure(tally, side, rule),
      have: probabilityOf(tally, side, rule),
      need: rule.certainty,
    },
    atLeast('methods', methods, rule.fewestMethods),
    atLeast('studies', studies, rule.fewestStudies),
    atLeast('tier', atTier, Math.ceil(units / 2)),
  ];
}

function atLeast(code: Condition['code'], have: number, need: number): Condition {
  return { code, met: have >= need, have, need };
}
