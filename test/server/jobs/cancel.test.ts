import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobs, projects, sources, uploads } from '../../../core/api/index.ts';
import type { Id } from '../../../core/kernel/ids.ts';
import { receiveUpload } from '../../../server/areas/sources/uploads.service.ts';
import type { Context } from '../../../server/context.ts';
import { findJob, insertJob, requeueAbandoned } from '../../../server/jobs/jobs.store.ts';
import { createJobRunner, type JobHandler } from '../../../server/jobs/queue.ts';
import { runTask } from '../../../server/jobs/worker-pool.ts';
import { anApi, type Caller } from '../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../support/runtime.ts';

const KIND = 'test.work';
const ENDLESS_MS = 60_000;

describe.each(DATABASES)('cancelling long work on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  let stakeholder: Caller;
  let stranger: Caller;
  let projectId: string;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    const api = anApi(runtime);
    researcher = await api.member('researcher');
    stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    stranger = await api.member('owner');
    const body = { name: 'Kontor', language: 'en', journeyTemplate: 'six-phases' };
    projectId = (await researcher.call(projects.createProject, { body })).id;
  });
  afterAll(() => closeRuntime(runtime));

  async function aJob(priority = 0): Promise<Id<'job'>> {
    const { base } = runtime;
    const id = base.newId('job');
    const workspaceId = researcher.workspaceId!;
    const job = { id, workspaceId, projectId, kind: KIND, payload: { id }, priority };
    await insertJob(base.db, { ...job, createdAt: base.now() });
    return id;
  }
  const cancelIt = (jobId: string, caller = researcher) =>
    caller.try(jobs.cancelJob, { params: { jobId } });
  const open = () => researcher.call(jobs.listJobs, { params: { projectId } });

  it('what waits is listed, and never done once it is cancelled', async () => {
    const id = await aJob();
    expect(await open()).toMatchObject({ open: 1, jobs: [{ id, state: 'queued' }] });
    expect((await cancelIt(id)).body).toMatchObject({ id, state: 'cancelled' });
    expect(await open()).toEqual({ open: 0, jobs: [] });
    const done: string[] = [];
    const runner = createJobRunner(
      runtime.base,
      { [KIND]: async (_, job) => void done.push(job.id) },
      false,
    );
    runner.wake();
    await runner.idle();
    expect(done).toEqual([]);
  });

  it('what runs in a worker is stopped at once', async () => {
    const id = await aJob();
    let started = (): void => undefined;
    const running = new Promise<void>((resolve) => (started = resolve));
    const spin: JobHandler = async (_ctx, _job, _report, signal) => {
      const work = runTask('spin', undefined as never, { durationMs: ENDLESS_MS, signal });
      started();
      await work;
    };
    const runner = createJobRunner(runtime.base, { [KIND]: spin }, false);
    runner.wake();
    await running;
    await cancelIt(id);
    // The server's own runner is told by the change; this one is ours.
    runner.abort(id);
    await runner.idle();
    expect(await findJob(runtime.base.db, id)).toMatchObject({ state: 'cancelled', problem: null });
  });

  it('what ran when the server died stays cancelled after the next start', async () => {
    const { base } = runtime;
    const id = await aJob();
    const runner = createJobRunner(
      base,
      { [KIND]: () => Promise.reject(new Error('never asked')) },
      false,
    );
    await base.db.updateTable('job').set({ state: 'running', claimed_at: base.now() }).execute();
    await cancelIt(id);
    expect(await findJob(base.db, id)).toMatchObject({ state: 'running' });
    await requeueAbandoned(base.db, base.now(), 3);
    runner.wake();
    await runner.idle();
    expect(await findJob(base.db, id)).toMatchObject({ state: 'cancelled' });
  });

  it('what has ended stays as it ended', async () => {
    const id = await aJob();
    const runner = createJobRunner(runtime.base, { [KIND]: async () => undefined }, false);
    runner.wake();
    await runner.idle();
    expect((await cancelIt(id)).body).toMatchObject({ state: 'done', progress: 1 });
  });

  it('is refused to a stakeholder and to another workspace', async () => {
    const id = await aJob();
    expect((await cancelIt(id, stakeholder)).status).toBe(403);
    expect((await cancelIt(id, stranger)).status).toBe(404);
    expect((await stranger.try(jobs.listJobs, { params: { projectId } })).status).toBe(404);
    await cancelIt(id);
  });

  it('what people wait for goes first, and the same work never runs twice at once', async () => {
    const { base } = runtime;
    const late = await aJob();
    const first = await aJob(-1);
    const twin = base.newId('job');
    await insertJob(base.db, {
      id: twin,
      workspaceId: researcher.workspaceId!,
      projectId,
      kind: KIND,
      payload: { id: first },
      priority: -1,
      createdAt: base.now(),
    });
    const order: string[] = [];
    const atOnce = new Map<string, number>();
    const runner = createJobRunner(
      base,
      {
        [KIND]: async (_ctx, { id, payload }) => {
          const key = payload['id'] ?? '';
          atOnce.set(key, (atOnce.get(key) ?? 0) + 1);
          expect(atOnce.get(key)).toBe(1);
          order.push(id);
          // Gives the other slot every chance to take the twin.
          for (let turn = 0; turn < 20; turn += 1)
            await base.db.selectFrom('job').select('id').execute();
          atOnce.set(key, (atOnce.get(key) ?? 0) - 1);
        },
      },
      false,
    );
    runner.wake();
    await runner.idle();
    expect(order[0]).toBe(first);
    expect(new Set(order)).toEqual(new Set([first, late, twin]));
  });

  it('a file taken off the list before it is read never becomes a source', async () => {
    const study = await researcher.call(projects.createStudy, {
      params: { projectId },
      body: { name: 'Interviews', method: 'interview' },
    });
    const workspaceId = researcher.workspaceId!;
    // Nobody is told of the job, so that it is not begun before the file is taken off the list.
    const quiet: Context = {
      ...runtime.base,
      actor: { kind: 'system', workspaceId },
      onCommit: () => undefined,
    };
    const file = { fileName: 'notes.txt', bytes: new TextEncoder().encode('P1: It came late.') };
    const { id } = await receiveUpload(quiet, projectId, study.id, file);
    await researcher.call(uploads.dismissUpload, { params: { uploadId: id } });
    await runtime.jobs.idle();
    const { sources: all } = await researcher.call(sources.listSources, { params: { projectId } });
    expect(all).toEqual([]);
    expect(await open()).toEqual({ open: 0, jobs: [] });
  });

  it('a file whose reading was given up says so instead of waiting for ever', async () => {
    const { db } = runtime.base;
    const study = await researcher.call(projects.createStudy, {
      params: { projectId },
      body: { name: 'Round two', method: 'interview' },
    });
    const form = new FormData();
    form.set('file', new File(['P1: It came late.'], 'more.txt'));
    const path = `/api/projects/${projectId}/uploads?studyId=${study.id}`;
    const sent = await researcher.fetch(path, { method: 'POST', body: form });
    const { id } = uploads.UploadDto.parse(await sent.json());
    await runtime.jobs.idle();
    await db.updateTable('upload').set({ state: 'queued' }).where('id', '=', id).execute();
    const { job_id: jobId } = await db
      .selectFrom('upload')
      .select('job_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('job')
      .set({ state: 'failed', problem_code: 'job.abandoned', problem_detail: 'It stopped.' })
      .where('id', '=', jobId)
      .execute();
    const { uploads: known } = await researcher.call(uploads.listUploads, {
      params: { projectId },
    });
    expect(known.find((upload) => upload.id === id)).toMatchObject({
      state: 'failed',
      problem: { code: 'job.abandoned' },
    });

    const params = { uploadId: id };
    const again = await researcher.call(uploads.retryUpload, { params });
    expect(again).toMatchObject({ state: 'queued', problem: null });
    const twice = await researcher.try(uploads.retryUpload, { params });
    expect([twice.status, twice.body.code]).toEqual([409, 'upload.not_failed']);
    runtime.jobs.wake();
    await runtime.jobs.idle();
    // It had become a source before this test made it one that was given up.
    const { uploads: later } = await researcher.call(uploads.listUploads, {
      params: { projectId },
    });
    expect(later.find((upload) => upload.id === id)).toMatchObject({ state: 'same' });
  });
});
