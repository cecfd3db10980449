import { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ATTACHMENT_SIZE_LIMIT } from '../../../core/sources/media.ts';
import { listen } from '../../../server/http/listen.ts';

const MBIT_BYTES = 125_000;

describe('the server, on a slow line', () => {
  let server: Server;
  beforeAll(async () => {
    const listening = await listen(() => new Response('here'), '127.0.0.1', 0);
    if (!(listening instanceof Server)) throw new Error('It speaks HTTP/1.1.');
    server = listening;
  });
  afterAll(() => {
    server.close();
  });

  it('waits for the largest recording, which Node would cut off after five minutes', () => {
    const seconds = ATTACHMENT_SIZE_LIMIT / MBIT_BYTES;
    expect(server.requestTimeout / 1000).toBeGreaterThanOrEqual(seconds);
  });

  it('does not wait for ever: for headers, nor where nothing comes at all', () => {
    expect(server.headersTimeout).toBeGreaterThan(0);
    expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
    expect(server.timeout).toBeGreaterThan(60_000);
    expect(server.timeout).toBeLessThanOrEqual(600_000);
  });
});
