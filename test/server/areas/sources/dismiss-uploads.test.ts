import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  consent,
  history,
  projects,
  sources,
  uploads,
} from '../../../../core/api/index.ts';
import type { StudyId } from '../../../../core/kernel/ids.ts';
import { readInWorker } from '../../../../server/areas/sources/index.ts';
import { settleUpload } from '../../../../server/areas/sources/settle-upload.service.ts';
import { readUpload, receiveUpload } from '../../../../server/areas/sources/uploads.service.ts';
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
    expect(await dismiss(...ids)).toMatchObject({ erased: 0 });
    expect(await idsListed()).toEqual([]);
    const other = await api.member('researcher', researcher.workspaceId!);
    expect(await takeBack(other)).toEqual([]);
    expect((await takeBack()).map(({ changes }) => changes[0]?.type)).toEqual(['upload.dismissed']);
    expect((await idsListed()).toSorted()).toEqual(ids.toSorted());
    expect((await listed()).map(({ state }) => state)).toEqual(['failed', 'failed']);
    await doAgain();
    expect(await idsListed()).toEqual([]);
  });

  /** Nobody is told of the job, so that it is not begun before something else is done. */
  const quiet = (): Context => ({
    ...runtime.base,
    actor: { kind: 'system', workspaceId: researcher.workspaceId! },
    onCommit: () => undefined,
  });
  const receive = (fileName: string, text: string) => {
    const file = { fileName, bytes: new TextEncoder().encode(text) };
    return receiveUpload(quiet(), research.projectId, studyId, file);
  };
  const titles = async () =>
    (await researcher.call(sources.listSources, { params: project() })).sources.map(
      ({ title }) => title,
    );

  it('before they were read are read when they are put back', async () => {
    const { id } = await receive('late.txt', 'P1: It came late.');
    await dismiss(id);
    await runtime.jobs.idle();
    expect(await titles()).toEqual([]);
    await takeBack();
    await runtime.jobs.idle();
    expect(await titles()).toEqual(['late']);
    expect((await listed()).find((one) => one.id === id)?.state).toBe('done');
  });

  it('and put back while they are read become one source', async () => {
    const upload = await receive('twice.txt', 'P1: It came twice.');
    const read = await readInWorker({
      fileName: 'twice.txt',
      bytes: new TextEncoder().encode('P1: It came twice.'),
    });
    await dismiss(upload.id);
    await takeBack();
    await runtime.jobs.idle();
    // The reading that was told to stop comes to its end all the same.
    await settleUpload(quiet(), upload, read, () => {
      throw new Error('It corrects nothing.');
    });
    expect((await titles()).filter((title) => title === 'twice')).toHaveLength(1);
    expect((await listed()).find(({ id }) => id === upload.id)?.state).toBe('done');
  });

  it('that are erased while they are read get nothing back when the reading fails', async () => {
    const { id } = await receive('Dwindlemere.txt', 'P9: It was late.');
    const person = await research.person('P9');
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: person.revision },
    });
    const ctx = quiet();
    const files = {
      ...ctx.files,
      async read(): Promise<Uint8Array> {
        expect(await dismiss(id)).toMatchObject({ erased: 1 });
        throw new Error('The file is gone.');
      },
    };
    const { signal } = new AbortController();
    const correct = () => Promise.reject(new Error('It corrects nothing.'));
    await readUpload({ ...ctx, files }, id, { signal, asText: false, correct });
    const row = await runtime.base.db
      .selectFrom('upload')
      .select(['file_name', 'state'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.file_name).toBe('');
  });

  it('by two people at once are off, and what one of them had alone, too', async () => {
    const [both, alone] = [
      await upload('g.pdf', '%PDF-1.4 no'),
      await upload('h.pdf', '%PDF-1.4 nor'),
    ];
    await dismiss(both);
    expect((await dismiss(both, alone)).actionId).not.toBeNull();
    expect(await dismiss(both, alone)).toEqual({ actionId: null, erased: 0 });
    expect(await idsListed()).not.toContain(alone);
  });

  it('are put back by the action that took them off, whatever was done since', async () => {
    const id = await upload('i.pdf', '%PDF-1.4 none');
    const { actionId } = await dismiss(id);
    const { id: tagId } = await researcher.call(codebook.createTag, {
      params: project(),
      body: { kind: 'code', name: 'Done since' },
    });
    await researcher.call(history.takeBack, { params: project(), body: { actionId } });
    expect(await idsListed()).toContain(id);
    const { tags } = await researcher.call(codebook.getCodebook, { params: project() });
    expect(tags.map((tag) => tag.id)).toContain(tagId);
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
    expect(await dismiss(waiting, other)).toMatchObject({ erased: 1 });
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
