import * as endpoints from '../../core/api/jobs.ts';
import { call } from './call.ts';

/** How far a long piece of work has come. */
export const getJob = (jobId: string, signal?: AbortSignal) =>
  call(endpoints.getJob, { params: { jobId }, signal });

/** Stops a piece of long work. */
export const cancelJob = (jobId: string) => call(endpoints.cancelJob, { params: { jobId } });
