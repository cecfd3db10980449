import { z } from 'zod';
import { CONFIDENCE_LEVELS } from '../hypotheses/trust.ts';
import { QuoteDto } from './evidence-quote.ts';
import { day, fivePoint, idOf, instant, revision } from './fields.ts';
import { ShownMeasuredEvidenceDto } from './measured.ts';
import { TestCardDto } from './test-card.ts';
import {
  RuleDto,
  SearchLogDto,
  stale,
  tier,
  trust,
  UnitDto,
  verdict,
  VerdictDto,
  VerdictHistoryDto,
} from './verdicts.ts';

export const importance = z.enum(['low', 'medium', 'high']);
export const role = z.enum(['generating', 'testing']);

const OverrideDto = z.object({
  verdict,
  reason: z.string(),
  by: z.string(),
  at: instant,
});

export const HypothesisDto = z.object({
  id: idOf('hypothesis'),
  projectId: idOf('project'),
  number: z.int(),
  statement: z.string(),
  importance,
  formedOn: day,
  personaIds: z.array(idOf('tag')),
  phaseIds: z.array(idOf('tag')),
  owner: z.string(),
  computed: VerdictDto,
  /** When the computed verdict last became another one, and what it was. */
  lastChange: z.object({ at: instant, from: verdict.nullable() }).nullable(),
  newestEvidenceOn: day.nullable(),
  /** How far the evidence can be trusted, with what was set by hand; null when untested. */
  confidence: z.enum(CONFIDENCE_LEVELS).nullable(),
  override: OverrideDto.nullable(),
  decision: z.object({ text: z.string(), by: z.string(), at: instant }).nullable(),
  ruleVersion: z.int(),
  ruleChangedAfterData: z.boolean(),
  warnings: z.array(z.string()),
  archivedAt: instant.nullable(),
  revision,
});
export type HypothesisDto = z.infer<typeof HypothesisDto>;

export const EvidenceDto = z.object({
  id: idOf('evidence'),
  hypothesisId: idOf('hypothesis'),
  highlightId: idOf('highlight'),
  direction: fivePoint,
  tier,
  role,
  leadingQuestion: z.boolean(),
  secondHand: z.boolean(),
  state: z.enum(['suggested', 'accepted', 'rejected']),
  revision,
});
export type EvidenceDto = z.infer<typeof EvidenceDto>;

export const HypothesisDetailDto = HypothesisDto.extend({
  asOf: day,
  /** Nothing was kept of the day: ratings, tags, scope and people are those of today. Never of today. */
  isReconstructed: z.boolean(),
  /** The explanation in plain words, one sentence each. */
  explanation: z.array(z.string()),
  /** What would change the verdict, one sentence each; the numbers stand in `flips` and `further`. */
  whatWouldChange: z.array(z.string()),
  /** An ICD 203 word in the asked language; null where no verdict stands. */
  likelihood: z.string().nullable(),
  warningTexts: z.array(z.object({ code: z.string(), text: z.string() })),
  ...trust,
  units: z.array(UnitDto),
  evidence: z.array(EvidenceDto.extend({ quote: QuoteDto })),
  /** Measurements that are linked, newest first. */
  measurements: z.array(ShownMeasuredEvidenceDto),
  /** Accepted evidence that is not shown, because of what people agreed to. */
  withheld: z.int(),
  leftOut: z.array(
    z.object({ evidenceId: idOf('evidence'), reason: z.string(), text: z.string() }),
  ),
  ...stale,
  conditions: z.array(
    z.object({ code: z.string(), met: z.boolean(), text: z.string(), have: z.string() }),
  ),
  flips: z.array(
    z.object({
      labels: z.array(z.string()),
      side: z.enum(['supports', 'contradicts']),
      to: verdict,
    }),
  ),
  further: z.object({
    against: z.object({ units: z.int(), to: verdict }).nullable(),
    for: z.object({ units: z.int(), to: verdict }).nullable(),
  }),
  testCard: TestCardDto.nullable(),
  rule: RuleDto,
  /** The first rule and the verdict under it, when a later one was saved after data. */
  firstRule: z.object({ rule: RuleDto, computed: VerdictDto }).nullable(),
  /** When evidence was searched for, what speaks against it on purpose; newest first. None for a read-only link. */
  searches: SearchLogDto,
  /** Suggested passages that nobody has decided about today; 0 for a read-only link. */
  toRead: z.int(),
  history: VerdictHistoryDto,
});
export type HypothesisDetailDto = z.infer<typeof HypothesisDetailDto>;
