import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, merging, participants, sharing } from '../../../core/api/index.ts';
import { anApi, type Answer, type Caller, type TestApi } from '../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../support/runtime.ts';
import { bodyFor, ENDPOINTS, queryFor } from './every-endpoint.ts';
import { oneOfEach } from './one-of-each.ts';

const NUL = '\u0000';
/** What a program with a mistake, or with bad intent, may send for any value. */
const WRONG: readonly unknown[] = [
  null,
  '',
  -1,
  0.5,
  1e300,
  // A number for JSON, and too large for the columns of a database.
  2 ** 31,
  true,
  [],
  {},
  'text',
  `a${NUL}b`,
  'two\nlines',
  'x'.repeat(100_000),
  [null],
  { toString: 1 },
  '\ud800',
  '2026-02-30',
];
const WRONG_IDS = ['x', '..%2F..', '%00', 'hl_', 'x'.repeat(5_000), "' or 1=1 --", '\u{1F600}'];

/** What a body has, what else it may have, and what it may not. */
function fieldsOf(
  schema: (typeof ENDPOINTS)[number][1]['body'],
  body: object,
): ReadonlySet<string> {
  const known = schema && 'shape' in schema ? Object.keys(schema.shape as object) : [];
  return new Set([...Object.keys(body), ...known, 'unknownField']);
}

