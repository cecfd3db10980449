import type { z } from 'zod';
import type { jobs } from '../../core/api/index.ts';
import type { Job } from './jobs.store.ts';

/** The wire form of a job. */
export function toJobDto(job: Job): z.input<typeof jobs.JobDto> {
  const { id, kind, state, progress, step, problem, createdAt, finishedAt } = job;
  return { id, kind, state, progress, step, problem, createdAt, finishedAt };
}
