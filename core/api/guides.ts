import { z } from 'zod';
import { GUIDE_LENGTH_MAX, QUESTION_LENGTH_MAX } from '../guides/proposals.ts';
import { endpoint } from './endpoint.ts';
import { idOf, nameOf, Nothing, offset, proseOf, revision, textVersion } from './fields.ts';
import { sourceParams } from './sources.ts';

const GOAL_LENGTH_MAX = 500;
const HYPOTHESES_MAX = 20;

const span = z.object({ start: z.int(), end: z.int() });
const studyParams = z.object({ studyId: idOf('study') });
const questionParams = z.object({ guideQuestionId: idOf('guideQuestion') });
const questionText = nameOf(QUESTION_LENGTH_MAX);

export const GuideQuestionDto = z.object({
  id: idOf('guideQuestion'),
  studyId: idOf('study'),
  text: z.string(),
  goal: z.string(),
  hypothesisIds: z.array(idOf('hypothesis')),
  revision,
});
export type GuideQuestionDto = z.infer<typeof GuideQuestionDto>;

/** Where a question was asked and answered, or spoken of: ranges in the current text of the source. */
export const AnswerPlaceDto = z.object({
  sourceId: idOf('source'),
  highlightId: idOf('highlight').nullable(),
  question: span.nullable(),
  answer: span.nullable(),
});
export type AnswerPlaceDto = z.infer<typeof AnswerPlaceDto>;

export const GuideRowDto = z.object({
  /** null: a source that is nobody's in particular. */
  participantId: idOf('participant').nullable(),
  /** The pseudonym, or the title of that source. */
  name: z.string(),
  sourceIds: z.array(idOf('source')),
  /** Questions that never came up are left out. */
  cells: z.array(
    z.object({
      questionId: idOf('guideQuestion'),
      state: z.enum(['answered', 'unanswered', 'raised']),
      places: z.array(AnswerPlaceDto),
    }),
  ),
});
export type GuideRowDto = z.infer<typeof GuideRowDto>;

export const GuideDto = z.object({
  questions: z.array(GuideQuestionDto),
  rows: z.array(GuideRowDto),
});
export type GuideDto = z.infer<typeof GuideDto>;

const QuestionsDto = z.object({ questions: z.array(GuideQuestionDto) });

export const getGuide = endpoint({
  method: 'GET',
  path: '/api/studies/:studyId/guide',
  summary:
    'The topic guide of a study: its questions, and what became of each with each participant.',
  access: 'stakeholder',
  params: studyParams,
  response: GuideDto,
  status: 200,
  errors: ['study.not_found'],
});

export const addGuideQuestions = endpoint({
  method: 'POST',
  path: '/api/studies/:studyId/guide/questions',
  summary: 'Add questions at the end of the guide; those that are in it already are left out.',
  access: 'researcher',
  params: studyParams,
  body: z.object({ texts: z.array(questionText).min(1).max(GUIDE_LENGTH_MAX) }),
  response: QuestionsDto,
  status: 201,
  errors: ['study.not_found', 'guide.too_long'],
});

export const ProposalsDto = z.object({
  proposals: z.array(
    z.object({
      text: z.string(),
      /** How many sources of the study it stands in; null in a file. */
      sources: z.int().nullable(),
    }),
  ),
});
export type GuideProposalDto = z.infer<typeof ProposalsDto>['proposals'][number];

export const proposeGuideQuestions = endpoint({
  method: 'GET',
  path: '/api/studies/:studyId/guide/proposals',
  summary: 'Questions that several sources of the study ask and the guide does not have.',
  access: 'researcher',
  params: studyParams,
  response: ProposalsDto,
  status: 200,
  errors: ['study.not_found'],
});

export const readGuideFile = endpoint({
  method: 'POST',
  path: '/api/studies/:studyId/guide/file',
  summary: 'Read the questions of a guide out of a file (form field `file`); nothing is stored.',
  access: 'researcher',
  params: studyParams,
  upload: true,
  response: ProposalsDto,
  status: 200,
  errors: [
    'study.not_found',
    'upload.file_missing',
    'upload.too_large',
    'upload.format_unknown',
    'upload.empty',
    'upload.unreadable',
  ],
});