describe.each(DATABASES)('bad input on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let owner: Caller;
  let ids: Record<string, string>;
  let today = new Date('2026-06-01T09:00:00.000Z');
  beforeAll(async () => {
    runtime = await aRuntime(database, { now: () => today });
    api = anApi(runtime);
    owner = await api.member('owner');
    ids = await oneOfEach(api, owner, runtime);
  });
  afterAll(() => closeRuntime(runtime));

  /** A refusal says what is wrong, with a code; nothing is ever a mistake of ours. */
  function expectCivil(answer: Answer<Record<string, unknown>>, what: string): void {
    expect(answer.status, `${what}: ${JSON.stringify(answer.body).slice(0, 300)}`).toBeLessThan(
      500,
    );
    if (answer.status < 400) return;
    expect(answer.body, what).toMatchObject({
      title: expect.stringMatching(/\w+.*[.)]$/s) as string,
      code: expect.stringMatching(/^[a-z]+\.[a-z_]+$/) as string,
    });
  }

  // Signing out would end the session that the others need; loading the example takes long.
  const apart = ['accounts.signOut', 'projects.loadExample'];
  const writing = ENDPOINTS.filter(([name, { body }]) => body && !apart.includes(name));

  it.each(writing)(
    '%s answers any wrong value with what would be right',
    async (name, endpoint) => {
      const body = bodyFor(name, ids) as Record<string, unknown>;
      for (const field of fieldsOf(endpoint.body, body)) {
        for (const value of WRONG) {
          const sent = {
            params: ids,
            query: queryFor(name, ids),
            body: { ...body, [field]: value },
          };
          const what = `${field} = ${JSON.stringify(value).slice(0, 40)}`;
          expectCivil(await owner.try(endpoint, sent), what);
        }
      }
      for (const whole of [null, [], 'text', 7]) {
        const answer = await owner.try(endpoint, { params: ids, body: whole });
        expectCivil(answer, JSON.stringify(whole));
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    },
  );

  it.each(writing)(
    '%s refuses a body in which something is called __proto__, and takes it as a word',
    async (name, endpoint) => {
      const body = bodyFor(name, ids) as Record<string, unknown>;
      const path = endpoint.path.replaceAll(/:(\w+)/g, (_all, id: string) => ids[id] ?? id);
      for (const hidden of [
        `{"__proto__":{"archived":true},${JSON.stringify(body).slice(1)}`.replace(',}', '}'),
        `{"attributes":{"City":"Lund","__proto__":"x"}}`,
        `{"deep":[{"er":{"__proto__":null}}]}`,
      ]) {
        const answer = await owner.fetch(path, {
          method: endpoint.method,
          headers: { 'content-type': 'application/json' },
          body: hidden,
        });
        const said = (await answer.json()) as Record<string, unknown>;
        expect([answer.status, said['code']], hidden).toEqual([422, 'request.invalid']);
      }
      expect(Object.hasOwn(Object.prototype, 'archived')).toBe(false);
    },
  );

  it('people and things may have names that every object has', async () => {
    const params = { projectId: ids['projectId']! };
    const attributes = { constructor: 'Lund', toString: 'x', City: '__proto__' };
    const made = await owner.call(participants.createParticipant, {
      params,
      body: { pseudonym: '__proto__', attributes },
    });
    expect(made).toMatchObject({
      pseudonym: '__proto__',
      attributes: { Constructor: 'Lund', ToString: 'x', City: '__proto__' },
    });
    const other = await owner.call(participants.createParticipant, {
      params,
      body: { pseudonym: 'constructor', attributes: { constructor: 'Malmö' } },
    });
    const code = { kind: 'code', name: 'constructor' };
    await owner.call(codebook.createTag, { params, body: code });
    const merged = await owner.call(merging.mergeParticipants, {
      params: { participantId: made.id },
      body: { otherId: other.id, revision: made.revision, otherRevision: other.revision },
    });
    expect(merged.attributes).toMatchObject({ Constructor: 'Lund' });
  });

  it.each(ENDPOINTS.filter(([, { path }]) => path.includes(':')))(
    '%s answers any wrong id with a refusal',
    async (name, endpoint) => {
      for (const wrong of WRONG_IDS) {
        const params = Object.fromEntries(Object.keys(ids).map((key) => [key, wrong]));
        const answer = await owner.try(endpoint, {
          params,
          query: queryFor(name, ids),
          ...(endpoint.body ? { body: bodyFor(name, ids) } : {}),
        });
        expectCivil(answer, wrong.slice(0, 20));
        expect(answer.status, wrong.slice(0, 20)).toBeGreaterThanOrEqual(400);
      }
    },
  );

  it.each(ENDPOINTS.filter(([, { query }]) => query))(
    '%s answers any wrong query with a refusal or an empty answer',
    async (name, endpoint) => {
      const fields = Object.keys(endpoint.query?.shape ?? {});
      for (const field of fields) {
        for (const value of [
          '',
          '-1',
          '0.5',
          'NaN',
          NUL,
          '"',
          '(((',
          'x'.repeat(9_000),
          'a AND OR NOT *',
        ]) {
          const query = { ...queryFor(name, ids), [field]: value };
          const answer = await owner.try(endpoint, { params: ids, query });
          expectCivil(answer, `${field} = ${value.slice(0, 20)}`);
        }
      }
    },
  );

  it.each([
    ['not JSON', '{"name": '],
    ['nothing', ''],
    ['a form', 'name=x'],
  ])('a body that is %s is refused', async (_what, body) => {
    const answer = await owner.fetch('/api/projects', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('a tag name of 100 kB, with NUL, or on two lines is refused, and no tag is made', async () => {
    const params = { projectId: ids['projectId']! };
    const count = async () => (await owner.call(codebook.getCodebook, { params })).tags.length;
    const before = await count();
    for (const name of ['x'.repeat(100_000), `a${NUL}b`, 'two\nlines', '   ']) {
      const answer = await owner.try(codebook.createTag, { params, body: { kind: 'code', name } });
      expect([answer.status, answer.body['code']]).toEqual([422, 'request.invalid']);
    }
    expect(await count()).toBe(before);
  });

  it('a file of 200 MB is refused while it is sent, not after', async () => {
    let sentBytes = 0;
    const chunk = new Uint8Array(1024 * 1024).fill(120);
    const head = new TextEncoder().encode(
      '--edge\r\ncontent-disposition: form-data; name="file"; filename="big.txt"\r\n\r\n',
    );
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(head),
      pull(controller) {
        sentBytes += chunk.length;
        if (sentBytes > 200 * chunk.length) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const url = `/api/projects/${ids['projectId']!}/uploads?studyId=${ids['studyId']!}`;
    const answer = await owner.fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=edge' },
      body: stream,
      // Node asks for it when a body is a stream; the browser's types do not know it.
      ...({ duplex: 'half' } as object),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'upload.too_large' });
    expect(sentBytes).toBeLessThan(60 * chunk.length);
  });

  it('a read-only link that has expired, was withdrawn or never was opens nothing', async () => {
    const params = { projectId: ids['projectId']! };
    const body = { name: 'Board', scopes: ['evidence'], days: 1 };
    const { token } = await owner.call(sharing.createShareLink, { params, body });
    const withdrawn = await owner.call(sharing.createShareLink, { params, body });
    expect((await api.visitor(token).try(sharing.getShared)).status).toBe(200);
    await owner.call(sharing.withdrawShareLink, { params: { shareLinkId: withdrawn.id } });
    today = new Date('2026-06-02T09:00:01.000Z');
    for (const secret of [token, withdrawn.token, 'x'.repeat(32), '']) {
      if (secret === '') continue;
      const answer = await api.visitor(secret).try(sharing.getShared);
      expect([answer.status, answer.body['code']]).toEqual([404, 'share.link_invalid']);
    }
  });
});
