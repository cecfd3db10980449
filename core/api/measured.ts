import { z } from 'zod';
import { FEWEST_SAMPLE, RULE_METRICS, THRESHOLD_SIDES } from '../hypotheses/metric-rule.ts';
import { METRICS } from '../measurements/metrics.ts';
import { day, idOf, revision } from './fields.ts';

/** The metric that a rule waits for: from its smallest sample on it decides, and no longer the units. */
export const MetricRuleDto = z.object({
  metric: z.enum(RULE_METRICS),
  /** On which side of the threshold the hypothesis is right. */
  side: z.enum(THRESHOLD_SIDES),
  /** In the unit of the metric: shares 0 … 1, times in seconds. */
  threshold: z.number(),
  fewestSample: z.int().min(FEWEST_SAMPLE.min).max(FEWEST_SAMPLE.max),
});
export type MetricRuleDto = z.infer<typeof MetricRuleDto>;

/** The measurement that decides a verdict, as lists show it. */
export const DecidingMetricDto = z.object({
  metric: z.enum(METRICS),
  /** Ends of the 95 % interval. */
  low: z.number(),
  high: z.number(),
  sampleSize: z.int(),
});

/** For what a linked measurement speaks, as whoever linked it says; null is neither. */
export const measuredDirection = z.enum(['supports', 'contradicts']).nullable();

/** The link of a measurement to a hypothesis. */
export const MeasuredEvidenceDto = z.object({
  id: idOf('measuredEvidence'),
  hypothesisId: idOf('hypothesis'),
  measurementId: idOf('measurement'),
  direction: measuredDirection,
  role: z.enum(['generating', 'testing']),
  revision,
});
export type MeasuredEvidenceDto = z.infer<typeof MeasuredEvidenceDto>;

/** The same with the number, as the page of a hypothesis shows it. */
export const ShownMeasuredEvidenceDto = MeasuredEvidenceDto.extend({
  metric: z.enum(METRICS),
  name: z.string(),
  task: z.string().nullable(),
  scaleMax: z.int().nullable(),
  /** The number of today, also on a past day. */
  value: z.number(),
  /** Ends of the 95 % interval as they stood on the day. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  sampleSize: z.int(),
  measuredOn: day,
  /** It decides the verdict by the rule. */
  decides: z.boolean(),
  /** Why it says nothing, in the asked language; null when it counts. */
  leftOut: z.string().nullable(),
});
export type ShownMeasuredEvidenceDto = z.infer<typeof ShownMeasuredEvidenceDto>;
