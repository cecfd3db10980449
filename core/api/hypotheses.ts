import { z } from 'zod';
import { CONFIDENCE_LEVELS } from '../hypotheses/trust.ts';
import { endpoint } from './endpoint.ts';
import { QuestionPlaceDto, QuoteDto } from './evidence-quote.ts';
import {
  day,
  fivePoint,
  idOf,
  instant,
  language,
  nameOf,
  Nothing,
  proseOf,
  revision,
} from './fields.ts';
import { ShownMeasuredEvidenceDto } from './measured.ts';
import { projectParams } from './projects.ts';
import { TestCardDto, TestCardFieldsDto } from './test-card.ts';
import {
  concern,
  confidenceComponent,
  RuleDto,
  RuleValuesDto,
  SearchLogDto,
  stale,
  tier,
  trust,
  UnitDto,
  verdict,
  VerdictDto,
  VerdictHistoryDto,
} from './verdicts.ts';

export { PRESETS, RuleDto, RuleValuesDto, VerdictDto, VERDICTS } from './verdicts.ts';
const importance = z.enum(['low', 'medium', 'high']);
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

export const hypothesisParams = z.object({ hypothesisId: idOf('hypothesis') });
const evidenceParams = z.object({ evidenceId: idOf('evidence') });
const scope = {
  personaIds: z.array(idOf('tag')).max(50),
  phaseIds: z.array(idOf('tag')).max(50),
};

export const listHypotheses = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/hypotheses',
  summary: 'The hypotheses of a project with their verdicts.',
  access: 'stakeholder',
  shared: 'hypotheses',
  params: projectParams,
  response: z.object({ hypotheses: z.array(HypothesisDto).max(2000) }),
  status: 200,
  errors: ['project.not_found'],
});

export const createHypothesis = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/hypotheses',
  summary: 'State a hypothesis; its rule is saved with it, before any evidence.',
  access: 'strategist',
  params: projectParams,
  body: z.object({
    statement: nameOf(300),
    importance: importance.default('medium'),
    formedOn: day.optional(),
    personaIds: scope.personaIds.default([]),
    phaseIds: scope.phaseIds.default([]),
    rule: RuleValuesDto.optional(),
  }),
  response: HypothesisDto,
  status: 201,
  errors: ['project.not_found', 'tag.not_found', 'hypothesis.rule_invalid'],
});

export const getHypothesis = endpoint({
  method: 'GET',
  path: '/api/hypotheses/:hypothesisId',
  summary: 'One hypothesis with everything its verdict rests on, as of a day.',
  access: 'stakeholder',
  shared: 'hypotheses',
  params: hypothesisParams,
  query: z.object({ asOf: day.optional(), language: language.optional() }),
  response: HypothesisDetailDto,
  status: 200,
  errors: ['hypothesis.not_found'],
});

export const changeHypothesis = endpoint({
  method: 'PATCH',
  path: '/api/hypotheses/:hypothesisId',
  summary: 'Change statement, importance, scope or date, or archive.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({
    revision,
    statement: nameOf(300).optional(),
    importance: importance.optional(),
    formedOn: day.optional(),
    personaIds: scope.personaIds.optional(),
    phaseIds: scope.phaseIds.optional(),
    archived: z.boolean().optional(),
  }),
  response: HypothesisDto,
  status: 200,
  errors: ['hypothesis.not_found', 'hypothesis.changed_meanwhile', 'tag.not_found'],
});

export const saveRule = endpoint({
  method: 'POST',
  path: '/api/hypotheses/:hypothesisId/rules',
  summary: 'Save a new version of the decision rule; after data it is marked for ever.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({ revision, rule: RuleValuesDto }),
  response: HypothesisDto,
  status: 201,
  errors: ['hypothesis.not_found', 'hypothesis.changed_meanwhile', 'hypothesis.rule_invalid'],
});

export const overrideVerdict = endpoint({
  method: 'PUT',
  path: '/api/hypotheses/:hypothesisId/override',
  summary: 'Set the verdict by hand, with a reason; null takes it back.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({
    revision,
    override: z.object({ verdict, reason: nameOf(1000) }).nullable(),
  }),
  response: HypothesisDto,
  status: 200,
  errors: ['hypothesis.not_found', 'hypothesis.changed_meanwhile'],
});

export const overrideConfidence = endpoint({
  method: 'PUT',
  path: '/api/hypotheses/:hypothesisId/confidence',
  summary: 'Set one component of the confidence by hand, with a reason; null takes it back.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({
    revision,
    component: confidenceComponent,
    override: z.object({ concern, reason: nameOf(1000) }).nullable(),
  }),
  response: HypothesisDto,
  status: 200,
  errors: ['hypothesis.not_found', 'hypothesis.changed_meanwhile'],
});

export const recordDecision = endpoint({
  method: 'PUT',
  path: '/api/hypotheses/:hypothesisId/decision',
  summary: 'Record what was decided because of the verdict; empty text takes it back.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({ revision, text: proseOf(1000) }),
  response: HypothesisDto,
  status: 200,
  errors: ['hypothesis.not_found', 'hypothesis.changed_meanwhile'],
});

export const writeTestCard = endpoint({
  method: 'PUT',
  path: '/api/hypotheses/:hypothesisId/test-card',
  summary: 'Write how the hypothesis is to be tested; a card without a word takes it away.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({ revision, card: TestCardFieldsDto }),
  response: HypothesisDto,
  status: 200,
  errors: ['hypothesis.not_found', 'hypothesis.changed_meanwhile'],
});

/** How a link is rated; what is not said is as usual. */
export const rating = {
  role: role.optional(),
  tier: tier.optional(),
  leadingQuestion: z.boolean().optional(),
  secondHand: z.boolean().optional(),
};

export const linkEvidence = endpoint({
  method: 'POST',
  path: '/api/hypotheses/:hypothesisId/evidence',
  summary: 'Link a highlight, with its usual tier and role. Linking again rates it anew.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({ highlightId: idOf('highlight'), direction: fivePoint, ...rating }),
  response: EvidenceDto,
  status: 201,
  errors: [
    'hypothesis.not_found',
    'highlight.not_found',
    'evidence.other_project',
    'evidence.changed_meanwhile',
  ],
});

export const changeEvidence = endpoint({
  method: 'PATCH',
  path: '/api/evidence/:evidenceId',
  summary: 'Rate a link anew.',
  access: 'strategist',
  params: evidenceParams,
  body: z.object({
    revision,
    direction: fivePoint.optional(),
    state: z.enum(['accepted', 'rejected']).optional(),
    /** Where the question stands that somebody says does not lead; null takes that back. */
    neutralQuestion: QuestionPlaceDto.nullable().optional(),
    ...rating,
  }),
  response: EvidenceDto,
  status: 200,
  errors: ['evidence.not_found', 'evidence.changed_meanwhile'],
});

export const removeEvidence = endpoint({
  method: 'DELETE',
  path: '/api/evidence/:evidenceId',
  summary: 'Remove a link; linking the highlight again brings it back.',
  access: 'strategist',
  params: evidenceParams,
  response: Nothing,
  status: 200,
  errors: ['evidence.not_found'],
});
