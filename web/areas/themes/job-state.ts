import type { JobDto } from '../../api/types.ts';

/** Whether a job is still to come to an end. */
export function isUnderWay(job: JobDto | null): boolean {
  return job?.state === 'queued' || job?.state === 'running';
}
