import * as endpoints from '../../core/api/evidence.ts';
import { call, type BodyOf } from './call.ts';

/** Links many highlights in one direction, in one action. */
export const linkManyEvidence = (
  hypothesisId: string,
  body: BodyOf<typeof endpoints.linkManyEvidence>,
) => call(endpoints.linkManyEvidence, { params: { hypothesisId }, body });

/** Links a measurement; one that was linked before is judged anew, or comes back. */
export const linkMeasurement = (
  hypothesisId: string,
  body: BodyOf<typeof endpoints.linkMeasurement>,
) => call(endpoints.linkMeasurement, { params: { hypothesisId }, body });

/** Says for what a linked measurement speaks, and whether it tests the hypothesis. */
export const changeMeasuredEvidence = (
  measuredEvidenceId: string,
  body: BodyOf<typeof endpoints.changeMeasuredEvidence>,
) => call(endpoints.changeMeasuredEvidence, { params: { measuredEvidenceId }, body });

/** Takes a measurement off a hypothesis. */
export const removeMeasuredEvidence = (measuredEvidenceId: string) =>
  call(endpoints.removeMeasuredEvidence, { params: { measuredEvidenceId } });

/** Links of the highlights of one source. */
export const listSourceEvidence = async (sourceId: string, signal?: AbortSignal) => {
  const { evidence } = await call(endpoints.listSourceEvidence, { params: { sourceId }, signal });
  return evidence;
};
