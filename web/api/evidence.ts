import * as endpoints from '../../core/api/evidence.ts';
import { call, type BodyOf } from './call.ts';

/** Links many highlights in one direction, in one action. */
export const linkManyEvidence = (
  hypothesisId: string,
  body: BodyOf<typeof endpoints.linkManyEvidence>,
) => call(endpoints.linkManyEvidence, { params: { hypothesisId }, body });
