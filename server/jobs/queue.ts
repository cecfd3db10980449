import { AppError } from '../../core/kernel/errors.ts';
import type { Id, WorkspaceId } from '../../core/kernel/ids.ts';
import { recordChange } from '../changes.ts';
import { type Context, workspaceOf } from '../context.ts';
import {
  claimJob,
  finishJob,
  insertJob,
  type Job,
  requeueAbandoned,
  updateProgress,
} from './jobs.store.ts';

/** Tells how far a job has come: 0 … 1, and what it does now as a code. */
export type ReportProgress = (progress: number, step: string) => Promise<void>;

/** Does one kind of job. A throw fails it; an `AppError` says why in the user's words. */
export type JobHandler = (ctx: Context, job: Job, report: ReportProgress) => Promise<void>;

/** How often one job is started at most, counting starts that ended with the server's death. */
const TRIES_MAX = 3;

/**
 * Puts work in the queue, in the transaction that asks for it: if that rolls back, the work does not happen.
 *
 * @param payload - Ids only; what they stand for is read when the job runs.
 */
export async function enqueue(
  tx: Context,
  job: {
    readonly kind: string;
    readonly projectId: string;
    readonly payload: Readonly<Record<string, string>>;
  },
): Promise<Id<'job'>> {
  const id = tx.newId('job');
  await insertJob(tx.db, { ...job, id, workspaceId: workspaceOf(tx), createdAt: tx.now() });
  await recordChange(tx, {
    type: 'job.queued',
    projectId: job.projectId,
    subject: { jobId: id, kind: job.kind },
  });
  return id;
}

/** Runs the jobs of this process, one at a time: two cores serve people first. */
export interface JobRunner {
  /** Looks for waiting jobs soon; called after a commit that queued one. */
  wake(): void;
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
  /** Takes no further job and waits for the one under way. */
  stop(): Promise<void>;
}

/**
 * Makes the runner.
 *
 * @param recover - Puts back what a crash left running. Only for the server: to the command line, what the
 *   server works on right now looks the same.
 */
export function createJobRunner(
  base: Context,
  handlers: Readonly<Record<string, JobHandler>>,
  recover: boolean,
): JobRunner {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let recovered = !recover;

  // Through a function, since the compiler does not see that `wake` sets it during an await.
  const wokenMeanwhile = (): boolean => again && !stopped;

  async function drain(): Promise<void> {
    if (!recovered) {
      await requeueAbandoned(base.db, base.now(), TRIES_MAX);
      recovered = true;
    }
    for (;;) {
      again = false;
      const job = stopped ? null : await claimJob(base.db, base.now());
      if (job) await runJob(base, handlers, job);
      else if (!wokenMeanwhile()) return;
    }
  }

  return {
    wake() {
      again = true;
      if (stopped || running) return;
      running = drain()
        .catch((error: unknown) => base.log.error({ error }, 'job queue failed'))
        .finally(() => {
          running = null;
        });
    },
    async idle() {
      while (running) await running;
    },
    async stop() {
      stopped = true;
      while (running) await running;
    },
  };
}

async function runJob(
  base: Context,
  handlers: Readonly<Record<string, JobHandler>>,
  job: Job,
): Promise<void> {
  const ctx: Context = {
    ...base,
    actor: { kind: 'system', workspaceId: job.workspaceId as WorkspaceId },
  };
  const handler = handlers[job.kind];
  try {
    if (!handler) throw new Error(`No handler for jobs of kind ${job.kind}.`);
    await handler(ctx, job, (progress, step) => updateProgress(base.db, job.id, progress, step));
    await finishJob(base.db, job.id, base.now(), null);
  } catch (error) {
    const known = error instanceof AppError;
    if (!known)
      base.log.error({ jobId: job.id, kind: job.kind, error: String(error) }, 'job failed');
    await finishJob(base.db, job.id, base.now(), {
      code: known ? error.code : 'job.failed',
      detail: known ? error.message : 'This work failed on our side. Try again.',
    });
  }
}
