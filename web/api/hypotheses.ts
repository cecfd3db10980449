import * as endpoints from '../../core/api/hypotheses.ts';
import { call, type BodyOf, type QueryOf } from './call.ts';

/** The hypotheses of a project with their verdicts. */
export const listHypotheses = async (projectId: string, signal?: AbortSignal) => {
  const { hypotheses } = await call(endpoints.listHypotheses, { params: { projectId }, signal });
  return hypotheses;
};

/** States a hypothesis; its rule is saved with it. */
export const createHypothesis = (
  projectId: string,
  body: BodyOf<typeof endpoints.createHypothesis>,
) => call(endpoints.createHypothesis, { params: { projectId }, body });

/** One hypothesis with everything its verdict rests on, as of a day. */
export const getHypothesis = (
  hypothesisId: string,
  query: QueryOf<typeof endpoints.getHypothesis> = {},
  signal?: AbortSignal,
) => call(endpoints.getHypothesis, { params: { hypothesisId }, query, signal });

/** Changes statement, importance, scope or date, or archives. */
export const changeHypothesis = (
  hypothesisId: string,
  body: BodyOf<typeof endpoints.changeHypothesis>,
) => call(endpoints.changeHypothesis, { params: { hypothesisId }, body });

/** Saves a new version of the decision rule. */
export const saveRule = (hypothesisId: string, body: BodyOf<typeof endpoints.saveRule>) =>
  call(endpoints.saveRule, { params: { hypothesisId }, body });

/** Sets the verdict by hand, with a reason; null takes it back. */
export const overrideVerdict = (
  hypothesisId: string,
  body: BodyOf<typeof endpoints.overrideVerdict>,
) => call(endpoints.overrideVerdict, { params: { hypothesisId }, body });

/** Sets one component of the confidence by hand, with a reason; null takes it back. */
export const overrideConfidence = (
  hypothesisId: string,
  body: BodyOf<typeof endpoints.overrideConfidence>,
) => call(endpoints.overrideConfidence, { params: { hypothesisId }, body });

/** Writes how the hypothesis is to be tested. */
export const writeTestCard = (hypothesisId: string, body: BodyOf<typeof endpoints.writeTestCard>) =>
  call(endpoints.writeTestCard, { params: { hypothesisId }, body });

/** Records what was decided because of the verdict. */
export const recordDecision = (
  hypothesisId: string,
  body: BodyOf<typeof endpoints.recordDecision>,
) => call(endpoints.recordDecision, { params: { hypothesisId }, body });

/** Links a highlight; linking again rates it anew. */
export const linkEvidence = (hypothesisId: string, body: BodyOf<typeof endpoints.linkEvidence>) =>
  call(endpoints.linkEvidence, { params: { hypothesisId }, body });

/** Rates a link anew. */
export const changeEvidence = (evidenceId: string, body: BodyOf<typeof endpoints.changeEvidence>) =>
  call(endpoints.changeEvidence, { params: { evidenceId }, body });

/** Removes a link; linking the highlight again brings it back. */
export const removeEvidence = (evidenceId: string) =>
  call(endpoints.removeEvidence, { params: { evidenceId } });
