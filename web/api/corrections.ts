import * as endpoints from '../../core/api/corrections.ts';
import { call } from './call.ts';

/** What people said of the segments of a study, newest first. */
export const listCorrections = async (studyId: string, signal?: AbortSignal) => {
  const { corrections } = await call(endpoints.listCorrections, { params: { studyId }, signal });
  return corrections;
};

/** Takes back what was said of the segments of a study. */
export const removeStudyCorrection = (studyId: string, correctionId: string) =>
  call(endpoints.removeStudyCorrection, { params: { studyId, correctionId } });
