import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { projects } from '../../../core/api/index.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { claimJob, findJob, insertJob, type Job } from '../../../server/jobs/jobs.store.ts';
import { createJobRunner } from '../../../server/jobs/queue.ts';
import { anApi } from '../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../support/runtime.ts';

const KIND = 'test.work';

describe.each(DATABASES)('a job that the server left running when it died, on %s', (database) => {
  let runtime: TestRuntime;
  let place: Pick<Job, 'workspaceId' | 'projectId'>;
  let id: Id<'job'>;
  let done: string[];

  beforeAll(async () => {
    runtime = await aRuntime(database);
    const researcher = await anApi(runtime).member('researcher');
    const body = { name: 'Kontor', language: 'en', journeyTemplate: 'six-phases' };
    const project = await researcher.call(projects.createProject, { body });
    const { workspace_id: workspaceId } = await runtime.database.db
      .selectFrom('project')
      .select('workspace_id')
      .where('id', '=', project.id)
      .executeTakeFirstOrThrow();
    place = { workspaceId, projectId: project.id };
  });
  afterAll(() => closeRuntime(runtime));
  beforeEach(async () => {
    const { base } = runtime;
    id = base.newId('job');
    done = [];
    await insertJob(base.db, { ...place, id, kind: KIND, payload: {}, createdAt: base.now() });
    await claimJob(base.db, base.now());
  });

  /** What a process does on its start: it looks for work once. */
  async function start(recover: boolean): Promise<Job | null> {
    const handlers = { [KIND]: async (_: unknown, job: Job) => void done.push(job.id) };
    const runner = createJobRunner(runtime.base, handlers, recover);
    runner.wake();
    await runner.idle();
    return findJob(runtime.base.db, id);
  }

  it('is done by the next start', async () => {
    expect(await start(true)).toMatchObject({ state: 'done', attempts: 2, progress: 1 });
    expect(done).toEqual([id]);
  });

  it('is given up after three starts that ended with the server’s death', async () => {
    const { db } = runtime.base;
    await db.updateTable('job').set({ attempts: 3 }).where('id', '=', id).execute();
    const job = await start(true);
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'job.abandoned' } });
    expect(job?.finishedAt).not.toBeNull();
    expect(done).toEqual([]);
  });

  it('is left to the server that may still work on it by the command line', async () => {
    expect(await start(false)).toMatchObject({ state: 'running', attempts: 1 });
    expect(done).toEqual([]);
  });
});
