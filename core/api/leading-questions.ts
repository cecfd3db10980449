import { z } from 'zod';
import { LEADING_RULES } from '../evidence/leading-question.ts';
import { endpoint } from './endpoint.ts';
import { QuestionPlaceDto } from './evidence-quote.ts';
import { idOf, revision } from './fields.ts';
import { hypothesisParams } from './hypotheses.ts';
import { sourceParams } from './sources.ts';

/** An accepted link whose quote may follow a leading question, which nobody has said yet. */
export const LeadingProposalDto = z.object({
  evidenceId: idOf('evidence'),
  hypothesisId: idOf('hypothesis'),
  /** Of the link, which an answer starts from. */
  revision,
  /** What makes the question lead. */
  rule: z.enum(LEADING_RULES),
  /** The moderator's words right before the quote. */
  question: z.string(),
  /** Where they stand, which the answer that they do not lead names. */
  place: QuestionPlaceDto,
});
export type LeadingProposalDto = z.infer<typeof LeadingProposalDto>;

const response = z.object({ proposals: z.array(LeadingProposalDto) });

export const listLeadingOfHypothesis = endpoint({
  method: 'GET',
  path: '/api/hypotheses/:hypothesisId/leading-questions',
  summary:
    'Evidence of a hypothesis that may follow a leading question. Proposals only: whoever changes the evidence answers.',
  access: 'strategist',
  params: hypothesisParams,
  response,
  status: 200,
  errors: ['hypothesis.not_found'],
});

export const listLeadingOfSource = endpoint({
  method: 'GET',
  path: '/api/sources/:sourceId/leading-questions',
  summary: 'Evidence from a source that may follow a leading question, of every hypothesis.',
  access: 'strategist',
  params: sourceParams,
  response,
  status: 200,
  errors: ['source.not_found'],
});

export const answerLeading = endpoint({
  method: 'POST',
  path: '/api/hypotheses/:hypothesisId/leading-questions/answer',
  summary:
    'Say of many questions before quotes whether they lead, in one action. None is answered when somebody rated one of the quotes meanwhile.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({
    answers: z
      .array(
        z.object({
          evidenceId: idOf('evidence'),
          revision,
          leads: z.boolean(),
          place: QuestionPlaceDto,
        }),
      )
      .min(1)
      .max(1000),
  }),
  response: z.object({ answered: z.int() }),
  status: 200,
  errors: ['hypothesis.not_found', 'evidence.not_found', 'evidence.changed_meanwhile'],
});
