import * as endpoints from '../../core/api/jobs.ts';
import { call } from './call.ts';

/** How far a long piece of work has come. */
export const getJob = (jobId: string, signal?: AbortSignal) =>
  call(endpoints.getJob, { params: { jobId }, signal });
