import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharing } from '../../../core/api/index.ts';
import { type Role, roleAllows, ROLES, SHARE_SCOPES } from '../../../core/workspaces/roles.ts';
import { anApi, type Caller, type TestApi } from '../../support/api.ts';
import { aRuntime, closeRuntime, type TestRuntime } from '../../support/runtime.ts';
import { bodyFor, ENDPOINTS, queryFor } from './every-endpoint.ts';
import { oneOfEach } from './one-of-each.ts';

/** Sign-in and set-up answer 401 or 404 of their own accord, whoever asks. */
const isPublic = ([, { access }]: (typeof ENDPOINTS)[number]) => access === 'public';
const members = ENDPOINTS.filter((entry) => !isPublic(entry));

describe('who may call what', () => {
  let runtime: TestRuntime;
  let api: TestApi;
  let owner: Caller;
  /** One thing of every kind, all of one workspace. */
  let ids: Record<string, string>;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    runtime = await aRuntime('sqlite');
    api = anApi(runtime);
    owner = await api.member('owner');
    ids = await oneOfEach(api, owner, runtime);
    for (const role of ROLES) callers.set(role, await api.member(role, owner.workspaceId!));
    const params = { projectId: ids['projectId']! };
    for (const scope of SHARE_SCOPES) {
      const link = await owner.call(sharing.createShareLink, {
        params,
        body: { name: scope, scopes: [scope], days: 1 },
      });
      callers.set(`link to ${scope}`, api.visitor(link.token));
    }
  });
  afterAll(() => closeRuntime(runtime));

  const ask = (caller: Caller, [name, endpoint]: (typeof ENDPOINTS)[number]) =>
    caller.try(endpoint, {
      // Things that are not there: who may ask is settled before what is asked for.
      params: nowhere(ids),
      query: queryFor(name, ids),
      ...(endpoint.body ? { body: bodyFor(name, ids) } : {}),
    });

  it.each(members)('%s asks nobody to sign in first', async (...entry) => {
    const answer = await ask(api.anonymous, entry);
    expect([answer.status, answer.body['code']]).toEqual([401, 'session.missing']);
  });

  it.each(members.flatMap((entry) => ROLES.map((role) => [entry[0], role, entry] as const)))(
    '%s lets a %s in, or not, as it says',
    async (_name, role, entry) => {
      const { access } = entry[1];
      const answer = await ask(callers.get(role)!, entry);
      const allowed = access === 'signed-in' || roleAllows(role, access as Role);
      expect(answer.status, JSON.stringify(answer.body)).toSatisfy((status: number) =>
        allowed ? status !== 401 && status < 500 && !isRefused(answer.body) : status === 403,
      );
    },
  );

  it.each(
    members.flatMap((entry) => SHARE_SCOPES.map((scope) => [entry[0], scope, entry] as const)),
  )('%s opens with a link to %s, or not, as it says', async (_name, scope, entry) => {
    const { shared } = entry[1];
    const answer = await ask(callers.get(`link to ${scope}`)!, entry);
    const allowed = shared === 'any' || shared === scope;
    if (allowed) expect(answer.body['code']).not.toBe('share.not_included');
    else expect([answer.status, answer.body['code']]).toEqual([403, 'share.not_included']);
  });

  it.each(members.filter(([, { path }]) => path.includes(':')))(
    '%s does not find what another workspace owns',
    async (name, endpoint) => {
      const stranger = await strangers();
      const sent = endpoint.upload
        ? await upload(stranger, endpoint.path, ids)
        : await stranger.try(endpoint, {
            params: ids,
            query: queryFor(name, ids),
            ...(endpoint.body ? { body: bodyFor(name, ids) } : {}),
          });
      expect(sent.status, JSON.stringify(sent.body)).toBe(404);
      expect(String(sent.body['code'])).toMatch(/\.not_found$/);
    },
  );

  it('another workspace named in the header is refused, as if it were not there', async () => {
    const stranger = await strangers();
    for (const [name, endpoint] of members.filter(([, { access }]) => access !== 'signed-in')) {
      if (endpoint.upload) continue;
      const answer = await stranger.try(endpoint, {
        params: ids,
        query: queryFor(name, ids),
        headers: { 'bevis-workspace': owner.workspaceId! },
        ...(endpoint.body ? { body: bodyFor(name, ids) } : {}),
      });
      expect([answer.status, answer.body['code']], name).toEqual([403, 'workspace.missing']);
    }
  });

  let stranger: Caller | null = null;
  async function strangers(): Promise<Caller> {
    stranger ??= await api.member('owner');
    return stranger;
  }
});

function isRefused(body: Readonly<Record<string, unknown>>): boolean {
  return body['code'] === 'role.too_low' || body['code'] === 'workspace.missing';
}

/** Ids of the right form that are nobody's. */
function nowhere(ids: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [
      name,
      name === 'list' ? id : id.replace(/[0-9a-z]{26}$/, '0'.repeat(26)),
    ]),
  );
}

async function upload(caller: Caller, path: string, ids: Readonly<Record<string, string>>) {
  const form = new FormData();
  form.set('file', new File(['P1: words'], 'notes.txt'));
  const filled = path.replaceAll(/:(\w+)/g, (_all, name: string) => ids[name] ?? name);
  const url = `${filled}?studyId=${ids['studyId']!}`;
  const answer = await caller.fetch(url, { method: 'POST', body: form });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
