import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

/** What `anApi` gives everybody. */
const PASSWORD = 'correct horse battery';
const MS_PER_DAY = 86_400_000;

describe.each(DATABASES)('a session on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let owner: Caller;
  let cookie: string;
  beforeEach(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    owner = await api.member('owner');
    const { email } = (await owner.call(accounts.getSession)).user;
    const answer = await api.anonymous.try(accounts.signIn, {
      body: { email, password: PASSWORD },
    });
    cookie = answer.headers
      .getSetCookie()
      .map((text) => text.split(';')[0])
      .join('; ');
    // From here on it is known.
    expect((await ask(cookie)).status).toBe(200);
  });
  afterEach(() => closeRuntime(runtime));

  const ask = (with_: string) =>
    api.anonymous.try(accounts.listMembers, { headers: { cookie: with_ } });
  const expiry = async (): Promise<number> => {
    const rows = await runtime.base.db.selectFrom('auth_session').select('expires_at').execute();
    return Math.min(...rows.map((row) => new Date(row.expires_at).getTime()));
  };
  const expireIn = async (days: number): Promise<void> => {
    const date = new Date(Date.now() + days * MS_PER_DAY);
    await runtime.base.db
      .updateTable('auth_session')
      .set({ expires_at: database === 'sqlite' ? date.toISOString() : date })
      .execute();
  };

  it('is refused as soon as it was ended, here or by its account', async () => {
    await api.anonymous.try(accounts.signOut, { headers: { cookie } });
    expect((await ask(cookie)).status).toBe(401);
  });

  it('is refused when it has run out', async () => {
    await expireIn(-1);
    expect((await ask(cookie)).status).toBe(401);
    expect((await ask(cookie)).status).toBe(401);
  });

  it('that nobody used for a while gets a new expiry', async () => {
    await expireIn(2);
    expect((await ask(cookie)).status).toBe(200);
    expect((await owner.try(accounts.listMembers)).status).toBe(200);
    expect(await expiry()).toBeGreaterThan(Date.now() + 29 * MS_PER_DAY);
  });

  it('is nobody’s whose cookie was tampered with', async () => {
    const [name = '', value = ''] = cookie.split('=');
    const forged = `${name}=${value.startsWith('a') ? 'b' : 'a'}${value.slice(1)}`;
    expect((await ask(forged)).status).toBe(401);
    expect((await ask(cookie)).status).toBe(200);
  });

  it('tells the name that somebody has now', async () => {
    await owner.call(accounts.changeOwnName, { body: { name: 'Åsa Ek' } });
    expect((await ask(cookie)).body).toMatchObject({ members: [{ name: 'Åsa Ek' }] });
  });
});