export const orderGuide = endpoint({
  method: 'PUT',
  path: '/api/studies/:studyId/guide/order',
  summary: 'Put the questions of a guide in this order; those not named follow.',
  access: 'researcher',
  params: studyParams,
  body: z.object({ questionIds: z.array(idOf('guideQuestion')).max(GUIDE_LENGTH_MAX) }),
  response: QuestionsDto,
  status: 200,
  errors: ['study.not_found', 'guide.not_found'],
});

export const changeGuideQuestion = endpoint({
  method: 'PATCH',
  path: '/api/guide-questions/:guideQuestionId',
  summary: 'Change the words of a question, its goal, or the hypotheses it is asked for.',
  access: 'researcher',
  params: questionParams,
  body: z.object({
    revision,
    text: questionText.optional(),
    goal: proseOf(GOAL_LENGTH_MAX).optional(),
    hypothesisIds: z.array(idOf('hypothesis')).max(HYPOTHESES_MAX).optional(),
  }),
  response: GuideQuestionDto,
  status: 200,
  errors: [
    'guide.not_found',
    'guide.changed_meanwhile',
    'guide.question_twice',
    'hypothesis.not_found',
  ],
});

export const removeGuideQuestion = endpoint({
  method: 'POST',
  path: '/api/guide-questions/:guideQuestionId/remove',
  summary: 'Take a question out of the guide; it can be brought back.',
  access: 'researcher',
  params: questionParams,
  response: GuideQuestionDto,
  status: 200,
  errors: ['guide.not_found'],
});

export const restoreGuideQuestion = endpoint({
  method: 'POST',
  path: '/api/guide-questions/:guideQuestionId/restore',
  summary: 'Bring a question back into the guide, where it was.',
  access: 'researcher',
  params: questionParams,
  response: GuideQuestionDto,
  status: 200,
  errors: ['guide.not_found', 'guide.question_twice'],
});

export const SourceGuideDto = z.object({
  questions: z.array(GuideQuestionDto),
  places: z.array(AnswerPlaceDto.extend({ questionId: idOf('guideQuestion') })),
});
export type SourceGuideDto = z.infer<typeof SourceGuideDto>;

export const getSourceGuide = endpoint({
  method: 'GET',
  path: '/api/sources/:sourceId/guide',
  summary: 'The guide of the study of a source, and where this source asks and answers it.',
  access: 'stakeholder',
  params: sourceParams,
  response: SourceGuideDto,
  status: 200,
  errors: ['source.not_found'],
});

export const chooseGuideQuestion = endpoint({
  method: 'POST',
  path: '/api/sources/:sourceId/guide/choices',
  summary:
    'Say which question of the guide a segment asks, or that it asks none; the same words count as the same question in the source or its whole study.',
  access: 'researcher',
  params: sourceParams,
  body: z.object({
    textVersion,
    /** Where the segment starts. */
    start: offset,
    questionId: idOf('guideQuestion').nullable(),
    scope: z.enum(['source', 'study']),
  }),
  response: z.object({ id: idOf('guideChoice') }),
  status: 201,
  errors: [
    'source.not_found',
    'source.version_changed',
    'segment.not_found',
    'guide.not_a_question',
    'guide.not_found',
  ],
});

export const countSameQuestion = endpoint({
  method: 'GET',
  path: '/api/sources/:sourceId/guide/same-question',
  summary:
    'In how many sources of the study the words of a segment are asked, this one among them.',
  access: 'researcher',
  params: sourceParams,
  query: z.object({
    textVersion: z.coerce.number().pipe(textVersion),
    start: z.coerce.number().pipe(offset),
  }),
  response: z.object({ sources: z.int() }),
  status: 200,
  errors: ['source.not_found', 'source.version_changed', 'segment.not_found'],
});

export const takeBackGuideChoice = endpoint({
  method: 'DELETE',
  path: '/api/sources/:sourceId/guide/choices/:guideChoiceId',
  summary: 'Take back which question some words ask.',
  access: 'researcher',
  params: sourceParams.extend({ guideChoiceId: idOf('guideChoice') }),
  response: Nothing,
  status: 200,
  errors: ['source.not_found', 'guide.choice_not_found'],
});

export const markAnswer = endpoint({
  method: 'PUT',
  path: '/api/highlights/:highlightId/guide-question',
  summary: 'Say which question of the guide a highlight answers, asked or not; null for none.',
  access: 'researcher',
  params: z.object({ highlightId: idOf('highlight') }),
  body: z.object({ questionId: idOf('guideQuestion').nullable() }),
  response: Nothing,
  status: 200,
  errors: ['highlight.not_found', 'guide.not_found'],
});
