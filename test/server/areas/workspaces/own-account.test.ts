import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

/** What `anApi` gives everybody. */
const PASSWORD = 'correct horse battery';
const NEW_PASSWORD = 'quite another horse';

describe.each(DATABASES)('one’s own account on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let owner: Caller;
  let email: string;
  beforeEach(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    owner = await api.member('owner');
    email = (await owner.call(accounts.getSession)).user.email;
  });
  afterEach(() => closeRuntime(runtime));

  const signIn = (with_: { email: string; password: string }) =>
    api.anonymous.try(accounts.signIn, { body: with_ });

  it('has the name that somebody gives it, for others too', async () => {
    const renamed = await owner.call(accounts.changeOwnName, { body: { name: '  Åsa Ek ' } });
    expect(renamed.name).toBe('Åsa Ek');
    const { members } = await owner.call(accounts.listMembers);
    expect(members.map(({ name }) => name)).toEqual(['Åsa Ek']);
  });

  it('is signed in to with the new e-mail, and no longer with the old', async () => {
    const body = { email: 'Asa.Ek@Example.org', password: PASSWORD };
    expect(await owner.call(accounts.changeOwnEmail, { body })).toMatchObject({
      email: 'asa.ek@example.org',
    });
    expect((await signIn(body)).status).toBe(200);
    expect((await signIn({ email, password: PASSWORD })).status).toBe(401);
    expect((await owner.try(accounts.getSession)).status).toBe(200);
  });

  it('keeps its e-mail when the new one is somebody’s, or the password is wrong', async () => {
    const other = await api.member('researcher', owner.workspaceId ?? undefined);
    const taken = (await other.call(accounts.getSession)).user.email.toUpperCase();
    const refused = async (body: object) =>
      (await owner.try(accounts.changeOwnEmail, { body })).body['code'];
    expect(await refused({ email: taken, password: PASSWORD })).toBe('account.email_taken');
    const wrong = { email: 'new@example.org', password: 'not this one' };
    expect(await refused(wrong)).toBe('account.password_wrong');
    expect((await owner.call(accounts.getSession)).user.email).toBe(email);
  });

  it('with a new password ends every other session, and goes on in a new one', async () => {
    const elsewhere = cookieOf(await signIn({ email, password: PASSWORD }));
    const answer = await owner.try(accounts.changeOwnPassword, {
      body: { password: PASSWORD, newPassword: NEW_PASSWORD },
    });
    expect(answer.status).toBe(200);
    const sessionWith = (cookie: string) =>
      api.anonymous.try(accounts.getSession, { headers: { cookie } });
    expect((await sessionWith(cookieOf(answer))).status).toBe(200);
    expect((await sessionWith(elsewhere)).status).toBe(401);
    expect((await owner.try(accounts.getSession)).status).toBe(401);
    expect((await signIn({ email, password: PASSWORD })).status).toBe(401);
    expect((await signIn({ email, password: NEW_PASSWORD })).status).toBe(200);
  });

  it('keeps its password when the present one is wrong, or the new one too short', async () => {
    const refused = async (body: object) => owner.try(accounts.changeOwnPassword, { body });
    const wrong = await refused({ password: 'not this one', newPassword: NEW_PASSWORD });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'account.password_wrong' } });
    const short = await refused({ password: PASSWORD, newPassword: 'short' });
    expect(short).toMatchObject({ status: 422, body: { code: 'request.invalid' } });
    expect((await signIn({ email, password: PASSWORD })).status).toBe(200);
  });

  it('leaves no session behind of asking for the password', async () => {
    const sessions = async () =>
      (await sql<{ n: number }>`select count(*) as n from auth_session`.execute(runtime.base.db))
        .rows;
    const before = await sessions();
    await owner.call(accounts.changeOwnEmail, {
      body: { email: 'asa@example.org', password: PASSWORD },
    });
    expect(await sessions()).toEqual(before);
  });

  it('is nobody’s who is not signed in', async () => {
    const answer = await api.anonymous.try(accounts.changeOwnName, { body: { name: 'Nobody' } });
    expect(answer.status).toBe(401);
  });
});

function cookieOf({ headers }: { readonly headers: Headers }): string {
  return headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
}
