import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { createEmbeddings } from '../../server/embeddings.ts';
import { aModelServer, embeddingsOf, type ModelServer } from '../support/embeddings-server.ts';

const never = new AbortController().signal;

describe('an operator’s model', () => {
  let server: ModelServer | undefined;
  afterEach(() => server?.close());

  async function clientOf(answer: Parameters<typeof aModelServer>[0], key: string | null = null) {
    server = await aModelServer(answer);
    return createEmbeddings({ url: server.url, model: 'small', key });
  }

  it('is asked for some texts at a time, with its key, and answers a row of bytes for each', async () => {
    const client = await clientOf(
      ({ input }) => ({ status: 200, body: embeddingsOf(input.map((_, row) => [1, row])) }),
      'secret',
    );
    const rows = await client.place(
      Array.from({ length: 70 }, (_, row) => `text ${row}`),
      never,
    );
    expect(client.id).toBe('endpoint:small');
    expect(rows).toHaveLength(140);
    expect([...rows.subarray(0, 4)]).toEqual([127, 0, 127, 127]);
    expect(server?.asked.map(({ input }) => input.length)).toEqual([64, 6]);
    expect(server?.asked[0]).toMatchObject({
      path: '/v1/embeddings',
      authorization: 'Bearer secret',
      model: 'small',
    });
  });

  it('goes by the index of each row, whatever their order', async () => {
    const client = await clientOf(() => ({
      status: 200,
      body: { data: [...embeddingsOf([[1], [-1]]).data].reverse() },
    }));
    expect([...(await client.place(['one', 'other'], never))]).toEqual([127, -127]);
  });

  it.each([
    ['refuses', { status: 500, body: { error: 'words that were sent' } }, /answered 500\.$/],
    ['answers something else', { status: 200, body: { rows: [] } }, /no list of embeddings/],
    ['leaves one out', { status: 200, body: embeddingsOf([[1, 2]]) }, /left out a text/],
    ['answers a page', { status: 200, body: '<p>one, words that were sent' }, /^The .*no list of/],
    ['never ends', { status: 200, body: { data: 'x'.repeat(17e6) } }, /answered too much/],
    [
      'has endless numbers',
      { status: 200, body: '{"data":[{"index":0,"embedding":[1e999]}]}' },
      /no list/,
    ],
    ['mixes lengths', { status: 200, body: embeddingsOf([[1, 2], [1]]) }, /differ in length/],
  ])('that %s is an error that repeats no words', async (_how, answer, message) => {
    const client = await clientOf(() => answer);
    await expect(client.place(['one', 'other'], never)).rejects.toThrow(message);
  });

  it('that cannot be reached is an error that tells neither its address nor its key', async () => {
    const place = (url: string, key: string) =>
      createEmbeddings({ url, model: 'small', key }).place(['one'], never);
    const gone = await aModelServer(() => ({ status: 200, body: {} }));
    await gone.close();
    await expect(place(gone.url, 'hemlig')).rejects.toThrow(
      'The embeddings endpoint did not answer (ECONNREFUSED).',
    );
    for (const odd of [
      place('http://me:hemlig@127.0.0.1:1', 'x'),
      place('http://a', 'hemlig\nx'),
    ]) {
      await expect(odd).rejects.toThrow('The embeddings endpoint did not answer (TypeError).');
    }
  });

  it('follows nobody elsewhere', async () => {
    const client = await clientOf(() => ({ status: 307, body: {} }));
    await expect(client.place(['one'], never)).rejects.toThrow();
    expect(server?.asked).toHaveLength(1);
  });

  it('is none unless it is set, and needs its name', () => {
    expect(readConfig({}).embeddings).toBeNull();
    const url = 'http://127.0.0.1:11434/v1/';
    expect(
      readConfig({ BEVIS_EMBEDDINGS_URL: url, BEVIS_EMBEDDINGS_MODEL: 'small' }).embeddings,
    ).toEqual({ url: 'http://127.0.0.1:11434/v1', model: 'small', key: null });
    expect(() => readConfig({ BEVIS_EMBEDDINGS_URL: url })).toThrow(/Set both, or neither/);
    expect(() =>
      readConfig({ BEVIS_EMBEDDINGS_URL: 'ftp://x', BEVIS_EMBEDDINGS_MODEL: 'small' }),
    ).toThrow(/BEVIS_EMBEDDINGS_URL: Must be an address/);
    const set = (more: object) => readConfig({ BEVIS_EMBEDDINGS_MODEL: 'small', ...more });
    for (const odd of ['http://me:hemlig@x/v1', 'http://x/v1?key=hemlig', 'http://x/v1#a']) {
      expect(() => set({ BEVIS_EMBEDDINGS_URL: odd })).toThrow(/Must have no name, password/);
    }
    for (const odd of ['hem lig', 'hemlig\n', 'hemlig–'])
      expect(() => set({ BEVIS_EMBEDDINGS_URL: url, BEVIS_EMBEDDINGS_KEY: odd })).toThrow(
        /BEVIS_EMBEDDINGS_KEY: Must be on one line/,
      );
  });
});
