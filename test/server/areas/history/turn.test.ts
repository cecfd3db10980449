import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codebook, consent, evidence, highlights, history } from '../../../../core/api/index.ts';
import type { TagId } from '../../../../core/kernel/ids.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('taking back on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let freight: TagId;
  let trust: TagId;
  let quote: Awaited<ReturnType<Research['quote']>>;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    researcher = research.researcher;
    freight = await research.addTag('code', 'Freight');
    trust = await research.addTag('code', 'Trust');
    quote = await research.quote('P1', { words: 'The freight came late.', tagIds: [freight] });
  });
  afterAll(() => closeRuntime(runtime));

  const params = () => ({ projectId: research.projectId });
  const back = (body: object = {}, who = researcher) =>
    who.call(history.takeBack, { params: params(), body });
  const again = (body: object = {}) => researcher.call(history.doAgain, { params: params(), body });
  const highlight = () =>
    researcher.call(highlights.getHighlight, { params: { highlightId: quote.id } });
  const change = async (patch: object, who = researcher) =>
    who.call(highlights.changeHighlight, {
      params: { highlightId: quote.id },
      body: { revision: (await highlight()).revision, ...patch },
    });
  const tag = async (...tagIds: TagId[]) =>
    researcher.call(highlights.setHighlightTags, {
      params: { highlightId: quote.id },
      body: { revision: (await highlight()).revision, tagIds },
    });
  const givenBy = () =>
    runtime.database.db
      .selectFrom('highlight_tag')
      .select(['tag_id', 'created_by', 'created_at'])
      .where('highlight_id', '=', quote.id)
      .execute();

  it('brings each back in turn, and there again', async () => {
    await change({ note: 'Look here', sentiment: -2 });
    await change({ keyQuote: true });
    await back();
    expect(await highlight()).toMatchObject({ keyQuote: false, note: 'Look here', sentiment: -2 });
    await back();
    expect(await highlight()).toMatchObject({ keyQuote: false, note: '', sentiment: null });
    await again();
    await again();
    expect(await highlight()).toMatchObject({ keyQuote: true, note: 'Look here', sentiment: -2 });
    expect((await again()).actions).toEqual([]);
  });

  it('gives a tag back as it was given: by whom and when', async () => {
    const before = await givenBy();
    await tag(trust);
    await back();
    expect(await givenBy()).toEqual(before);
  });

  it('moves the ends back, with the words between them', async () => {
    await researcher.call(highlights.moveHighlight, {
      params: { highlightId: quote.id },
      body: { revision: 0, textVersion: 1, start: 4, end: 11 },
    });
    expect((await highlight()).quote).toBe('freight');
    await back();
    expect((await highlight()).quote).toBe('The freight came late.');
  });

  it('removes what was marked, and restores what was removed with its tags', async () => {
    await researcher.call(highlights.removeHighlight, { params: { highlightId: quote.id } });
    await back();
    expect((await highlight()).tagIds).toEqual([freight]);
    await back();
    const { highlights: left } = await researcher.call(highlights.listHighlights, {
      params: { sourceId: quote.sourceId },
    });
    expect(left).toEqual([]);
  });

  it('takes a link back, and a rating', async () => {
    const hypothesisId = await research.state('Freight comes late');
    const directions = async () =>
      (
        await researcher.call(evidence.listSourceEvidence, {
          params: { sourceId: quote.sourceId },
        })
      ).evidence.map(({ direction }) => direction);
    await research.link(hypothesisId, quote.id, 1);
    await research.link(hypothesisId, quote.id, -2);
    await back();
    expect(await directions()).toEqual([1]);
    await back();
    expect(await directions()).toEqual([]);
    await again();
    expect(await directions()).toEqual([1]);
  });

  it('takes back what was done to the codebook', async () => {
    const named = async () =>
      (await researcher.call(codebook.getCodebook, { params: params() })).tags
        .filter(({ kind, archivedAt }) => kind === 'code' && !archivedAt)
        .map(({ name }) => name);
    await researcher.call(codebook.changeTag, {
      params: { tagId: trust },
      body: { revision: 0, name: 'Distrust', definition: 'When nobody believes it.' },
    });
    await researcher.call(codebook.changeTags, {
      params: params(),
      body: {
        tags: [{ tagId: trust, revision: 1 }],
        place: { parentId: null, beforeId: freight },
      },
    });
    expect(await named()).toEqual(['Distrust', 'Freight']);
    await back();
    expect(await named()).toEqual(['Freight', 'Distrust']);
    await back();
    expect(await named()).toEqual(['Freight', 'Trust']);
  });

  it('takes a code back together with the highlight that it was made for', async () => {
    const { body } = await researcher.try(highlights.createHighlight, {
      params: { sourceId: quote.sourceId },
      body: { textVersion: 1, start: 4, end: 11, newCodes: ['Late'] },
    });
    const { tagIds } = highlights.HighlightDto.parse(body);
    const isArchived = async () =>
      (await researcher.call(codebook.getCodebook, { params: params() })).tags.find(
        ({ id }) => id === tagIds[0],
      )?.archivedAt !== null;
    expect(await isArchived()).toBe(false);
    await back({ sourceId: quote.sourceId });
    expect(await isArchived()).toBe(true);
    await again({ sourceId: quote.sourceId });
    expect(await isArchived()).toBe(false);
    expect((await highlight()).tagIds).toEqual([freight]);
  });

  it('is refused when somebody changed the same since, and passes it over then', async () => {
    const other = await api.member('researcher', researcher.workspaceId ?? undefined);
    await change({ sentiment: 1 });
    await change({ note: 'Mine' });
    await change({ note: 'Theirs' }, other);
    const answer = await researcher.try(history.takeBack, { params: params(), body: {} });
    expect(answer).toMatchObject({ status: 409, body: { code: 'action.changed_since' } });
    expect((await highlight()).note).toBe('Theirs');
    await back();
    expect(await highlight()).toMatchObject({ note: 'Theirs', sentiment: null });
  });

  it('leaves alone what another field of somebody else says', async () => {
    const other = await api.member('researcher', researcher.workspaceId ?? undefined);
    await change({ sentiment: 1 });
    await change({ note: 'Theirs' }, other);
    await back();
    expect(await highlight()).toMatchObject({ note: 'Theirs', sentiment: null });
  });

  it('is of one person: nobody takes back what another did', async () => {
    const other = await api.member('researcher', researcher.workspaceId ?? undefined);
    const { actions } = await researcher.call(history.listHistory, { params: params() });
    const mine = actions.find(({ canTakeBack }) => canTakeBack);
    expect((await back({}, other)).actions).toEqual([]);
    const answer = await other.try(history.takeBack, {
      params: params(),
      body: { actionId: mine?.id },
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'action.not_found' } });
  });

  it('is no way round a role that was taken away', async () => {
    const own = await api.member('researcher', researcher.workspaceId ?? undefined);
    await change({ note: 'Said as a researcher' }, own);
    const { db } = runtime.database;
    const { actor_id: userId } = await db
      .selectFrom('action')
      .select('actor_id')
      .where('project_id', '=', research.projectId)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('membership')
      .set({ role: 'strategist' })
      .where('user_id', '=', userId)
      .execute();
    const answer = await own.try(history.takeBack, { params: params(), body: {} });
    expect(answer).toMatchObject({ status: 403, body: { code: 'role.too_low' } });
    expect((await highlight()).note).toBe('Said as a researcher');
  });

  it('stays in the source where somebody looks', async () => {
    const elsewhere = await research.quote('P2', { words: 'Another day.' });
    await change({ note: 'Here' });
    await back({ sourceId: elsewhere.sourceId });
    expect((await highlight()).note).toBe('Here');
    await back({ sourceId: quote.sourceId });
    expect((await highlight()).note).toBe('');
  });

  it('takes everything back since an action, at once', async () => {
    // What is looked for in a new source is told of, too: it may not come last.
    await runtime.jobs.idle();
    await change({ note: 'First' });
    const { actions } = await researcher.call(history.listHistory, { params: params() });
    await change({ sentiment: 2 });
    await tag(freight, trust);
    const { actions: turned } = await back({ actionId: actions[0]?.id, isSince: true });
    expect(turned).toHaveLength(3);
    expect(await highlight()).toMatchObject({ note: '', sentiment: null, tagIds: [freight] });
  });

  it('tells in the history what was done, taken back and done again, newest first', async () => {
    // What is looked for in a new source is told of, too.
    await runtime.jobs.idle();
    await change({ note: 'First' });
    await back();
    await again();
    const { actions } = await researcher.call(history.listHistory, {
      params: params(),
      query: { sourceId: quote.sourceId },
    });
    expect(actions.slice(0, 3).map(({ kind, counts }) => [kind, counts[0]?.type])).toEqual([
      ['done_again', 'highlight.changed'],
      ['taken_back', 'highlight.changed'],
      ['done', 'highlight.changed'],
    ]);
    expect(JSON.stringify(actions)).not.toContain('First');
  });

  it('is over for what was done before a withdrawal', async () => {
    await change({ note: 'She said the freight came late, word for word' });
    const person = await research.person('P1');
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: person.revision },
    });
    expect((await back()).actions).toEqual([]);
    const kept = await runtime.database.db
      .selectFrom('kept_state')
      .innerJoin('action', 'action.id', 'kept_state.action_id')
      .select('after')
      .where('project_id', '=', research.projectId)
      .execute();
    expect(kept).toEqual([]);
  });
});
