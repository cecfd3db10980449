import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attachments,
  consent,
  participants,
  sources,
  uploads,
} from '../../../../core/api/index.ts';
import { storedZip } from '../../../../server/areas/sources/readers/stored-zip.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRecording } from '../../../support/media.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import type { SourceId, UploadId } from '../../../../core/kernel/ids.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { emptyLog, everythingWritten, placesWith } from './all-bytes.ts';

const OTHERS = 'P2: The Thornapple shop was slow.';
const SHEET = 'Participant,What did you expect?\nP1,A Dwindlemere parcel in two days\n';

describe.each(DATABASES)('files that never became a source, on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let studyId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
    ({ researcher } = research);
    ({ studyId } = await research.quote('P2', { words: 'It was fine.' }));
  });
  afterAll(() => closeRuntime(runtime));

  async function upload(fileName: string, text: string) {
    const form = new FormData();
    form.set('file', new File([text], fileName));
    const path = `/api/projects/${research.projectId}/uploads?studyId=${studyId}`;
    const answer = await researcher.fetch(path, { method: 'POST', body: form });
    const { id } = uploads.UploadDto.parse(await answer.json());
    await runtime.jobs.idle();
    const { uploads: known } = await researcher.call(uploads.listUploads, {
      params: { projectId: research.projectId },
    });
    return known.find((one) => one.id === id)!;
  }

  const dismiss = (uploadId: string) =>
    researcher.call(uploads.dismissUpload, { params: { uploadId } });

  it('go with a withdrawal when they failed or were put aside, and are listed when they wait', async () => {
    const person = await research.person('P1');
    const failed = await upload('Winklebottom.pdf', '%PDF-1.4 P1 in the Winklebottom shop');
    expect(failed.state).toBe('failed');
    await dismiss((await upload('Hucklefarb.csv', SHEET.replace('Dwindlemere', 'Hucklefarb'))).id);
    const waiting = await upload('Dwindlemere.csv', SHEET);
    expect(waiting.state).toBe('mapping');
    const kept = await upload('others.txt', OTHERS);
    const again = await upload('others.txt', OTHERS);
    expect([kept.state, again.state]).toEqual(['done', 'same']);
    await dismiss(again.id);
    const before = await everythingWritten(runtime, runtime.folder);
    for (const words of ['Winklebottom', 'Hucklefarb'])
      expect(placesWith(before, words), words).not.toEqual([]);

    const { reviews } = await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: person.revision },
    });
    await runtime.jobs.idle();
    expect(reviews.map(({ place }) => place)).toEqual(['upload']);
    const after = await everythingWritten(runtime, runtime.folder);
    for (const words of ['Winklebottom', 'Hucklefarb'])
      expect(placesWith(after, words), words).toEqual([]);

    const { uploads: known } = await researcher.call(uploads.listUploads, {
      params: { projectId: research.projectId },
    });
    expect(known.map(({ id }) => id)).toContain(waiting.id);
    expect(known.map(({ id }) => id)).not.toContain(failed.id);
    const { sources: all } = await researcher.call(sources.listSources, {
      params: { projectId: research.projectId },
    });
    const others = all.find(({ id }) => id === kept.sourceId);
    expect(others?.originalRemovedAt).toBeNull();
    const { participants: people } = await researcher.call(participants.listParticipants, {
      params: { projectId: research.projectId },
    });
    expect(people.find(({ id }) => id === person.id)?.consent).toBe('withdrawn');

    // Nobody wants what waited: it goes at once, and the list of places says so.
    expect(placesWith(after, 'Dwindlemere')).not.toEqual([]);
    await dismiss(waiting.id);
    await runtime.jobs.idle();
    await emptyLog(runtime);
    const atLast = await everythingWritten(runtime, runtime.folder);
    expect(placesWith(atLast, 'Dwindlemere')).toEqual([]);
    const { reviews: places } = await researcher.call(consent.getWithdrawal, {
      params: { participantId: person.id },
    });
    expect(places.map(({ doneAt }) => doneAt === null)).toEqual([false]);
  });

  it('are not kept when they are refused because somebody withdrew meanwhile', async () => {
    const person = await research.person('P11');
    const { sourceId } = await research.quote('P11', { words: 'It was late, I told them.' });
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: person.revision },
    });
    const late = await researcher.fetch(`/api/sources/${sourceId}/attachments?fileName=a.wav`, {
      method: 'POST',
      body: new Uint8Array(aRecording('Fernwhistle')),
    });
    expect(late.status).toBe(409);
    // Of two files with the same bytes, the one that was taken keeps them.
    const path = (name: string) =>
      `/api/projects/${research.projectId}/media?studyId=${studyId}&fileName=${name}`;
    const bytes = { method: 'POST', body: new Uint8Array(aRecording('Larkspindle')) };
    expect((await researcher.fetch(path('zz.wav'), bytes)).status).toBe(201);
    const again = await researcher.fetch(`/api/sources/${sourceId}/attachments?fileName=b.wav`, {
      ...bytes,
    });
    expect(again.status).toBe(409);
    await runtime.jobs.idle();
    const written = await everythingWritten(runtime, runtime.folder);
    expect(placesWith(written, 'Fernwhistle')).toEqual([]);
    expect(placesWith(written, 'Larkspindle')).not.toEqual([]);
  });

  it('stay when they are taken off the list after they became a source, or are somewhere else, too', async () => {
    const person = await research.person('P9');
    const waiting = await upload('later.csv', SHEET.replace('Dwindlemere', 'Quillfeather'));
    const twin = await upload('twin.csv', SHEET.replace('Dwindlemere', 'Quillfeather'));
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: person.revision },
    });
    await researcher.call(uploads.readUploadAsText, { params: { uploadId: waiting.id } });
    await runtime.jobs.idle();
    await dismiss(twin.id);
    await dismiss(waiting.id);
    await runtime.jobs.idle();
    const written = await everythingWritten(runtime, runtime.folder);
    expect(placesWith(written, 'Quillfeather').some((place) => place.includes('originals'))).toBe(
      true,
    );
  });

  /** Uploads an archive; answers what it was unpacked to, by their names in it. */
  async function unpack(name: string, files: Readonly<Record<string, string | Buffer>>) {
    const entries = Object.entries(files).map(
      ([entry, bytes]) => [entry, Buffer.from(bytes)] as const,
    );
    const form = new FormData();
    form.set('file', new File([new Uint8Array(storedZip(new Map(entries)))], `${name}.zip`));
    const path = `/api/projects/${research.projectId}/uploads?studyId=${studyId}`;
    await researcher.fetch(path, { method: 'POST', body: form });
    await runtime.jobs.idle();
    const { uploads: known } = await researcher.call(uploads.listUploads, {
      params: { projectId: research.projectId },
    });
    return (entry: string) => known.find(({ fileName }) => fileName === `${name}/${entry}`)!;
  }
  async function withdraw(pseudonym: string) {
    const { id: participantId, revision } = await research.person(pseudonym);
    const withdrawn = await researcher.call(consent.withdrawConsent, {
      params: { participantId },
      body: { revision },
    });
    await runtime.jobs.idle();
    return withdrawn.reviews.map(({ subjectId }) => subjectId);
  }
  const placesOf = async (words: string) =>
    placesWith(await everythingWritten(runtime, runtime.folder), words);

  it('go with the archive they came in, at once or when they are put aside', async () => {
    const fileAt = await unpack('Round', {
      'a.txt': OTHERS,
      'broken.pdf': '%PDF-1.4 P4 in the Snorkmaiden shop',
      'voice.wav': aRecording('Fillyjonk'),
    });
    expect(fileAt('broken.pdf').state).toBe('failed');
    expect(fileAt('voice.wav').state).toBe('unattached');
    expect(await placesOf('Snorkmaiden')).not.toEqual([]);
    expect(await withdraw('P4')).toContain(fileAt('voice.wav').id);
    expect(await placesOf('Snorkmaiden')).toEqual([]);
    // Its own bytes wait for somebody to say whose they are.
    expect(await placesOf('Fillyjonk')).not.toEqual([]);
    await dismiss(fileAt('voice.wav').id);
    await runtime.jobs.idle();
    expect(await placesOf('Fillyjonk')).toEqual([]);
  });

  it('go with an archive that nothing failed in, too', async () => {
    const fileAt = await unpack('Talk', { 'b.txt': OTHERS, 'talk.wav': aRecording('Hemulen') });
    expect(await withdraw('P5')).toContain(fileAt('talk.wav').id);
    await dismiss(fileAt('talk.wav').id);
    await runtime.jobs.idle();
    expect(await placesOf('Hemulen')).toEqual([]);
  });

  it('are listed when they were on somebody by mistake and wait again, and go while they are on them', async () => {
    const place = (uploadId: UploadId, sourceId: SourceId | null) =>
      researcher.call(uploads.placeUpload, { params: { uploadId }, body: { sourceId } });
    const sourceId = (await research.quote('P6')).sourceId as SourceId;
    const fileAt = await unpack('Mixed', {
      'mine.wav': aRecording('Toffle'),
      'hers.wav': aRecording('Gaffsie'),
    });
    await place(fileAt('mine.wav').id, sourceId);
    await place(fileAt('hers.wav').id, sourceId);
    await place(fileAt('hers.wav').id, null);
    const reviews = await withdraw('P6');
    expect(reviews).toContain(fileAt('hers.wav').id);
    expect(await placesOf('Toffle')).toEqual([]);
    expect(await placesOf('Gaffsie')).not.toEqual([]);
    const { attachments: left } = await researcher.call(attachments.listAttachments, {
      params: { sourceId },
    });
    expect(left).toEqual([]);
  });
});
