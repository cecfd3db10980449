import { staleness } from './filter.ts';
import { type MetricRule, SMALLEST_SAMPLE } from './metric-rule.ts';
import type { MeasuredLeftOut, MetricOutcome, MetricSays } from './result.ts';
import type { Judgement, MeasuredEvidence, Side, VerdictInput } from './types.ts';

/**
 * Splits linked measurements into those that count and those left out: one that gave birth to the hypothesis does not
 * test it, what a workshop counted is an assumption, and one that has gone stale says nothing unless a waiver lets it.
 */
export function filterMeasured(input: VerdictInput): {
  readonly counting: readonly MeasuredEvidence[];
  readonly leftOut: readonly MeasuredLeftOut[];
} {
  const counting: MeasuredEvidence[] = [];
  const leftOut: MeasuredLeftOut[] = [];
  for (const link of input.measurements ?? []) {
    const reason = unfitToTest(link) ?? staleReason(link, input);
    if (reason === null) counting.push(link);
    else leftOut.push({ linkId: link.id, reason });
  }
  return { counting, leftOut: leftOut.sort((one, other) => (one.linkId < other.linkId ? -1 : 1)) };
}

function unfitToTest({ role, method }: MeasuredEvidence): MeasuredLeftOut['reason'] | null {
  if (role === 'generating') return 'generating';
  return method === 'workshop' ? 'workshop' : null;
}

function staleReason(
  { measuredOn, productChanges }: MeasuredEvidence,
  input: VerdictInput,
): MeasuredLeftOut['reason'] | null {
  const { reason, isWaived } = staleness({ sourceDay: measuredOn, productChanges }, input);
  return isWaived ? null : reason;
}

/**
 * What the metric of a rule says: the newest measurement of it that has the smallest sample and an interval decides;
 * of one day the larger one, then the one linked first. Without such a one, the newest of all is what is shown.
 *
 * @returns Null when the rule asks for no metric.
 */
export function metricOutcome(
  counting: readonly MeasuredEvidence[],
  rule: MetricRule | null,
): MetricOutcome | null {
  if (rule === null) return null;
  const own = counting.filter(({ metric }) => metric === rule.metric).sort(newestFirst);
  const deciding = own.find((link) => isLargeEnough(link, rule) && intervalOf(link) !== null);
  const asked = deciding ?? own[0] ?? null;
  return { asked, says: deciding ? saysOf(deciding, rule) : null };
}

/** Whether so many people were measured that the metric may decide. */
export function isLargeEnough(
  { sampleSize }: Pick<MeasuredEvidence, 'sampleSize'>,
  { fewestSample }: MetricRule,
): boolean {
  return sampleSize >= Math.max(SMALLEST_SAMPLE, fewestSample);
}

/** The verdict of units and metric together: the metric's, contested where the units have one that is its opposite. */
export function withMetric(byUnits: Judgement, says: MetricSays | null): Judgement {
  if (says === null) return byUnits;
  const isOpposite =
    (says === 'validated' && byUnits.verdict === 'disproved') ||
    (says === 'disproved' && byUnits.verdict === 'validated');
  return { verdict: isOpposite ? 'contested' : says, leaning: null };
}

/** The measurements that speak for a side: by the rule where they decide, else by whoever linked them. */
export function speaking(
  counting: readonly MeasuredEvidence[],
  outcome: MetricOutcome | null,
): readonly { readonly link: MeasuredEvidence; readonly side: Side | null }[] {
  return counting.flatMap((link) => {
    if (outcome?.says && outcome.asked?.id === link.id) {
      return [{ link, side: sideOfVerdict(outcome.says) }];
    }
    return link.direction === null ? [] : [{ link, side: link.direction }];
  });
}

/** The side that wins by a verdict; null where none does. */
export function sideOfVerdict(verdict: string): Side | null {
  if (verdict === 'validated') return 'supports';
  return verdict === 'disproved' ? 'contradicts' : null;
}

function saysOf(link: MeasuredEvidence, { side, threshold }: MetricRule): MetricSays {
  const interval = intervalOf(link);
  if (interval === null) return 'mixed';
  const isAbove = interval.low > threshold;
  const isBelow = interval.high < threshold;
  if (!isAbove && !isBelow) return 'mixed';
  return isAbove === (side === 'above') ? 'validated' : 'disproved';
}

function intervalOf({ low, high }: MeasuredEvidence) {
  return low === null || high === null ? null : { low, high };
}

function newestFirst(one: MeasuredEvidence, other: MeasuredEvidence): number {
  if (one.measuredOn !== other.measuredOn) return one.measuredOn > other.measuredOn ? -1 : 1;
  return other.sampleSize - one.sampleSize || (one.id < other.id ? -1 : 1);
}
