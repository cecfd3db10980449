import { jobs } from '../../core/api/index.ts';
import { NotFoundError } from '../../core/kernel/errors.ts';
import { requireProject } from '../areas/projects/index.ts';
import { transact, workspaceOf, type Context } from '../context.ts';
import { type App, mount } from '../http/mount.ts';
import { toJobDto } from './job-dto.ts';
import { findJob, type Job, listOpenJobs } from './jobs.store.ts';
import { cancel } from './queue.ts';

/** As many open jobs are listed; more are only counted. */
const JOBS_LISTED_MAX = 100;

/** Mounts asking how far jobs have come, and cancelling one. */
export function mountJobs(app: App): void {
  mount(app, jobs.getJob, async (ctx, { params }) => toJobDto(await requireJob(ctx, params.jobId)));
  mount(app, jobs.listJobs, async (ctx, { params }) => {
    await requireProject(ctx, params.projectId);
    const listed = await listOpenJobs(ctx.db, params.projectId, JOBS_LISTED_MAX);
    return { jobs: listed.jobs.map(toJobDto), open: listed.open };
  });
  mount(app, jobs.cancelJob, async (ctx, { params }) => {
    await transact(ctx, async (tx) => cancel(tx, await requireJob(tx, params.jobId)));
    return toJobDto(await requireJob(ctx, params.jobId));
  });
}

/** @throws NotFoundError `job.not_found` */
async function requireJob(ctx: Context, jobId: string): Promise<Job> {
  const job = await findJob(ctx.db, jobId);
  if (job?.workspaceId !== workspaceOf(ctx)) {
    throw new NotFoundError('job.not_found', 'There is no such job.');
  }
  return job;
}
