import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { fivePoint, idOf } from './fields.ts';
import { hypothesisParams } from './hypotheses.ts';

export const linkManyEvidence = endpoint({
  method: 'POST',
  path: '/api/hypotheses/:hypothesisId/evidence/many',
  summary: 'Link many highlights in one direction, in one action that is taken back at once.',
  access: 'strategist',
  params: hypothesisParams,
  body: z.object({
    highlightIds: z.array(idOf('highlight')).min(1).max(1000),
    direction: fivePoint,
  }),
  response: z.object({ linked: z.int() }),
  status: 200,
  errors: [
    'hypothesis.not_found',
    'highlight.not_found',
    'evidence.other_project',
    'evidence.changed_meanwhile',
  ],
});
