import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accounts } from '../../../../core/api/index.ts';
import { createSetupLink } from '../../../../server/areas/workspaces/index.ts';
import { anApi, type Answer, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('two at once on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  beforeEach(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterEach(() => closeRuntime(runtime));

  it('with one set-up link make one owner, and one account', async () => {
    const token = await createSetupLink(runtime.base);
    const setUp = (email: string) =>
      api.anonymous.try(accounts.setUp, {
        body: { token, ...account(email), workspaceName: 'W', language: 'en', withExample: false },
      });
    const answers = await Promise.all([setUp('a@example.org'), setUp('b@example.org')]);
    expect(statuses(answers)).toEqual([201, 404]);
    expect(await countOf(runtime, 'membership')).toBe(1);
    expect(await countOf(runtime, 'auth_user')).toBe(1);
    expect(await api.anonymous.call(accounts.getSetup)).toEqual({ needed: false });
  });

  it('with one invitation bring one member', async () => {
    const owner = await api.member('owner');
    const { token } = await owner.call(accounts.createInvitation, {
      body: { role: 'researcher', note: '' },
    });
    const accept = (email: string) =>
      api.anonymous.try(accounts.acceptInvitation, { body: { token, account: account(email) } });
    const answers = await Promise.all([accept('a@example.org'), accept('b@example.org')]);
    expect(statuses(answers)).toEqual([201, 404]);
    expect((await owner.call(accounts.listMembers)).members).toHaveLength(2);
  });

  it('who are the last owners cannot both step down', async () => {
    const first = await api.member('owner');
    const second = await api.member('owner', first.workspaceId!);
    const { members } = await first.call(accounts.listMembers);
    const answers = await Promise.all(
      [first, second].map((owner, index) =>
        owner.try(accounts.changeRole, {
          params: { userId: members[index]!.userId },
          body: { role: 'researcher' },
        }),
      ),
    );
    expect(statuses(answers)).toEqual([200, 409]);
  });
});

const account = (email: string) => ({ name: 'Somebody', email, password: 'correct horse battery' });

function statuses(answers: readonly Answer[]): readonly number[] {
  return answers.map(({ status }) => status).sort();
}

async function countOf(runtime: TestRuntime, table: 'membership' | 'auth_user'): Promise<number> {
  return (await runtime.base.db.selectFrom(table).select('id').execute()).length;
}
