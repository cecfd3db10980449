import type { MetricOutcome } from './result.ts';
import type { MetricRule, ThresholdSide } from './metric-rule.ts';
import type { VerdictResult } from './result.ts';
import type { MeasuredWords } from './wording/measured-words.ts';

/** What the metric that decides says, and where the units by themselves come to something else; else nothing. */
export function decidingSentences(
  { metric, rule, byUnits, verdict }: VerdictResult,
  words: MeasuredWords,
): readonly string[] {
  if (metric?.asked === undefined || metric.says === null || rule.metric === null) return [];
  const decides = decidingSentence(metric, rule.metric, words);
  const alone = byUnits.leaning ?? byUnits.verdict;
  if (verdict === 'contested') return [decides, words.contested(alone)];
  const isSilent = byUnits.verdict === 'untested' || byUnits.verdict === 'insufficient';
  return isSilent || byUnits.verdict === verdict ? [decides] : [decides, words.unitsAlone(alone)];
}

/** Why the metric that the rule asks for does not decide; nothing when it does, or none is asked for. */
export function pendingSentences(
  { metric, rule: { metric: asks } }: VerdictResult,
  words: MeasuredWords,
): readonly string[] {
  if (asks === null || metric === null || metric.says !== null) return [];
  const { asked } = metric;
  if (asked === null) return [words.missing(asks.metric, asks.fewestSample)];
  return asked.sampleSize < asks.fewestSample
    ? [words.tooSmall(asks.metric, asked.sampleSize, asks.fewestSample)]
    : [words.noInterval(asks.metric)];
}

/** Whether measurements say something beside the quotes. */
export function speakByMeasurement({ triangulation }: VerdictResult): boolean {
  return triangulation.some(
    ({ method, agreement }) => method === 'measurement' && agreement !== 'silence',
  );
}

/** Whether measurements are linked at all. */
export function hasMeasurements({ triangulation }: VerdictResult): boolean {
  return triangulation.some(({ method }) => method === 'measurement');
}

function decidingSentence(
  { asked, says }: MetricOutcome,
  { metric, side, threshold }: MetricRule,
  words: MeasuredWords,
): string {
  const { low = null, high = null, sampleSize = 0 } = asked ?? {};
  const other: ThresholdSide = side === 'above' ? 'below' : 'above';
  const beyond = says === 'validated' ? side : other;
  return words.decides({
    ...{ metric, low: low ?? threshold, high: high ?? threshold, sampleSize, threshold },
    lies: says === 'mixed' ? null : beyond,
    asked: side,
  });
}
