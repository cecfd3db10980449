import type { z } from 'zod';
import { jobs } from '../../core/api/index.ts';
import { NotFoundError } from '../../core/kernel/errors.ts';
import { workspaceOf } from '../context.ts';
import { type App, mount } from '../http/mount.ts';
import { findJob, type Job } from './jobs.store.ts';

/** Mounts asking how far a job has come. */
export function mountJobs(app: App): void {
  mount(app, jobs.getJob, async (ctx, { params }) => {
    const job = await findJob(ctx.db, params.jobId);
    if (job?.workspaceId !== workspaceOf(ctx)) {
      throw new NotFoundError('job.not_found', 'There is no such job.');
    }
    return toJobDto(job);
  });
}

/** The wire form of a job. */
export function toJobDto(job: Job): z.input<typeof jobs.JobDto> {
  const { id, kind, state, progress, step, problem, createdAt, finishedAt } = job;
  return { id, kind, state, progress, step, problem, createdAt, finishedAt };
}
