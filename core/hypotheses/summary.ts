import type { Day } from '../kernel/time.ts';
import type { Metric } from '../measurements/metrics.ts';
import type { Concern, ConfidenceComponent, ConfidenceComponentCode } from './trust.ts';
import type { VerdictOutcome } from './result.ts';
import type { Verdict } from './types.ts';
import type { Warning } from './warnings.ts';

/** What a list shows of a verdict: it is kept, so that showing a list computes nothing. */
export interface VerdictSummary {
  readonly verdict: Verdict;
  readonly leaning: VerdictOutcome['leaning'];
  readonly interim: boolean;
  readonly supports: number;
  readonly contradicts: number;
  readonly mixed: number;
  readonly neutral: number;
  /** How many more units would do what is missing; null when numbers are not what is missing. */
  readonly needed: number | null;
  readonly warnings: readonly Warning['code'][];
  /** The latest source day among the votes; null when nothing votes. */
  readonly newestEvidenceOn: Day | null;
  /** What each component of confidence takes away, as computed; null when nothing votes. */
  readonly concerns: Concerns | null;
  /** The measurement that decides by the rule; null while none does. */
  readonly metric: MetricSummary | null;
}

/** The measurement that decides a verdict, in short. */
export interface MetricSummary {
  readonly metric: Metric;
  /** Ends of the 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly sampleSize: number;
}

/** A concern for each component. */
export type Concerns = Readonly<Record<ConfidenceComponentCode, Concern>>;

/** The numbers of a verdict. */
export function summariseVerdict(result: VerdictOutcome): VerdictSummary {
  const { verdict, leaning, interim, counts } = result;
  return {
    verdict,
    leaning,
    interim,
    supports: counts.supports,
    contradicts: counts.contradicts,
    mixed: counts.mixed,
    neutral: counts.neutral,
    needed: result.neededMore,
    warnings: result.warnings.map(({ code }) => code),
    newestEvidenceOn: result.newestEvidenceOn,
    concerns: result.confidence && concernsOf(result.confidence),
    metric: metricSummary(result),
  };
}

function metricSummary({ metric: outcome }: VerdictOutcome): MetricSummary | null {
  if (!outcome?.asked || outcome.says === null) return null;
  const { metric, low, high, sampleSize } = outcome.asked;
  return low === null || high === null ? null : { metric, low, high, sampleSize };
}

function concernsOf(components: readonly ConfidenceComponent[]): Concerns {
  // Every component is there, so the record is complete.
  return Object.fromEntries(components.map(({ code, concern }) => [code, concern])) as Concerns;
}
