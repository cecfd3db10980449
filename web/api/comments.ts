import * as endpoints from '../../core/api/comments.ts';
import { type BodyOf, call } from './call.ts';

/** What people say of a hypothesis, oldest first. */
export const listComments = async (hypothesisId: string, signal?: AbortSignal) => {
  const { comments } = await call(endpoints.listComments, { params: { hypothesisId }, signal });
  return comments;
};

/** Says something of a hypothesis. */
export const writeComment = (hypothesisId: string, body: BodyOf<typeof endpoints.writeComment>) =>
  call(endpoints.writeComment, { params: { hypothesisId }, body });

/** Says it in other words, takes it away, or brings it back. */
export const changeComment = (commentId: string, body: BodyOf<typeof endpoints.changeComment>) =>
  call(endpoints.changeComment, { params: { commentId }, body });
