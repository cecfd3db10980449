import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, history, projects, sources, uploads } from '../../../../core/api/index.ts';
import type { StudyId } from '../../../../core/kernel/ids.ts';
import { receiveUpload } from '../../../../server/areas/sources/uploads.service.ts';
import type { Context } from '../../../../server/context.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const SHEET = 'Participant;Why?\nP1;It was late.\n';

describe.each(DATABASES)('files taken off the list, on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let studyId: StudyId;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
    ({ researcher } = research);
    const study = await researcher.call(projects.createStudy, {
      params: project(),
      body: { name: 'Interviews', method: 'interview' },
    });
    studyId = study.id;
  });
  afterAll(() => closeRuntime(runtime));

  const project = () => ({ projectId: research.projectId });
  const listed = async () =>
    (await researcher.call(uploads.listUploads, { params: project() })).uploads;
  const idsListed = async () => (await listed()).map(({ id }) => id);
  const dismiss = (...uploadIds: readonly string[]) =>
    researcher.call(uploads.dismissUploads, { params: project(), body: { uploadIds } });
  const takeBack = async (who = researcher) =>
    (await who.call(history.takeBack, { params: project(), body: {} })).actions;
  const doAgain = () => researcher.call(history.doAgain, { params: project(), body: {} });

  async function upload(fileName: string, text: string) {
    const form = new FormData();
    form.set('file', new File([text], fileName));
    const path = `/api/projects/${research.projectId}/uploads?studyId=${studyId}`;
    const answer = await researcher.fetch(path, { method: 'POST', body: form });
    await runtime.jobs.idle();
    return uploads.UploadDto.parse(await answer.json()).id;
  }

  it('together are put back together, by whoever took them off, and taken off again', async () => {
    const ids = [await upload('a.pdf', '%PDF-1.4 no'), await upload('b.pdf', '%PDF-1.4 never')];
    expect(await dismiss(...ids)).toEqual({ erased: 0 });
    expect(await idsListed()).toEqual([]);
    const other = await api.member('researcher', researcher.workspaceId!);
    expect(await takeBack(other)).toEqual([]);
    expect((await takeBack()).map(({ changes }) => changes[0]?.type)).toEqual(['upload.dismissed']);
    expect((await idsListed()).toSorted()).toEqual(ids.toSorted());
    expect((await listed()).map(({ state }) => state)).toEqual(['failed', 'failed']);
    await doAgain();
    expect(await idsListed()).toEqual([]);
  });

  it('before they were read are read when they are put back', async () => {
    // Nobody is told of the job, so that it is not begun before the file is taken off the list.
    const quiet: Context = {
      ...runtime.base,
      actor: { kind: 'system', workspaceId: researcher.workspaceId! },
      onCommit: () => undefined,
    };
    const bytes = new TextEncoder().encode('P1: It came late.');
    const file = { fileName: 'late.txt', bytes };
    const { id } = await receiveUpload(quiet, research.projectId, studyId, file);
    await dismiss(id);
    await runtime.jobs.idle();
    const titles = async () =>
      (await researcher.call(sources.listSources, { params: project() })).sources.map(
        ({ title }) => title,
      );
    expect(await titles()).toEqual([]);
    await takeBack();
    await runtime.jobs.idle();
    expect(await titles()).toEqual(['late']);
    expect((await listed()).find((one) => one.id === id)?.state).toBe('done');
  });

  it('after somebody else put them back or took them off are left alone', async () => {
    const id = await upload('c.csv', SHEET);
    await dismiss(id);
    await takeBack();
    const other = await api.member('researcher', researcher.workspaceId!);
    await other.call(uploads.dismissUploads, { params: project(), body: { uploadIds: [id] } });
    const again = await researcher.try(history.doAgain, { params: project(), body: {} });
    expect(again).toMatchObject({ status: 409, body: { code: 'action.changed_since' } });
  });

  it('that waited when somebody withdrew are erased, which is said and cannot be taken back', async () => {
    const waiting = await upload('d.csv', SHEET.replace('late', 'Dwindlemere'));
    const person = await research.person('P1');
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: person.revision },
    });
    await runtime.jobs.idle();
    const other = await upload('e.pdf', '%PDF-1.4 no');
    expect(await dismiss(waiting, other)).toEqual({ erased: 1 });
    await runtime.jobs.idle();
    await takeBack();
    expect(await idsListed()).toEqual([other]);
  });

  it('of another project, or of nobody, are not found, and nothing is taken off', async () => {
    const id = await upload('f.pdf', '%PDF-1.4 no');
    const elsewhere = await aResearch(api, researcher);
    const tries = await Promise.all([
      researcher.try(uploads.dismissUploads, {
        params: { projectId: elsewhere.projectId },
        body: { uploadIds: [id] },
      }),
      researcher.try(uploads.dismissUploads, {
        params: project(),
        body: { uploadIds: [id, 'up_00000000000000000000000000'] },
      }),
    ]);
    for (const { status, body } of tries) {
      expect([status, body['code']]).toEqual([404, 'upload.not_found']);
    }
    expect(await idsListed()).toContain(id);
  });
});
