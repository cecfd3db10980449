import { z } from 'zod';
import { VERDICT_CAUSES } from '../hypotheses/causes.ts';
import { AGREEMENTS, CONCERNS, CONFIDENCE_COMPONENTS } from '../hypotheses/trust.ts';
import { METHODS } from '../projects/methods.ts';
import { day, idOf, instant } from './fields.ts';
import { DecidingMetricDto, MetricRuleDto } from './measured.ts';

export const VERDICTS = [
  'untested',
  'insufficient',
  'validated',
  'disproved',
  'mixed',
  'contested',
] as const;
export const PRESETS = ['standard', 'strict', 'plain', 'exploratory', 'own'] as const;
export const verdict = z.enum(VERDICTS);
export const leaning = z.enum(['validated', 'disproved']).nullable();
export const tier = z.literal([1, 2, 3, 4, 5]);
export const confidenceComponent = z.enum(CONFIDENCE_COMPONENTS);
export const concern = z.enum(CONCERNS);

/** The numbers of a decision rule. */
export const RuleValuesDto = z.object({
  preset: z.enum(PRESETS),
  level: z.enum(['participant', 'organisation']),
  share: z.number().min(0.5).max(0.95),
  certainty: z.number().min(0.6).max(0.99),
  fewestUnits: z.int().min(3).max(1000),
  fewestMethods: z.int().min(1).max(12),
  fewestStudies: z.int().min(1).max(100),
  tier,
  /** Days after which evidence is stale; null is never. */
  stalenessDays: z.int().min(1).max(36_500).nullable(),
  plannedUnits: z.int().min(3).max(100_000).nullable(),
  /** Null is none. */
  metric: MetricRuleDto.nullable().default(null),
});
export type RuleValuesDto = z.infer<typeof RuleValuesDto>;

export const RuleDto = RuleValuesDto.extend({
  version: z.int().positive(),
  hash: z.string(),
  createdBy: z.string(),
  createdAt: instant,
  /** Saved when testing evidence was already there: marked for ever. */
  afterData: z.boolean(),
});
export type RuleDto = z.infer<typeof RuleDto>;

/** The computed verdict in numbers, as lists show it. */
export const VerdictDto = z.object({
  verdict,
  leaning,
  interim: z.boolean(),
  supports: z.int(),
  contradicts: z.int(),
  mixed: z.int(),
  neutral: z.int(),
  /** How many more agreeing units would decide; null when that is not what is missing. */
  needed: z.int().nullable(),
  /** The measurement that decides by the rule; null while none does. */
  metric: DecidingMetricDto.nullable(),
});
export type VerdictDto = z.infer<typeof VerdictDto>;

/** How far the evidence of a hypothesis can be trusted, and what carries its verdict. */
export const trust = {
  /** What the confidence in the evidence is made of; empty when untested. */
  confidenceComponents: z.array(
    z.object({
      code: confidenceComponent,
      computed: concern,
      /** One sentence each. */
      reasons: z.array(z.string()),
      override: z.object({ concern, reason: z.string(), by: z.string(), at: instant }).nullable(),
    }),
  ),
  /** What each method of the project's studies says by itself, most people first. */
  triangulation: z.array(
    z.object({
      method: z.enum([...METHODS, 'measurement']),
      agreement: z.enum(AGREEMENTS),
      supports: z.int(),
      contradicts: z.int(),
      mixed: z.int(),
    }),
  ),
  /** The verdict without each study and each method, where there are several, and without measurements. */
  leaveOuts: z.array(
    z.object({
      kind: z.enum(['study', 'method', 'measurements']),
      name: z.string(),
      to: verdict,
      leaning,
    }),
  ),
};

/** What went stale, as the page of a hypothesis shows it. */
export const stale = {
  /** What the evidence lost, or would have lost, to time and to changes of the product. */
  stale: z.object({
    /** Accepted evidence that has gone stale, and how much of it votes by a waiver. */
    quotes: z.int(),
    waived: z.int(),
    /** Whose it is: they could be asked again. */
    people: z.array(z.string()),
    /** What became of the product since it was gathered, the latest first. */
    productChanges: z.array(
      z.object({ id: idOf('productChange'), name: z.string(), happenedOn: day }),
    ),
  }),
  /** The waiver that stood on the day; one whose last day is over lets nothing vote. */
  waiver: z.object({ until: day, reason: z.string(), by: z.string(), at: instant }).nullable(),
};

/** Every verdict that a hypothesis has had. Oldest first; the first is the statement of the hypothesis. */
export const VerdictHistoryDto = z.array(
  z.object({
    verdict,
    at: instant,
    cause: z.enum(VERDICT_CAUSES),
    /** The name of the change of the product that caused it. */
    productChange: z.string().nullable(),
  }),
);

/** When evidence was searched for, newest first. */
export const SearchLogDto = z
  .array(
    z.object({
      at: instant,
      by: z.string(),
      /** Passages that were compared with the statement, and what was suggested of them. */
      lookedAt: z.int(),
      found: z.int(),
      opposing: z.int(),
      /** Where the opposing ones stood, at most 20. */
      places: z.array(z.object({ sourceId: idOf('source'), start: z.int(), end: z.int() })),
    }),
  )
  .max(50);

/** One independent voice, as the page of a hypothesis shows it. */
export const UnitDto = z.object({
  /** Participant id, organisation name or group-session id. */
  key: z.string(),
  label: z.string(),
  stance: z.enum(['supports', 'contradicts', 'mixed', 'neutral']),
  /** −1 … +1. */
  net: z.number(),
  /** Highest effective tier among the unit's voting links. */
  tier,
  evidenceIds: z.array(idOf('evidence')),
});
