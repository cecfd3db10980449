import { AppError } from '../../core/kernel/errors.ts';
import type { Id, WorkspaceId } from '../../core/kernel/ids.ts';
import { recordChange } from '../changes.ts';
import { type Context, workspaceOf } from '../context.ts';
import { isInterference } from '../db/interference.ts';
import { mayBeLost } from '../db/may-be-lost.ts';
import { createBackgroundPause } from './background-pause.ts';
import {
  claimJob,
  finishJob,
  insertJob,
  isCancelRequested,
  isQueued,
  type Job,
  type JobEnd,
  requestCancel,
  requeueAbandoned,
  updateProgress,
} from './jobs.store.ts';

/** Tells how far a job has come: 0 … 1, and what it does now as a code. */
export type ReportProgress = (progress: number, step: string) => Promise<void>;

/** The same for work that does not wait for it, and goes on when it cannot be kept. */
export function telling(ctx: Context, report: ReportProgress) {
  return (progress: number, step: string): void => {
    report(progress, step).catch((error: unknown) => ctx.log.warn({ error }, 'progress not kept'));
  };
}

/**
 * Does one kind of job. A throw fails it; an `AppError` says why in the user's words.
 *
 * @param signal - Aborts when somebody cancels the job; hand it to `runTask`, and look at it before storing.
 */
export type JobHandler = (
  ctx: Context,
  job: Job,
  report: ReportProgress,
  signal: AbortSignal,
) => Promise<void>;

/** How often one job is started at most, counting starts that ended with the server's death; and begun in each. */
const TRIES_MAX = 3;
/** Two cores serve people first: one job computes in a worker while another stores. */
const JOBS_AT_ONCE = 2;
/** What somebody waits for has a lower priority than this, and the rest begins when there is a pause. */
const BACKGROUND_PRIORITY = 0;

/**
 * Puts work in the queue, in the transaction that asks for it: if that rolls back, the work does not happen.
 *
 * `payload` holds ids and settings only: what ids stand for is read when the job runs. Of a lower `priority`, default
 * 0, goes first.
 */
export async function enqueue(
  tx: Context,
  job: {
    readonly kind: string;
    readonly projectId: string;
    readonly payload: Readonly<Record<string, string>>;
    readonly priority?: number;
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

/** The same, unless work of this kind with this payload waits already: what it finds then covers this, too. */
export async function enqueueOnce(tx: Context, job: Parameters<typeof enqueue>[1]): Promise<void> {
  if (!(await isQueued(tx.db, job))) await enqueue(tx, job);
}

/**
 * Ends a job that waits or runs, in the transaction that asks for it. One that has ended stays as it is. What
 * runs is stopped after the commit.
 */
export async function cancel(tx: Context, job: Job): Promise<void> {
  if (job.state !== 'queued' && job.state !== 'running') return;
  await requestCancel(tx.db, job.id, tx.now());
  await recordChange(tx, {
    type: 'job.cancelled',
    projectId: job.projectId,
    subject: { jobId: job.id, kind: job.kind },
  });
}

/** Runs the jobs of this process, a few at a time: while one is in a worker, another can store what it read. */
export interface JobRunner {
  /** Looks for waiting jobs soon; called after a commit that queued one. */
  wake(): void;
  /** Stops a job that this process runs; others are left alone. */
  abort(jobId: string): void;
  /** Resolves when nothing waits and nothing runs. */
  idle(): Promise<void>;
  /** Takes no further job and waits for those under way. */
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
  const aborts = new Map<string, AbortController>();
  const slots = new Set<Promise<void>>();
  let recovery: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const pause = createBackgroundPause(() => runner.wake());

  /** Does one job after the other, until none waits. */
  async function work(): Promise<void> {
    recovery ??= recover ? requeueAbandoned(base.db, base.now(), TRIES_MAX) : Promise.resolve();
    await recovery;
    let ended: EndedJob | null = null;
    for (;;) {
      again = false;
      const open = pause.isOver() ? 'any' : 'urgent';
      const job = await nextJob(base, ended, stopped ? 'none' : open);
      // Another slot works on it already only where its claim was lost with a commit that failed.
      if (!job || aborts.has(job.id)) return;
      const end = job.priority < BACKGROUND_PRIORITY ? pause.begin() : null;
      ended = { id: job.id, end: await runJob(base, handlers, job, aborts) };
      end?.();
    }
  }

  function startSlots(): void {
    while (slots.size < JOBS_AT_ONCE) {
      const slot = work()
        .catch((error: unknown) => base.log.error({ error: String(error) }, 'job queue failed'))
        .finally(() => {
          slots.delete(slot);
          // Something was queued after this slot had looked.
          if (again && !stopped) startSlots();
        });
      slots.add(slot);
    }
  }

  const allDone = async (): Promise<void> => {
    while (slots.size > 0) await Promise.all(slots);
  };

  const runner: JobRunner = {
    wake() {
      again = true;
      if (!stopped) startSlots();
    },
    abort(jobId) {
      aborts.get(jobId)?.abort();
    },
    async idle() {
      do await allDone();
      while (pause.skip());
    },
    async stop() {
      stopped = true;
      pause.close();
      await allDone();
    },
  };
  return runner;
}

interface EndedJob {
  readonly id: string;
  readonly end: JobEnd;
}

/** Writes how the last job ended and takes the next, in one transaction. */
async function nextJob(
  base: Context,
  last: EndedJob | null,
  which: 'any' | 'urgent' | 'none',
): Promise<Job | null> {
  return base.db.transaction().execute(async (db) => {
    if (last) await finishJob(db, last.id, base.now(), last.end);
    if (which === 'none') return null;
    const job = await claimJob(db, base.now(), which === 'any' ? null : BACKGROUND_PRIORITY);
    // After a loss of power a job is done once more whose end or claim was not kept: handlers take that.
    if (job) await mayBeLost(db);
    return job;
  });
}

async function runJob(
  base: Context,
  handlers: Readonly<Record<string, JobHandler>>,
  job: Job,
  aborts: Map<string, AbortController>,
): Promise<JobEnd> {
  const abort = new AbortController();
  aborts.set(job.id, abort);
  const ctx: Context = {
    ...base,
    actor: { kind: 'system', workspaceId: job.workspaceId as WorkspaceId },
  };
  const handler = handlers[job.kind];
  try {
    if (!handler) throw new Error(`No handler for jobs of kind ${job.kind}.`);
    const report: ReportProgress = async (progress, step) => {
      await updateProgress(base.db, job.id, progress, step);
      // Another process may have been asked.
      if (await isCancelRequested(base.db, job.id)) abort.abort();
    };
    await begunAgain(abort.signal, () => handler(ctx, job, report, abort.signal));
    return { state: 'done' };
  } catch (error) {
    return endAfter(base, job, error, abort.signal);
  } finally {
    aborts.delete(job.id);
  }
}

/** Does work from its beginning when another transaction came in between: a job may be done twice, and nobody waits. */
async function begunAgain(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  for (let begun = 1; ; begun += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (signal.aborted || !isInterference(error) || begun >= TRIES_MAX) throw error;
    }
  }
}

function endAfter(base: Context, job: Job, error: unknown, signal: AbortSignal): JobEnd {
  if (signal.aborted) return { state: 'cancelled' };
  if (error instanceof AppError) {
    return { state: 'failed', code: error.code, detail: error.message };
  }
  base.log.error({ jobId: job.id, kind: job.kind, error: String(error) }, 'job failed');
  const detail = 'This work failed on our side. Try again.';
  return { state: 'failed', code: 'job.failed', detail };
}
