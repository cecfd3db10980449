import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../../../server/context.ts';
import { InterferenceError } from '../../../server/db/interference.ts';
import { findJob } from '../../../server/jobs/jobs.store.ts';
import { createJobRunner, enqueue, type JobHandler } from '../../../server/jobs/queue.ts';
import { anApi } from '../../support/api.ts';
import { aResearch } from '../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../support/runtime.ts';

describe.each(DATABASES)('a job that another transaction came in between of, on %s', (database) => {
  let runtime: TestRuntime;
  let projectId: string;
  let workspaceId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    const research = await aResearch(anApi(runtime));
    projectId = research.projectId;
    workspaceId = research.researcher.workspaceId ?? '';
    await runtime.jobs.stop();
  });
  afterAll(() => closeRuntime(runtime));

  /** Runs one job with this handler; answers how it ended. */
  async function run(handler: JobHandler) {
    const actor = { kind: 'system', workspaceId } as never;
    const ctx = { ...runtime.base, actor, onCommit: () => undefined };
    const job = { kind: 'test.work', projectId, payload: {} };
    const id = await transact(ctx, (tx) => enqueue(tx, job));
    const runner = createJobRunner(runtime.base, { 'test.work': handler }, false);
    runner.wake();
    await runner.idle();
    await runner.stop();
    return findJob(runtime.base.db, id);
  }

  it('is begun again, and done', async () => {
    let begun = 0;
    const ended = await run(async () => {
      begun += 1;
      if (begun < 3) throw new InterferenceError();
    });
    expect([ended?.state, begun]).toEqual(['done', 3]);
  });

  it('fails when others always come in between, and at once when something else is wrong', async () => {
    let begun = 0;
    const fails =
      (error: Error): JobHandler =>
      async () => {
        begun += 1;
        throw error;
      };
    expect((await run(fails(new InterferenceError())))?.state).toBe('failed');
    expect(begun).toBe(3);
    begun = 0;
    expect((await run(fails(new Error('Broken'))))?.state).toBe('failed');
    expect(begun).toBe(1);
  });
});
