import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { idOf, instant, proseOf, revision } from './fields.ts';
import { hypothesisParams } from './hypotheses.ts';

const COMMENT_MAX = 4000;
const COMMENTS_MAX = 1000;

/** What somebody says of a hypothesis. */
export const CommentDto = z.object({
  id: idOf('comment'),
  hypothesisId: idOf('hypothesis'),
  /** Markdown, as it was typed. */
  text: z.string(),
  by: z.string(),
  /** Whoever asks wrote it. */
  isOwn: z.boolean(),
  at: instant,
  editedAt: instant.nullable(),
  isRemoved: z.boolean(),
  revision,
});
export type CommentDto = z.infer<typeof CommentDto>;

const said = proseOf(COMMENT_MAX).refine((text) => text.trim() !== '', 'Must say something.');

export const listComments = endpoint({
  method: 'GET',
  path: '/api/hypotheses/:hypothesisId/comments',
  summary: 'What people say of a hypothesis, oldest first.',
  access: 'stakeholder',
  params: hypothesisParams,
  response: z.object({ comments: z.array(CommentDto).max(COMMENTS_MAX) }),
  status: 200,
  errors: ['hypothesis.not_found'],
});

export const writeComment = endpoint({
  method: 'POST',
  path: '/api/hypotheses/:hypothesisId/comments',
  summary: 'Say something of a hypothesis.',
  access: 'stakeholder',
  params: hypothesisParams,
  body: z.object({ text: said }),
  response: CommentDto,
  status: 201,
  errors: ['hypothesis.not_found', 'comment.too_many'],
});

export const changeComment = endpoint({
  method: 'PATCH',
  path: '/api/comments/:commentId',
  summary:
    'Say it in other words, take it away, or bring it back. A researcher may take away what others wrote.',
  access: 'stakeholder',
  params: z.object({ commentId: idOf('comment') }),
  body: z.object({ revision, text: said.optional(), removed: z.boolean().optional() }),
  response: CommentDto,
  status: 200,
  errors: ['comment.not_found', 'comment.changed_meanwhile', 'comment.of_somebody_else'],
});
