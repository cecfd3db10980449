import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attachments } from '../../../../core/api/index.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aRecording, PNG } from '../../../support/media.ts';
import { aResearch } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const WAV = aRecording();

describe.each(DATABASES)('attachments on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  let strategist: Caller;
  let stranger: Caller;
  let sourceId: string;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    const api = anApi(runtime);
    researcher = await api.member('researcher');
    strategist = await api.member('strategist', researcher.workspaceId!);
    stranger = await api.member('owner');
  });
  beforeEach(async () => {
    const research = await aResearch(anApi(runtime), researcher);
    sourceId = (await research.quote('P1')).sourceId;
  });
  afterAll(() => closeRuntime(runtime));

  async function attach(fileName: string, bytes: Uint8Array, caller = researcher) {
    const query = new URLSearchParams({ fileName }).toString();
    const answer = await caller.fetch(`/api/sources/${sourceId}/attachments?${query}`, {
      method: 'POST',
      body: new Uint8Array(bytes),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, string> };
  }
  const list = async () =>
    (await researcher.call(attachments.listAttachments, { params: { sourceId } })).attachments;
  const content = (id: string, range?: string, caller = researcher) =>
    caller.fetch(`/api/attachments/${id}/content`, { headers: range ? { range } : {} });

  it('a picture is kept as it is and shown as what it is, never run', async () => {
    const { status, body } = await attach('whiteboard.html', PNG);
    expect([status, body['mediaType'], body['sizeBytes']]).toEqual([201, 'image/png', PNG.length]);
    expect(await list()).toMatchObject([{ id: body['id'], fileName: 'whiteboard.html' }]);
    const answer = await content(body['id']!);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(Buffer.from(await answer.arrayBuffer()).equals(PNG)).toBe(true);
  });

  it('a recording is played from anywhere', async () => {
    const { body } = await attach('session 1.wav', WAV);
    expect(body['mediaType']).toBe('audio/wav');
    const part = await content(body['id']!, 'bytes=8-11');
    expect([part.status, part.headers.get('content-range')]).toEqual([
      206,
      `bytes 8-11/${WAV.length}`,
    ]);
    expect(await part.text()).toBe('WAVE');
    const past = await content(body['id']!, `bytes=${WAV.length}-`);
    expect([past.status, past.headers.get('content-range')]).toEqual([
      416,
      `bytes */${WAV.length}`,
    ]);
  });

  it('comes off its source and back', async () => {
    const { body } = await attach('a.png', PNG);
    const params = { attachmentId: body['id']! };
    await researcher.call(attachments.removeAttachment, { params });
    expect(await list()).toEqual([]);
    expect((await content(body['id']!)).status).toBe(404);
    expect((await researcher.try(attachments.removeAttachment, { params })).status).toBe(404);
    await researcher.call(attachments.restoreAttachment, { params });
    expect(await list()).toMatchObject([{ id: body['id'] }]);
  });

  it.each([
    ['picture.png', Buffer.alloc(0), 422, 'attachment.empty'],
    [
      'picture.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      422,
      'attachment.type_unknown',
    ],
    [
      'page.png',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      422,
      'attachment.type_unknown',
    ],
    ['notes.mp3', Buffer.from('P1: It came late.'), 422, 'attachment.type_unknown'],
  ])('%s is refused for what it is', async (name, bytes, status, code) => {
    const answer = await attach(name, bytes);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    expect(await list()).toEqual([]);
  });

  it('nothing is left of a file that is refused while it comes in', () => {
    const folder = path.join(runtime.config.dataDir, 'originals');
    const left = readdirSync(folder, { recursive: true }).filter((name) =>
      String(name).endsWith('.partial'),
    );
    expect(left).toEqual([]);
  });

  it('is refused to who may not hear it, and does not exist elsewhere', async () => {
    const { body } = await attach('a.png', PNG);
    expect((await content(body['id']!, undefined, strategist)).status).toBe(403);
    expect((await content(body['id']!, undefined, stranger)).status).toBe(404);
    expect((await attach('a.png', PNG, strategist)).status).toBe(403);
    expect((await attach('a.png', PNG, stranger)).status).toBe(404);
  });
});
