import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts } from '../../../../core/api/index.ts';
import { createSetupLink, SignInTries } from '../../../../server/areas/workspaces/index.ts';
import { anAddress, type Answer, anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, type TestRuntime } from '../../../support/runtime.ts';

/** What `anApi` gives everybody. */
const PASSWORD = 'correct horse battery';
const WRONG = 'wrong horse battery';
const MINUTE_MS = 60_000;

describe('tries of one account', () => {
  it('wait longer each time after ten wrong ones, five minutes at most, and are forgotten in the end', () => {
    const tries = new SignInTries();
    const first = Array.from({ length: 10 }, () => tries.begin('a', 0));
    expect(first).toEqual(Array.from({ length: 10 }, () => 0));
    const waits = [];
    let now = 0;
    for (let round = 0; round < 9; round += 1) {
      const wait = tries.begin('a', now);
      waits.push(wait / 1000);
      now += wait;
      expect(tries.begin('a', now)).toBe(0);
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
    const muchLater = now + 66 * MINUTE_MS;
    expect([tries.begin('a', muchLater), tries.begin('a', muchLater)]).toEqual([0, 0]);
  });

  it('are those of nobody else, and over when one was right', () => {
    const tries = new SignInTries();
    for (let n = 0; n < 10; n += 1) tries.begin('a', 0);
    expect(tries.begin('b', 0)).toBe(0);
    expect(tries.begin('a', 0)).toBe(5000);
    tries.succeeded('a');
    expect(tries.begin('a', 0)).toBe(0);
  });

  it('are as if they had not been when the address was refused', () => {
    const tries = new SignInTries();
    tries.takeBack('a');
    for (let n = 0; n < 9; n += 1) tries.begin('a', 0);
    for (let n = 0; n < 20; n += 1) {
      expect(tries.begin('a', 0)).toBe(0);
      tries.takeBack('a');
    }
    tries.begin('a', 0);
    expect(tries.begin('a', 5000)).toBe(0);
    tries.takeBack('a');
    expect(tries.begin('a', 5000)).toBe(0);
    expect(tries.begin('a', 5000)).toBe(10_000);
  });

  it('are remembered while fewer than ten thousand others are tried', () => {
    const tries = new SignInTries();
    for (let n = 0; n < 9; n += 1) tries.begin('a', 0);
    for (let n = 0; n < 9999; n += 1) tries.begin(`other ${n}`, 1);
    tries.begin('a', 1);
    expect(tries.begin('a', 1)).toBe(5000);
    for (let n = 9999; n < 19_999; n += 1) tries.begin(`other ${n}`, 5001);
    expect(tries.begin('a', 5001)).toBe(0);
    expect(tries.begin('a', 5001)).toBe(0);
  });

  it('are not forgotten for those of others while their account waits', () => {
    const tries = new SignInTries();
    for (let n = 0; n < 10; n += 1) tries.begin('a', 0);
    for (let n = 0; n < 20_000; n += 1) tries.begin(`other ${n}`, 0);
    expect(tries.begin('a', 0)).toBe(5000);
  });

  it('are counted of one account more when ten thousand wait', () => {
    const tries = new SignInTries();
    for (let n = 0; n < 10_000; n += 1) {
      for (let round = 0; round < 10; round += 1) tries.begin(`other ${n}`, 0);
    }
    for (let n = 0; n < 10; n += 1) tries.begin('a', 0);
    expect(tries.begin('a', 0)).toBe(5000);
    expect(tries.begin('other 1', 0)).toBe(5000);
    expect(tries.begin('other 0', 0)).toBe(0);
  });
});

describe('signing in while many addresses guess', () => {
  let now: number;
  /** Where calls come from; each from elsewhere where it is null. */
  let from: string | null;
  let runtime: TestRuntime;
  let api: TestApi;
  let person: Caller;
  let email: string;
  beforeEach(async () => {
    now = Date.now();
    runtime = await aRuntime('sqlite', { now: () => new Date(now) });
    from = null;
    api = anApi(runtime, () => from ?? anAddress());
    person = await api.member('owner');
    ({ email } = (await person.call(accounts.getSession)).user);
  });
  afterEach(() => closeRuntime(runtime));

  const tryOnce = (password: string, cookie?: string, who = email) =>
    api.anonymous.try(accounts.signIn, {
      body: { email: who, password },
      ...(cookie ? { headers: { cookie } } : {}),
    });
  async function guess(times: number, who = email) {
    const answers = [];
    for (let n = 0; n < times; n += 1) answers.push((await tryOnce(WRONG, undefined, who)).status);
    return answers;
  }

  it('says when to try again, whether the account exists or not, and lets the person in then', async () => {
    expect(new Set(await guess(10))).toEqual(new Set([401]));
    const refused = await tryOnce(PASSWORD);
    expect(refused).toMatchObject({
      status: 429,
      body: { code: 'account.too_many_tries', title: 'Too many tries. Try again in 5 s.' },
    });
    expect(refused.headers.get('retry-after')).toBe('5');
    await guess(10, 'nobody@example.org');
    expect((await tryOnce(WRONG, undefined, 'Nobody@example.org')).status).toBe(429);
    now += 5000;
    expect((await tryOnce(PASSWORD)).status).toBe(200);
  });

  it('lets the person in at once where they were in before, and counts what is tried there', async () => {
    const { headers } = await tryOnce(PASSWORD);
    expect(knownBrowser(headers)).toMatch(/HttpOnly/);
    const cookie = knownBrowser(headers).split(';')[0]!;
    await guess(10);
    expect((await tryOnce(PASSWORD)).status).toBe(429);
    expect((await tryOnce(PASSWORD, cookie)).status).toBe(200);
    expect((await tryOnce(PASSWORD, `${cookie.slice(0, -4)}AAA=`)).status).toBe(429);
    for (let n = 0; n < 10; n += 1) await tryOnce(WRONG, cookie);
    expect((await tryOnce(PASSWORD, cookie)).status).toBe(429);
    const other = await api.member('owner');
    const theirs = (await other.call(accounts.getSession)).user.email;
    await guess(10, theirs);
    expect((await tryOnce(PASSWORD, cookie, theirs)).status).toBe(429);
  });

  it('lets no more through when all guess at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => tryOnce(WRONG)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  it('does not count what an address tries that tries too often', async () => {
    from = anAddress();
    await guess(10, 'nobody@example.org');
    expect(new Set(await guess(20))).toEqual(new Set([429]));
    from = null;
    expect((await tryOnce(PASSWORD)).status).toBe(200);
  });

  it('lets the person in at once after a change of their e-mail, where they changed it', async () => {
    const { headers } = await tryOnce(PASSWORD);
    const moved = 'moved@example.org';
    const answer = await person.try(accounts.changeOwnEmail, {
      body: { email: 'Moved@example.org', password: PASSWORD },
      headers: { cookie: cookiesOf(headers) },
    });
    await guess(10, moved);
    expect((await tryOnce(PASSWORD, undefined, moved)).status).toBe(429);
    expect((await tryOnce(PASSWORD, cookiesOf(headers), moved)).status).toBe(429);
    expect((await tryOnce(PASSWORD, cookiesOf(answer.headers), moved)).status).toBe(200);
  });

  it('leaves the person signed in with a new password when their address may try no more', async () => {
    from = anAddress();
    await guess(9, 'nobody@example.org');
    const answer = await person.try(accounts.changeOwnPassword, {
      body: { password: PASSWORD, newPassword: 'quite another horse' },
    });
    expect(answer.status).toBe(200);
    const cookie = cookiesOf(answer.headers);
    const { user } = await api.anonymous.call(accounts.getSession, { headers: { cookie } });
    expect(user.email).toBe(email);
  });
});

