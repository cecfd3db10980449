import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts } from '../../../../core/api/index.ts';
import { SignInTries } from '../../../../server/areas/workspaces/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
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

  it('are remembered while fewer than ten thousand others are tried', () => {
    const tries = new SignInTries();
    for (let n = 0; n < 10; n += 1) tries.begin('a', 0);
    for (let n = 0; n < 9999; n += 1) tries.begin(`other ${n}`, 0);
    expect(tries.begin('a', 0)).toBe(5000);
    for (let n = 9999; n < 10_001; n += 1) tries.begin(`other ${n}`, 0);
    expect(tries.begin('a', 0)).toBe(0);
  });
});

describe('signing in while many addresses guess', () => {
  let now: number;
  let runtime: TestRuntime;
  let api: TestApi;
  let person: Caller;
  let email: string;
  beforeEach(async () => {
    now = Date.now();
    runtime = await aRuntime('sqlite', { now: () => new Date(now) });
    api = anApi(runtime);
    person = await api.member('owner');
    ({ email } = (await person.call(accounts.getSession)).user);
  });
  afterEach(() => closeRuntime(runtime));

  // Every call of a test comes from another address.
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
    const known = headers.getSetCookie().find((text) => text.startsWith('bevis.known_browser'))!;
    expect(known).toMatch(/HttpOnly/);
    const cookie = known.split(';')[0]!;
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
});
