import * as endpoints from '../../core/api/leading-questions.ts';
import { type BodyOf, call } from './call.ts';

/** Evidence of a hypothesis that may follow a leading question, of which nobody has said whether it does. */
export const listLeadingOfHypothesis = async (hypothesisId: string, signal?: AbortSignal) => {
  const params = { hypothesisId };
  return (await call(endpoints.listLeadingOfHypothesis, { params, signal })).proposals;
};

/** The same of evidence from a source, for every hypothesis. */
export const listLeadingOfSource = async (sourceId: string, signal?: AbortSignal) => {
  const params = { sourceId };
  return (await call(endpoints.listLeadingOfSource, { params, signal })).proposals;
};

/** Says of many of them at once whether they lead. */
export const answerLeading = (hypothesisId: string, body: BodyOf<typeof endpoints.answerLeading>) =>
  call(endpoints.answerLeading, { params: { hypothesisId }, body });
