import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  codebook,
  codeLists,
  consent,
  highlights,
  history,
  search,
  tagVersions,
} from '../../../../core/api/index.ts';
import { anApi, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('what tags meant before, on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let cost: string;
  let time = Date.parse('2026-05-01T08:00:00Z');

  beforeAll(async () => {
    // Each look at the clock is later than the one before.
    runtime = await aRuntime(database, { now: () => new Date((time += 1000)) });
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    cost = await research.addTag('code', 'Cost', { definition: 'It costs money' });
  });
  afterAll(() => closeRuntime(runtime));

  const params = () => ({ projectId: research.projectId });
  const tag = async (id = cost) => {
    const { tags } = await research.researcher.call(codebook.getCodebook, { params: params() });
    return tags.find((one) => one.id === id)!;
  };
  const define = async (more: object, id = cost) =>
    research.researcher.call(codebook.changeTag, {
      params: { tagId: id },
      body: { revision: (await tag(id)).revision, ...more },
    });
  const versions = async () => {
    const found = await research.researcher.call(tagVersions.listTagVersions, {
      params: { tagId: cost },
    });
    return found.versions;
  };
  const found = async (query: Readonly<Record<string, string>>) => {
    const page = await research.researcher.call(search.searchEvidence, { params: params(), query });
    return page.quotes.map(({ highlightId, outdatedTagIds }) => ({ highlightId, outdatedTagIds }));
  };
  const confirm = (highlightIds: readonly string[], more: object = {}) =>
    research.researcher.call(highlights.confirmTags, {
      params: params(),
      body: { highlightIds, ...more },
    });
  const back = () => research.researcher.call(history.takeBack, { params: params(), body: {} });

  it('is kept with who changed it and when, and what was tagged under it is marked', async () => {
    const old = await research.quote('P1', { tagIds: [cost] });
    await research.quote('P2');
    expect(await tag()).toMatchObject({ versions: 0, outdated: 0 });

    await define({ definition: 'It costs money or time', avoidWhen: 'it is a gift' });
    const recent = await research.quote('P3', { tagIds: [cost] });
    expect(await tag()).toMatchObject({ versions: 1, outdated: 1 });
    expect(await versions()).toMatchObject([
      { definition: 'It costs money', useWhen: '', avoidWhen: '', wordingOnly: false },
    ]);
    expect((await versions())[0]?.replacedBy).not.toBe('');
    expect(await found({ has: 'outdated' })).toEqual([
      { highlightId: old.id, outdatedTagIds: [cost] },
    ]);
    const { highlights: here } = await research.researcher.call(highlights.listHighlights, {
      params: { sourceId: old.sourceId },
    });
    expect(here).toMatchObject([{ id: old.id, outdatedTagIds: [cost] }]);
    const one = await research.researcher.call(highlights.getHighlight, {
      params: { highlightId: recent.id },
    });
    expect(one.outdatedTagIds).toEqual([]);
  });

  it('marks nothing when it was the first definition, or only the wording changed', async () => {
    const bare = await research.addTag('code', 'Bare');
    await research.quote('P1', { tagIds: [cost, bare] });
    await define({ definition: 'Said at last' }, bare);
    expect(await tag(bare)).toMatchObject({ versions: 0, outdated: 0 });
    await define({ definition: 'it costs money.' });
    expect(await tag()).toMatchObject({ versions: 1, outdated: 0 });
    await define({ definition: 'Money is spent', wordingOnly: true });
    expect(await tag()).toMatchObject({ versions: 2, outdated: 0 });
    await define({ hue: 3, example: 'It was 900 kronor' });
    expect(await tag()).toMatchObject({ versions: 2, outdated: 0 });
  });

  it('can be judged afterwards: it was only the wording, or not', async () => {
    await research.quote('P1', { tagIds: [cost] });
    await define({ definition: 'Money is spent' });
    expect(await tag()).toMatchObject({ outdated: 1 });
    const [version] = await versions();
    const judge = (wordingOnly: boolean) =>
      research.researcher.call(tagVersions.judgeTagVersion, {
        params: { tagId: cost, versionId: version!.id },
        body: { wordingOnly },
      });
    expect((await judge(true)).versions).toMatchObject([{ wordingOnly: true }]);
    expect(await tag()).toMatchObject({ versions: 1, outdated: 0 });
    await back();
    expect(await tag()).toMatchObject({ versions: 1, outdated: 1 });

    const other = await research.addTag('code', 'Other');
    const refused = await research.researcher.try(tagVersions.judgeTagVersion, {
      params: { tagId: other, versionId: version!.id },
      body: { wordingOnly: true },
    });
    expect(refused).toMatchObject({ status: 404, body: { code: 'tag.version_not_found' } });
  });

  it('goes when the change is taken back, and comes again when it is done again', async () => {
    await research.quote('P1', { tagIds: [cost] });
    await define({ definition: 'Money is spent' });
    await back();
    expect(await tag()).toMatchObject({ definition: 'It costs money', versions: 0, outdated: 0 });
    await research.researcher.call(history.doAgain, { params: params(), body: {} });
    expect(await tag()).toMatchObject({ definition: 'Money is spent', versions: 1, outdated: 1 });
  });

  it('matters no more where somebody says that the tag still fits; one undo brings the marks back', async () => {
    const one = await research.quote('P1', { tagIds: [cost] });
    const other = await research.quote('P2', { tagIds: [cost] });
    const without = await research.quote('P3');
    await define({ definition: 'Money is spent' });
    expect(await confirm([one.id, other.id, without.id])).toEqual({ changed: 2 });
    await runtime.jobs.idle();
    expect(await tag()).toMatchObject({ outdated: 0 });
    expect(await confirm([one.id])).toEqual({ changed: 0 });
    await back();
    expect(await tag()).toMatchObject({ outdated: 2 });
    expect(await confirm([one.id], { tagId: cost })).toEqual({ changed: 1 });
    expect(await tag()).toMatchObject({ outdated: 1 });

    await define({ definition: 'Money is spent, or borrowed' });
    expect(await tag()).toMatchObject({ versions: 2, outdated: 2 });
  });

  it('is asked of one tag when a highlight carries several', async () => {
    const price = await research.addTag('code', 'Price', { definition: 'A number in kronor' });
    const one = await research.quote('P1', { tagIds: [cost, price] });
    await define({ definition: 'Money is spent' });
    await define({ definition: 'Any number' }, price);
    expect(await found({ has: 'outdated', tagId: price })).toHaveLength(1);
    await confirm([one.id], { tagId: price });
    expect(await found({ has: 'outdated', tagId: price })).toEqual([]);
    expect(await found({ has: 'outdated' })).toEqual([
      { highlightId: one.id, outdatedTagIds: [cost] },
    ]);
  });

  it('stays with who tagged and who looked when tags are merged', async () => {
    const price = await research.addTag('code', 'Price');
    const old = await research.quote('P1', { tagIds: [cost] });
    await research.quote('P2', { tagIds: [price] });
    await research.researcher.call(codebook.mergeTags, {
      params: { tagId: cost },
      body: {
        revision: 0,
        merged: [{ tagId: price, revision: 0 }],
        definition: 'What it costs, or is said to',
      },
    });
    expect(await tag()).toMatchObject({ versions: 1, outdated: 2 });
    await confirm([old.id]);
    expect(await tag()).toMatchObject({ outdated: 1 });
    await back();
    await back();
    expect(await tag()).toMatchObject({ definition: 'It costs money', versions: 0, outdated: 0 });
  });

  it('is kept, too, when a list of codes is imported', async () => {
    await research.quote('P1', { tagIds: [cost] });
    await research.researcher.call(codeLists.importCodes, {
      params: params(),
      body: { text: 'name,definition\nCost,Whatever is paid' },
    });
    expect(await tag()).toMatchObject({ versions: 1, outdated: 1 });
    await back();
    expect(await tag()).toMatchObject({ versions: 0, outdated: 0 });
  });

  it('loses the words of whoever withdraws', async () => {
    const words = 'The Brumblewick catalogue lay on my kitchen table for weeks.';
    const { id } = await research.person('P1');
    await research.quote('P1', { words, tagIds: [cost] });
    await define({ useWhen: 'like “Brumblewick catalogue lay on my kitchen table”' });
    await define({ useWhen: 'somebody names a price' });
    expect(JSON.stringify(await versions())).toContain('Brumblewick');
    await research.researcher.call(consent.withdrawConsent, {
      params: { participantId: id },
      body: { revision: 0 },
    });
    await runtime.jobs.idle();
    expect(JSON.stringify(await versions())).not.toContain('Brumblewick');
  });

  it('is for the team: others are refused, and a read-only link is not told', async () => {
    const old = await research.quote('P1', { tagIds: [cost] });
    await define({ definition: 'Money is spent' });
    const stranger = await api.member('researcher');
    expect(
      await stranger.try(tagVersions.listTagVersions, { params: { tagId: cost } }),
    ).toMatchObject({ status: 404 });
    expect(
      await stranger.try(highlights.confirmTags, {
        params: params(),
        body: { highlightIds: [old.id] },
      }),
    ).toMatchObject({ status: 404 });
    const visitor = await research.visitor('evidence');
    expect(
      await visitor.try(search.searchEvidence, { params: params(), query: { has: 'outdated' } }),
    ).toMatchObject({ status: 403 });
    const page = await visitor.call(search.searchEvidence, { params: params(), query: {} });
    expect(page.quotes.map(({ outdatedTagIds }) => outdatedTagIds)).toEqual([[]]);
  });
});
