import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accounts, comments, consent, history } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('comments on a hypothesis on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let reader: Caller;
  let hypothesisId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    reader = await api.member('stakeholder', research.researcher.workspaceId!);
    hypothesisId = await research.state('Most buyers measure first');
  });
  afterAll(() => closeRuntime(runtime));

  const say = (text: string, caller = reader) =>
    caller.call(comments.writeComment, { params: { hypothesisId }, body: { text } });
  const said = async (caller = reader) =>
    (await caller.call(comments.listComments, { params: { hypothesisId } })).comments;
  const change = (comment: { id: string; revision: number }, body: object, caller = reader) =>
    caller.try(comments.changeComment, {
      params: { commentId: comment.id },
      body: { revision: comment.revision, ...body },
    });

  it('are written by stakeholders, too, and read by everybody, oldest first', async () => {
    await say(' I see it in the shop. ');
    await say('So do we.', research.researcher);
    expect((await said()).map(({ text, isOwn }) => [text, isOwn])).toEqual([
      ['I see it in the shop.', true],
      ['So do we.', false],
    ]);
    const empty = await reader.try(comments.writeComment, {
      params: { hypothesisId },
      body: { text: '  ' },
    });
    expect(empty.status).toBe(422);
    const visitor = await research.visitor('hypotheses');
    const refused = await visitor.try(comments.listComments, { params: { hypothesisId } });
    expect(refused.status).toBe(403);
    const foreign = await (
      await api.member('stakeholder')
    ).try(comments.listComments, { params: { hypothesisId } });
    expect(foreign.status).toBe(404);
  });

  it('are changed and taken away by whoever wrote them, and come back', async () => {
    const comment = await say('I see it in the shop.');
    expect((await change(comment, { text: 'x' }, research.researcher)).body).toMatchObject({
      code: 'comment.of_somebody_else',
    });
    expect((await change(comment, { text: 'I see it daily.' })).status).toBe(200);
    expect((await said())[0]).toMatchObject({ text: 'I see it daily.', revision: 1 });
    expect((await said())[0]?.editedAt).not.toBeNull();
    expect((await change(comment, { removed: true })).body).toMatchObject({
      code: 'comment.changed_meanwhile',
    });
    const never = { ...comment, revision: 2 ** 31 - 1 };
    expect((await change(never, { removed: true })).status).toBe(422);
    const now = { ...comment, revision: 1 };
    expect((await change(now, { removed: true })).status).toBe(200);
    expect(await said()).toEqual([]);
    expect((await change({ ...comment, revision: 2 }, { removed: false })).status).toBe(200);
    expect(await said()).toHaveLength(1);
    // A researcher tidies up.
    expect(
      (await change({ ...comment, revision: 3 }, { removed: true }, research.researcher)).status,
    ).toBe(200);
  });

  it('are taken back like what else is done', async () => {
    await say('So do we.', research.researcher);
    const params = { projectId: research.projectId };
    await research.researcher.call(history.takeBack, { params, body: {} });
    expect(await said()).toEqual([]);
    await research.researcher.call(history.doAgain, { params, body: {} });
    expect(await said()).toHaveLength(1);
  });

  it('of others are brought back and taken away again by researchers only, also from the history', async () => {
    const workspaceId = research.researcher.workspaceId!;
    const owner = await api.member('owner', workspaceId);
    const colleague = await api.member('researcher', workspaceId);
    const before = await owner.call(accounts.listMembers);
    const comment = await say('I see it in the shop.');
    expect((await change(comment, { removed: true }, colleague)).status).toBe(200);
    const params = { projectId: research.projectId };
    await colleague.call(history.takeBack, { params, body: {} });
    for (const { userId } of before.members.filter(({ role }) => role === 'researcher')) {
      const body = { role: 'strategist' } as const;
      await owner.call(accounts.changeRole, { params: { userId }, body });
    }
    const refused = await colleague.try(history.doAgain, { params, body: {} });
    expect(refused.body).toMatchObject({ code: 'comment.of_somebody_else' });
    expect(await said()).toHaveLength(1);
  });

  it('that repeat withdrawn words are listed; in those taken away the words are masked', async () => {
    const words = 'I measured every single corner of the room twice.';
    await research.quote('P1', { words });
    const gone = await say(`They said: ${words}`);
    await change(gone, { removed: true });
    await say(`P1 told us: ${words}`);
    const { id, revision } = await research.person('P1');
    const { reviews } = await research.researcher.call(consent.withdrawConsent, {
      params: { participantId: id },
      body: { revision },
    });
    expect(reviews.map(({ place, subjectId }) => [place, subjectId])).toEqual([
      ['comment', hypothesisId],
    ]);
    await change({ ...gone, revision: 1 }, { removed: false });
    expect((await said())[0]?.text).toMatch(/^They said: [^a-z]+$/);
  });
});
