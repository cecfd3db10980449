import { describe, expect, it } from 'vitest';
import type { UploadDto } from '../../../../web/api/types.ts';
import { UploadQueue } from '../../../../web/areas/sources/upload-queue.ts';
import { anUpload } from './some-sources.ts';

interface Sent {
  readonly name: string;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
  readonly succeed: (upload: UploadDto) => void;
  readonly fail: (error: Error) => void;
}

/** Of a file for what it is. */
class Refused extends Error {}

function aQueue(refusal = '') {
  const sent: Sent[] = [];
  const queue = new UploadQueue({
    send: (_study, { name }, { signal, onProgress }) =>
      new Promise((succeed, fail) => sent.push({ name, signal, onProgress, succeed, fail })),
    refusal: () => refusal,
    explain: (error) => (error instanceof Error ? error.message : ''),
    mayGoAway: (error) => !(error instanceof Refused),
  });
  return { queue, sent };
}

const files = (...names: string[]) => names.map((name) => new File(['text'], name));
const states = (queue: UploadQueue) => queue.files.map(({ file, state }) => [file.name, state]);
const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('UploadQueue', () => {
  it('sends two files at a time, in order', async () => {
    const { queue, sent } = aQueue();
    queue.add(files('a.txt', 'b.txt', 'c.txt'), 'st_1');
    expect(sent.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
    sent[0]?.succeed(anUpload());
    await turn();
    expect(sent.map(({ name }) => name)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(states(queue)).toEqual([
      ['b.txt', 'sending'],
      ['c.txt', 'sending'],
    ]);
  });

  it('sends pictures and recordings only after all that is read', async () => {
    const { queue, sent } = aQueue();
    queue.add(files('a.mp4', 'a.txt'), 'st_1');
    expect(sent.map(({ name }) => name)).toEqual(['a.txt']);
    sent[0]?.succeed(anUpload());
    await turn();
    expect(sent.map(({ name }) => name)).toEqual(['a.txt', 'a.mp4']);
  });

  it('offers no other try of a file that was refused for what it is', async () => {
    const { queue, sent } = aQueue();
    queue.add(files('a.txt', 'b.heic'), 'st_1');
    sent[0]?.fail(new Error('no answer'));
    await turn();
    sent[1]?.fail(new Refused('no picture that every browser shows'));
    await turn();
    expect(queue.files.map(({ problem, mayRetry }) => [problem, mayRetry])).toEqual([
      ['no answer', true],
      ['no picture that every browser shows', false],
    ]);
  });

  it('says how much of a file has been sent', () => {
    const { queue, sent } = aQueue();
    queue.add(files('a.txt'), 'st_1');
    sent[0]?.onProgress(0.5);
    expect(queue.files[0]?.share).toBe(0.5);
  });

  it('keeps a file that failed, with the reason, and sends it again on wish', async () => {
    const { queue, sent } = aQueue();
    queue.add(files('a.txt'), 'st_1');
    sent[0]?.fail(new Error('The server does not answer.'));
    await turn();
    expect(queue.files[0]).toMatchObject({
      state: 'failed',
      problem: 'The server does not answer.',
      mayRetry: true,
    });
    expect(queue.isBusy).toBe(false);
    queue.retry(queue.files[0]?.key ?? 0);
    expect(sent).toHaveLength(2);
    expect(queue.files[0]).toMatchObject({ state: 'sending', problem: '' });
  });

  it('does not send what would be refused, and offers no other try', () => {
    const { queue, sent } = aQueue('There is no text in this file.');
    queue.add(files('empty.txt'), 'st_1');
    expect(sent).toHaveLength(0);
    expect(queue.files[0]).toMatchObject({ state: 'failed', mayRetry: false });
  });

  it('stops sending a file that is taken off, and goes on with the next', async () => {
    const { queue, sent } = aQueue();
    queue.add(files('a.txt', 'b.txt', 'c.txt'), 'st_1');
    queue.remove(queue.files[0]?.key ?? 0);
    expect(sent[0]?.signal.aborted).toBe(true);
    sent[0]?.fail(new Error('aborted'));
    await turn();
    expect(states(queue)).toEqual([
      ['b.txt', 'sending'],
      ['c.txt', 'sending'],
    ]);
  });
});