describe.each(['the account', 'the address'])('when %s was tried too often', (limited) => {
  const account = { name: 'Åsa', email: 'asa@example.org', password: PASSWORD };
  let runtime: TestRuntime;
  let api: TestApi;
  let from: string | null;
  beforeEach(async () => {
    from = null;
    const now = new Date();
    runtime = await aRuntime('sqlite', { now: () => now });
    api = anApi(runtime, () => from ?? anAddress());
  });
  afterEach(() => closeRuntime(runtime));

  async function tryTooOften() {
    if (limited === 'the address') from = anAddress();
    const email = limited === 'the address' ? 'nobody@example.org' : account.email;
    const body = { email, password: WRONG };
    for (let n = 0; n < 10; n += 1) await api.anonymous.try(accounts.signIn, { body });
    expect((await api.anonymous.try(accounts.signIn, { body })).status).toBe(429);
  }
  const whoHas = async ({ headers }: Answer) => {
    const cookie = cookiesOf(headers);
    return (await api.anonymous.call(accounts.getSession, { headers: { cookie } })).user.email;
  };

  it('the set-up signs its owner in', async () => {
    const token = await createSetupLink(runtime.base);
    await tryTooOften();
    const answer = await api.anonymous.try(accounts.setUp, {
      body: { token, ...account, workspaceName: 'W', language: 'en', withExample: false },
    });
    expect(answer.status).toBe(201);
    expect(await whoHas(answer)).toBe(account.email);
    expect(knownBrowser(answer.headers)).toMatch(/HttpOnly/);
  });

  it('an invitation signs in whoever accepts it', async () => {
    const owner = await api.member('owner');
    const body = { role: 'researcher', note: '' };
    const { token } = await owner.call(accounts.createInvitation, { body });
    await tryTooOften();
    const answer = await api.anonymous.try(accounts.acceptInvitation, { body: { token, account } });
    expect(answer.status).toBe(201);
    expect(await whoHas(answer)).toBe(account.email);
  });
});

function cookiesOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
}

function knownBrowser(headers: Headers): string {
  return headers.getSetCookie().find((text) => text.startsWith('bevis.known_browser')) ?? '';
}
