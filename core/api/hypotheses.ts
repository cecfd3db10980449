import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { QuestionPlaceDto } from './evidence-quote.ts';
import { day, fivePoint, idOf, language, nameOf, Nothing, proseOf, revision } from './fields.ts';
import {
  EvidenceDto,
  HypothesisDetailDto,
  HypothesisDto,
  importance,
  role,
} from './hypothesis-dtos.ts';
import { projectParams } from './projects.ts';
import { TestCardFieldsDto } from './test-card.ts';
import { concern, confidenceComponent, RuleValuesDto, tier, verdict } from './verdicts.ts';

export { EvidenceDto, HypothesisDetailDto, HypothesisDto, role } from './hypothesis-dtos.ts';
export { PRESETS, RuleDto, RuleValuesDto, VerdictDto, VERDICTS } from './verdicts.ts';

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
  summary:
    'Save a new version of the decision rule; after data it is marked for ever. The rule that stands already changes nothing, the revision neither.',
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
