import { z } from 'zod';
import { LEADING_RULES } from '../evidence/leading-question.ts';
import { METHODS } from '../projects/methods.ts';
import { SUGGESTION_STATES } from '../suggestions/kinds.ts';
import { endpoint } from './endpoint.ts';
import { day, fivePoint, idOf } from './fields.ts';
import { QuestionPlaceDto } from './evidence-quote.ts';
import { hypothesisParams, rating, role } from './hypotheses.ts';
import { JobDto } from './jobs.ts';
import { tier } from './verdicts.ts';

const sign = z.union([z.literal(-1), z.literal(1)]);
const word = z.string();

/** Why a passage seems to speak for or against the statement, as codes with the words they are about. */
export const DirectionReasonDto = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('negation'), word, inPassage: z.boolean() }),
  z.object({ kind: z.literal('negator'), word, inPassage: z.boolean() }),
  z.object({ kind: z.literal('opposite'), word, other: word }),
  z.object({ kind: z.literal('number'), word, other: word }),
  z.object({ kind: z.literal('sameNumber'), word }),
  z.object({ kind: z.literal('name'), word, other: word }),
  z.object({
    kind: z.literal('feeling'),
    statement: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
    passage: sign,
  }),
  z.object({ kind: z.literal('words'), words: z.array(word) }),
  z.object({ kind: z.literal('reply'), word, isYes: z.boolean() }),
  z.object({ kind: z.literal('askedWords'), words: z.array(word) }),
]);
export type DirectionReasonDto = z.infer<typeof DirectionReasonDto>;

/** A passage that may be evidence of a hypothesis; it counts nowhere until a person accepts it. */
export const EvidenceSuggestionDto = z.object({
  id: idOf('evidenceSuggestion'),
  hypothesisId: idOf('hypothesis'),
  sourceId: idOf('source'),
  sourceTitle: z.string(),
  method: z.enum(METHODS),
  heldOn: day,
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  pseudonym: z.string().nullable(),
  /** The question that it answers, where its own words say too little; no part of the evidence. */
  asked: z.object({ start: z.int(), end: z.int(), words: z.string() }).nullable(),
  /** Null while nobody has highlighted it. */
  highlightId: idOf('highlight').nullable(),
  /** Null where the words say too little to propose a direction. */
  proposed: z.enum(['supports', 'refutes']).nullable(),
  reasons: z.array(DirectionReasonDto).max(10),
  /** The question before it seems to lead; whoever links it says whether it does. */
  leadingQuestion: z
    .object({ rule: z.enum(LEADING_RULES), question: z.string(), place: QuestionPlaceDto })
    .nullable(),
  /** How it is rated when it is linked and nobody says otherwise. */
  usual: z.object({ tier, role }),
  state: z.enum(SUGGESTION_STATES),
  direction: fivePoint.nullable(),
});
export type EvidenceSuggestionDto = z.infer<typeof EvidenceSuggestionDto>;

export const listEvidenceSuggestions = endpoint({
  method: 'GET',
  path: '/api/hypotheses/:hypothesisId/evidence-suggestions',
  summary:
    'Passages that may be evidence of a hypothesis and wait, what opposes it first by turns.',
  access: 'strategist',
  params: hypothesisParams,
  response: z.object({
    /** The search that runs or ran last, if it was for this hypothesis. */
    job: JobDto.nullable(),
    suggestions: z.array(EvidenceSuggestionDto).max(100),
  }),
  status: 200,
  errors: ['hypothesis.not_found'],
});

export const findEvidence = endpoint({
  method: 'POST',
  path: '/api/hypotheses/:hypothesisId/evidence-suggestions/find',
  summary: 'Search all sources for evidence of a hypothesis, on purpose also for what opposes it.',
  access: 'strategist',
  params: hypothesisParams,
  response: z.object({ job: JobDto }),
  status: 200,
  errors: ['hypothesis.not_found'],
});

const accepted = {
  state: z.literal('accepted'),
  direction: fivePoint,
  /** Where the question before it stands, when somebody says that it does not lead. */
  neutralQuestion: QuestionPlaceDto.optional(),
  ...rating,
};

export const decideEvidenceSuggestion = endpoint({
  method: 'POST',
  path: '/api/evidence-suggestions/:evidenceSuggestionId/decide',
  summary:
    'Link a suggested passage in a direction, highlighting it if need be, or reject it for good.',
  access: 'strategist',
  params: z.object({ evidenceSuggestionId: idOf('evidenceSuggestion') }),
  body: z.discriminatedUnion('state', [
    z.object(accepted),
    z.object({ state: z.literal('rejected') }),
  ]),
  response: EvidenceSuggestionDto,
  status: 200,
  errors: [
    'suggestion.not_found',
    'suggestion.decided',
    'source.version_changed',
    'source.words_changed',
    'highlight.not_found',
    'highlight.not_yours',
    'evidence.changed_meanwhile',
  ],
});

const decided = { id: idOf('evidenceSuggestion') };

export const decideManyEvidence = endpoint({
  method: 'POST',
  path: '/api/hypotheses/:hypothesisId/evidence-suggestions/decide',
  summary:
    'Link or reject many suggested passages in one action. What cannot be is named with its code, the others are decided.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({
    decisions: z
      .array(
        z.discriminatedUnion('state', [
          z.object({ ...decided, ...accepted }),
          z.object({ ...decided, state: z.literal('rejected') }),
        ]),
      )
      .min(1)
      .max(100),
  }),
  response: z.object({
    decided: z.array(idOf('evidenceSuggestion')),
    /** Codes as those of a single decision. */
    refused: z.array(z.object({ ...decided, code: z.string() })),
  }),
  status: 200,
  errors: ['hypothesis.not_found'],
});
