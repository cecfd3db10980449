import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  evidence,
  highlights,
  history,
  hypotheses,
  search,
  sources,
} from '../../../../core/api/index.ts';
import type { TagId } from '../../../../core/kernel/ids.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('many highlights at once on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let freight: TagId;
  let trust: TagId;
  let ids: string[];

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
    researcher = research.researcher;
    freight = await research.addTag('code', 'Freight');
    trust = await research.addTag('code', 'Trust');
    ids = [];
    for (const who of ['P1', 'P2', 'P3']) {
      const { id } = await research.quote(who, { words: `${who} said it.`, tagIds: [freight] });
      ids.push(id);
    }
  });
  afterAll(() => closeRuntime(runtime));

  const params = () => ({ projectId: research.projectId });
  const change = (body: object, who = researcher) =>
    who.try(highlights.changeHighlights, { params: params(), body });
  const found = async (query: Record<string, string>) => {
    const page = await researcher.call(search.searchEvidence, { params: params(), query });
    return page.quotes.map(({ pseudonym, tagIds, sentiment }) => ({
      pseudonym,
      tagIds,
      sentiment,
    }));
  };
  const back = () => researcher.call(history.takeBack, { params: params(), body: {} });

  it('are retagged, and one undo brings all back', async () => {
    const body = { highlightIds: ids, addTagIds: [trust], removeTagIds: [freight], sentiment: -1 };
    expect(await change(body)).toMatchObject({ status: 200, body: { changed: 3 } });
    expect(await found({ tagId: freight })).toEqual([]);
    expect(await found({ tagId: trust, sentiment: 'negative' })).toHaveLength(3);
    const { actions } = await back();
    expect(actions).toHaveLength(1);
    expect(await found({ tagId: freight, sentiment: 'none' })).toHaveLength(3);
  });

  it('that are so already are left as they are', async () => {
    const body = { highlightIds: ids, addTagIds: [freight] };
    expect(await change(body)).toMatchObject({ body: { changed: 0 } });
  });

  it('are linked in one action, and the links go with one undo', async () => {
    const hypothesisId = await research.state('It is said');
    await researcher.call(evidence.linkManyEvidence, {
      params: { hypothesisId },
      body: { highlightIds: ids, direction: -1 },
    });
    expect(await found({ hypothesisId, direction: 'contradicts' })).toHaveLength(3);
    expect(await found({ has: 'unlinked' })).toEqual([]);
    await back();
    expect(await found({ has: 'unlinked' })).toHaveLength(3);
  });

  it('are found by who marked them, their source, notes and missing tags', async () => {
    const noted = await research.quote('P4', { words: 'No tag here.', note: 'Ask again' });
    expect(await found({ has: 'note' })).toMatchObject([{ pseudonym: 'P4' }]);
    expect(await found({ has: 'untagged' })).toMatchObject([{ pseudonym: 'P4' }]);
    expect(await found({ sourceId: noted.sourceId })).toMatchObject([{ pseudonym: 'P4' }]);
    const { createdBy } = await researcher.call(highlights.getHighlight, {
      params: { highlightId: noted.id },
    });
    expect((await found({ coderId: createdBy })).length).toBe(4);
    expect(await found({ coderId: 'somebody' })).toEqual([]);
  });

  it('change all or not at all', async () => {
    const other = await aResearch(api);
    const foreign = await other.quote('P9', { words: 'Elsewhere.' });
    const answer = await change({ highlightIds: [ids[0], foreign.id], keyQuote: true });
    expect(answer).toMatchObject({ status: 404, body: { code: 'highlight.not_found' } });
    expect(await found({ has: 'keyQuote' })).toEqual([]);
    const noTag = await change({ highlightIds: ids, addTagIds: [await other.addTag('code', 'X')] });
    expect(noTag).toMatchObject({ status: 404, body: { code: 'tag.not_found' } });
  });

  it('are not for strategists, and a read-only link asks for nobody’s notes or coder', async () => {
    const strategist = await api.member('strategist', researcher.workspaceId ?? undefined);
    expect((await change({ highlightIds: ids, keyQuote: true }, strategist)).status).toBe(403);
    const visitor = await research.visitor('evidence');
    const refused: Record<string, string>[] = [
      { has: 'note' },
      { has: 'unlinked' },
      { coderId: 'us_1' },
    ];
    for (const query of refused) {
      const answer = await visitor.try(search.searchEvidence, {
        params: params(),
        query,
      });
      expect(answer).toMatchObject({ status: 403, body: { code: 'share.not_included' } });
    }
  });

  it('are linked with passages nobody has marked, rated as said; the same words are marked once', async () => {
    const hypothesisId = await research.state('It is said of late');
    const { studyId } = await research.quote('P5', { words: 'Something else.' });
    const text = 'P5: I said it once. I said it twice.';
    const { id: sourceId } = await researcher.call(sources.createSource, {
      params: params(),
      body: { studyId, title: 'Unread', text },
    });
    const passage = { sourceId, textVersion: 1, start: 4, end: 19 };
    const link = (body: object, who = researcher) =>
      who.try(evidence.linkManyEvidence, { params: { hypothesisId }, body });
    const strategist = await api.member('strategist', researcher.workspaceId ?? undefined);
    expect(await link({ passages: [passage], direction: 1 }, strategist)).toMatchObject({
      status: 403,
      body: { code: 'highlight.not_yours' },
    });
    const said = { direction: 2, tier: 2, role: 'generating', secondHand: true };
    const done = await link({ ...said, highlightIds: ids.slice(0, 1), passages: [passage] });
    expect(done).toMatchObject({ status: 200, body: { linked: 2 } });
    const links = async () =>
      (
        await researcher.call(hypotheses.getHypothesis, { params: { hypothesisId }, query: {} })
      ).evidence.map(({ quote, direction, tier, role, secondHand }) => ({
        ...{ quote: quote.quote, direction, tier, role, secondHand },
      }));
    expect(await links()).toHaveLength(2);
    expect(await links()).toContainEqual({ quote: 'I said it once.', ...said });
    expect(await link({ passages: [passage], direction: -1 })).toMatchObject({ status: 200 });
    expect(await links()).toHaveLength(2);
    await back();
    await back();
    expect(await links()).toEqual([]);
    expect(await found({ sourceId })).toEqual([]);
    const old = { ...passage, textVersion: 2 };
    expect(await link({ passages: [old], direction: 1 })).toMatchObject({
      body: { code: 'source.version_changed' },
    });
    expect(await link({ direction: 1 })).toMatchObject({ status: 422 });
  });
});
