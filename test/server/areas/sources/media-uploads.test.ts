import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attachments, consent, sources, uploads } from '../../../../core/api/index.ts';
import type { StudyId } from '../../../../core/kernel/ids.ts';
import { pasteSource } from '../../../../server/areas/sources/index.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aRecording, PNG } from '../../../support/media.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { storedZip } from '../../../../server/areas/sources/readers/stored-zip.ts';

const WAV = aRecording();
const WORDS = 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v P3>The freight came as a surprise.\n';

describe.each(DATABASES)('pictures and recordings among uploads on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  let stranger: Caller;
  let research: Research;
  let studyId: string;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    const api = anApi(runtime);
    researcher = await api.member('researcher');
    stranger = await api.member('owner');
  });
  beforeEach(async () => {
    research = await aResearch(anApi(runtime), researcher);
    ({ studyId } = await research.quote('P0', { words: 'It was fine.' }));
  });
  afterAll(() => closeRuntime(runtime));

  const params = () => ({ projectId: research.projectId });
  async function text(fileName: string, words: string | Uint8Array = WORDS) {
    const form = new FormData();
    form.set('file', new File([Buffer.from(words as string)], fileName));
    const path = `/api/projects/${research.projectId}/uploads?studyId=${studyId}`;
    const answer = await researcher.fetch(path, { method: 'POST', body: form });
    return uploads.UploadDto.parse(await answer.json());
  }
  async function media(fileName: string, bytes: Uint8Array = WAV, caller = researcher) {
    const query = new URLSearchParams({ studyId, fileName }).toString();
    const answer = await caller.fetch(`/api/projects/${research.projectId}/media?${query}`, {
      method: 'POST',
      body: new Uint8Array(bytes),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }
  async function listed() {
    await runtime.jobs.idle();
    const { uploads: all } = await researcher.call(uploads.listUploads, { params: params() });
    return all;
  }
  /** Title of the source that each file is on, by its name. */
  async function places(): Promise<Record<string, string | null>> {
    const all = await listed();
    const { sources: known } = await researcher.call(sources.listSources, { params: params() });
    const titles = new Map(known.map(({ id, title }) => [id, title]));
    return Object.fromEntries(
      all
        .filter(({ mediaType }) => mediaType !== null)
        .map(({ fileName, sourceId }) => [fileName, sourceId && (titles.get(sourceId) ?? null)]),
    );
  }
  const attachedTo = async (sourceId: string) => {
    const answer = await researcher.call(attachments.listAttachments, { params: { sourceId } });
    return answer.attachments.map(({ fileName }) => fileName);
  };
  const place = (uploadId: string, sourceId: string | null) =>
    researcher.try(uploads.placeUpload, { params: { uploadId }, body: { sourceId } });

  it('a recording goes to the transcript of its name, whichever comes first', async () => {
    await text('interview-03.vtt');
    await listed();
    const after = await media('interview-03.wav');
    expect([after.status, after.body['state'], after.body['mediaType']]).toEqual([
      201,
      'done',
      'audio/wav',
    ]);
    const before = await media('interview-04.wav');
    expect([before.body['state'], before.body['sourceId']]).toEqual(['unattached', null]);
    await text('interview-04.vtt', WORDS.replace('freight', 'price'));
    expect(await places()).toEqual({
      'interview-03.wav': 'interview-03',
      'interview-04.wav': 'interview-04',
    });
    expect(await attachedTo(String(after.body['sourceId']))).toEqual(['interview-03.wav']);
  });

  it('a folder with one source gives it what lies beside, a folder with two asks', async () => {
    await text('P3/notes.txt', 'P3: It was late.');
    await text('P4/first.txt', 'P4: It was early.');
    await text('P4/second.txt', 'P4: It was fine.');
    await listed();
    await media('P3/photos/desk.png', PNG);
    await media('P4/desk.png', PNG);
    expect(await places()).toEqual({ 'P3/photos/desk.png': 'notes', 'P4/desk.png': null });
  });

  it('a folder is not decided while another file of it is being read', async () => {
    await text('P5/first.txt', 'P5: It was late.');
    await text('P5/second.txt', 'P5: It was fine.');
    const early = await media('P5/desk.png', PNG);
    expect(early.body['sourceId']).toBeNull();
    expect(await places()).toEqual({ 'P5/desk.png': null });
  });

  it('a recording finds the transcript that is not stored as a whole when it comes', async () => {
    let recording: Promise<unknown> | undefined;
    const comes = async () => {
      recording ??= media('at-once.wav');
      // On PostgreSQL it may get as far as it can before the transcript is there.
      await Promise.race([recording, setTimeout(200)]);
    };
    const actor = { kind: 'system', workspaceId: researcher.workspaceId! } as const;
    const { base } = runtime;
    await pasteSource(
      { ...base, actor, listeners: [...base.listeners, comes] },
      research.projectId,
      {
        studyId: studyId as StudyId,
        title: 'at-once',
        text: 'P3: The freight came as a surprise.',
      },
    );
    await recording;
    expect(await places()).toEqual({ 'at-once.wav': 'at-once' });
  });

  it('an archive keeps its pictures and recordings, and refuses what only has the name of one', async () => {
    const archive = storedZip(
      new Map([
        ['p21.txt', Buffer.from('P21: It was late.')],
        ['p21.wav', WAV],
        ['cover.png', PNG],
        ['trick.mp4', Buffer.from('<script>alert(1)</script>')],
      ]),
    );
    await text('Round.zip', archive);
    const all = await listed();
    expect(all.find(({ fileName }) => fileName === 'Round/trick.mp4')).toMatchObject({
      state: 'failed',
      problem: { code: 'attachment.type_unknown' },
      mediaType: null,
    });
    // The only source beside the picture.
    expect(await places()).toEqual({ 'Round/p21.wav': 'p21', 'Round/cover.png': 'p21' });
  });

  it('a person says where it belongs, changes their mind, and takes it back', async () => {
    const one = await research.quote('P1');
    const other = await research.quote('P2');
    const { body } = await media('whiteboard.png', PNG);
    const id = String(body['id']);
    expect((await place(id, one.sourceId)).body).toMatchObject({ state: 'done' });
    expect(await attachedTo(one.sourceId)).toEqual(['whiteboard.png']);
    await place(id, other.sourceId);
    expect([await attachedTo(one.sourceId), await attachedTo(other.sourceId)]).toEqual([
      [],
      ['whiteboard.png'],
    ]);
    await place(id, one.sourceId);
    await place(id, one.sourceId);
    expect(await attachedTo(one.sourceId)).toEqual(['whiteboard.png']);
    expect((await place(id, null)).body).toMatchObject({ state: 'unattached', sourceId: null });
    expect(await attachedTo(one.sourceId)).toEqual([]);
  });

  it('the same recording once more is on its source once', async () => {
    await text('interview-03.vtt');
    await listed();
    const first = await media('interview-03.wav');
    const again = await media('interview-03.wav');
    expect(again.body['state']).toBe('done');
    expect(await attachedTo(String(first.body['sourceId']))).toEqual(['interview-03.wav']);
  });

  it.each([
    ['empty.png', Buffer.alloc(0), 422, 'attachment.empty'],
    ['page.png', Buffer.from('<!doctype html><script>1</script>'), 422, 'attachment.type_unknown'],
  ])('%s is refused for what it is', async (name, bytes, status, code) => {
    const answer = await media(name, bytes);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(await places()).toEqual({});
  });

  it('what is read is not attached, and nothing goes to a source of another project', async () => {
    const elsewhere = await aResearch(anApi(runtime), researcher);
    const foreign = (await elsewhere.quote('P1')).sourceId;
    const notes = await text('notes.txt', 'P1: It was late.');
    await listed();
    const own = (await research.quote('P1')).sourceId;
    const { body } = await media('whiteboard.png', PNG);
    const answers = [await place(notes.id, own), await place(String(body['id']), foreign)];
    expect(answers.map((answer) => [answer.status, answer.body['code']])).toEqual([
      [409, 'upload.not_media'],
      [404, 'source.not_found'],
    ]);
    const refused = await media('whiteboard.png', PNG, stranger);
    expect([refused.status, refused.body['code']]).toEqual([404, 'project.not_found']);
  });

  it('a withdrawal lists what waits, erases what is attached, and nothing is added after it', async () => {
    const quote = await research.quote('P1');
    const { body: attached } = await media('voice.wav');
    await place(String(attached['id']), quote.sourceId);
    const { body: waiting } = await media('whiteboard.png', PNG);
    const { id: participantId, revision } = await research.person('P1');
    const { reviews } = await researcher.call(consent.withdrawConsent, {
      params: { participantId },
      body: { revision },
    });
    expect(reviews.map(({ place: kind }) => kind)).toContain('upload');
    expect(Object.keys(await places())).toEqual(['whiteboard.png']);
    const late = await place(String(waiting['id']), quote.sourceId);
    expect([late.status, late.body['code']]).toEqual([409, 'participant.withdrew']);
  });
});
