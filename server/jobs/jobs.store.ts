import type { Id } from '../../core/kernel/ids.ts';
import type { Instant } from '../../core/kernel/time.ts';
import { withoutIndex } from '../db/dialects.ts';
import { insertRows } from '../db/insert-rows.ts';
import type { Db } from '../db/open.ts';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** How a job ended. */
export type JobEnd =
  | { readonly state: 'done' | 'cancelled' }
  | { readonly state: 'failed'; readonly code: string; readonly detail: string };

/** A piece of long work. */
export interface Job {
  readonly id: Id<'job'>;
  readonly workspaceId: string;
  readonly projectId: string | null;
  readonly kind: string;
  readonly payload: Readonly<Record<string, string>>;
  /** Lower goes first. */
  readonly priority: number;
  readonly state: JobState;
  /** 0 … 1. */
  readonly progress: number;
  readonly step: string | null;
  readonly attempts: number;
  readonly problem: { readonly code: string; readonly detail: string } | null;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

export async function insertJob(
  db: Db,
  job: Pick<Job, 'id' | 'workspaceId' | 'projectId' | 'kind' | 'payload' | 'createdAt'> &
    Partial<Pick<Job, 'priority'>>,
): Promise<void> {
  const row = {
    id: job.id,
    workspace_id: job.workspaceId,
    project_id: job.projectId,
    kind: job.kind,
    payload: JSON.stringify(job.payload),
    priority: job.priority ?? 0,
    cancel_requested_at: null,
    state: 'queued',
    step: null,
    problem_code: null,
    problem_detail: null,
    claimed_at: null,
    created_at: job.createdAt,
    finished_at: null,
  };
  await insertRows(db, { table: 'job' }, [row]);
}

/**
 * Whether a job of this kind and payload waits. It is written to, though nothing changes: so it cannot be taken
 * before the transaction that asks is done, and what that transaction did is seen by the job.
 */
export async function isQueued(
  db: Db,
  job: Pick<Job, 'kind' | 'payload'> &
    Partial<Pick<Job, 'priority'>> & { readonly projectId: string },
): Promise<boolean> {
  const result = await db
    .updateTable('job')
    .set({ state: 'queued' })
    .where('state', '=', 'queued')
    // Work of one kind has one priority: hundreds of other jobs that wait are not looked at.
    .where('priority', '=', job.priority ?? 0)
    .where('kind', '=', job.kind)
    .where(withoutIndex('project_id'), '=', job.projectId)
    .where('payload', '=', JSON.stringify(job.payload))
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/**
 * Takes the first waiting job, by priority, then the oldest, so that no other runner gets it; null when none waits.
 * What is the same work as a job that runs waits for its end.
 *
 * @param below - Only a job of a lower priority than this.
 */
export async function claimJob(
  db: Db,
  at: Instant,
  below: number | null = null,
): Promise<Job | null> {
  const row = await db
    .updateTable('job')
    .set((update) => ({ state: 'running', claimed_at: at, attempts: update('attempts', '+', 1) }))
    .where('state', '=', 'queued')
    .where('id', '=', (select) =>
      select
        .selectFrom('job')
        .select('job.id')
        .where('job.state', '=', 'queued')
        .$if(below !== null, (urgent) => urgent.where('job.priority', '<', below ?? 0))
        .where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('job as twin')
                .select('twin.id')
                .where('twin.state', '=', 'running')
                .whereRef('twin.kind', '=', 'job.kind')
                .whereRef('twin.payload', '=', 'job.payload'),
            ),
          ),
        )
        .orderBy('job.priority')
        .orderBy('job.id')
        .limit(1),
    )
    .returningAll()
    .executeTakeFirst();
  return row ? toJob(row) : null;
}

/**
 * Puts jobs back that were running when the server died, as long as they have tries left and nobody cancelled
 * them; ends the rest.
 */
export async function requeueAbandoned(db: Db, now: Instant, triesMax: number): Promise<void> {
  const abandoned = db
    .updateTable('job')
    .where('state', '=', 'running')
    .where('claimed_at', '<=', now);
  await abandoned
    .where('cancel_requested_at', 'is not', null)
    .set({ state: 'cancelled', finished_at: now })
    .execute();
  await abandoned.where('attempts', '<', triesMax).set({ state: 'queued' }).execute();
  await abandoned
    .set({
      state: 'failed',
      finished_at: now,
      problem_code: 'job.abandoned',
      problem_detail: 'The server stopped during this work more than once.',
    })
    .execute();
}

export async function updateProgress(
  db: Db,
  id: string,
  progress: number,
  step: string | null,
): Promise<void> {
  await db
    .updateTable('job')
    .set({ progress, step })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

export async function finishJob(db: Db, id: string, at: Instant, end: JobEnd): Promise<void> {
  const problem = end.state === 'failed' ? end : null;
  await db
    .updateTable('job')
    .set({
      state: end.state,
      finished_at: at,
      problem_code: problem?.code ?? null,
      problem_detail: problem?.detail ?? null,
      ...(end.state === 'done' ? { progress: 1 } : {}),
    })
    .where('id', '=', id)
    .execute();
}

/** Ends a waiting job at once and marks a running one to be ended by its runner. */
export async function requestCancel(db: Db, id: string, at: Instant): Promise<void> {
  await db
    .updateTable('job')
    .set({ state: 'cancelled', cancel_requested_at: at, finished_at: at })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
  await db
    .updateTable('job')
    .set({ cancel_requested_at: at })
    .where('id', '=', id)
    .where('state', '=', 'running')
    .execute();
}

/** Whether somebody asked to end a job. */
export async function isCancelRequested(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('job')
    .select('cancel_requested_at')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined && row.cancel_requested_at !== null;
}

/** Jobs of a project that run or wait, in the order in which they are done, and how many there are in all. */
export async function listOpenJobs(
  db: Db,
  projectId: string,
  jobsMax: number,
): Promise<{ readonly jobs: readonly Job[]; readonly open: number }> {
  const open = db
    .selectFrom('job')
    .where('project_id', '=', projectId)
    .where('state', 'in', ['queued', 'running']);
  const rows = await open
    .selectAll()
    .orderBy('state', 'desc')
    .orderBy('priority')
    .orderBy('id')
    .limit(jobsMax)
    .execute();
  const { n } = await open
    .select((count) => count.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return { jobs: rows.map(toJob), open: n };
}

export async function findJob(db: Db, id: string): Promise<Job | null> {
  const row = await db.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toJob(row) : null;
}

/** The newest job of a kind in a project, or null. */
export async function findLatestJob(db: Db, projectId: string, kind: string): Promise<Job | null> {
  const row = await db
    .selectFrom('job')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toJob(row) : null;
}

function toJob(row: {
  id: string;
  workspace_id: string;
  project_id: string | null;
  kind: string;
  payload: string;
  priority: number;
  state: string;
  progress: number;
  step: string | null;
  attempts: number;
  problem_code: string | null;
  problem_detail: string | null;
  created_at: string;
  finished_at: string | null;
}): Job {
  return {
    id: row.id as Id<'job'>,
    workspaceId: row.workspace_id,
    projectId: row.project_id,
    kind: row.kind,
    payload: JSON.parse(row.payload) as Record<string, string>,
    priority: row.priority,
    state: row.state as JobState,
    progress: row.progress,
    step: row.step,
    attempts: row.attempts,
    problem: row.problem_code ? { code: row.problem_code, detail: row.problem_detail ?? '' } : null,
    createdAt: row.created_at as Instant,
    finishedAt: row.finished_at as Instant | null,
  };
}
