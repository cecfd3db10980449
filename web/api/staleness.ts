import * as endpoints from '../../core/api/staleness.ts';
import { call, type BodyOf } from './call.ts';

/** What became of the product, the latest first. */
export const listProductChanges = async (projectId: string, signal?: AbortSignal) => {
  const { productChanges } = await call(endpoints.listProductChanges, {
    params: { projectId },
    signal,
  });
  return productChanges;
};

/** Records that the product changed at a touchpoint. */
export const recordProductChange = (
  projectId: string,
  body: BodyOf<typeof endpoints.recordProductChange>,
) => call(endpoints.recordProductChange, { params: { projectId }, body });

/** Corrects a recorded change of the product, takes it back, or brings it back. */
export const changeProductChange = (
  productChangeId: string,
  body: BodyOf<typeof endpoints.changeProductChange>,
) => call(endpoints.changeProductChange, { params: { productChangeId }, body });

/** Lets stale evidence vote until a day, with a reason; null ends that. */
export const waiveStaleness = (
  hypothesisId: string,
  body: BodyOf<typeof endpoints.waiveStaleness>,
) => call(endpoints.waiveStaleness, { params: { hypothesisId }, body });
