import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  codebook,
  highlights,
  history,
  hypotheses,
  participants,
} from '../../../../core/api/index.ts';
import type { TagId } from '../../../../core/kernel/ids.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('merging and splitting tags on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let freight: TagId;
  let shipping: TagId;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    researcher = research.researcher;
    freight = await research.addTag('code', 'Freight', { definition: 'What it costs.' });
    shipping = await research.addTag('code', 'Shipping', { definition: 'Getting it there.' });
  });
  afterAll(() => closeRuntime(runtime));

  const params = () => ({ projectId: research.projectId });
  const tags = async () => (await researcher.call(codebook.getCodebook, { params: params() })).tags;
  const tagOf = async (id: string) => (await tags()).find((tag) => tag.id === id);
  const merge = (tagId: TagId, mergedIds: readonly TagId[], more: object = {}) =>
    researcher.try(codebook.mergeTags, {
      params: { tagId },
      body: { revision: 0, merged: mergedIds.map((id) => ({ tagId: id, revision: 0 })), ...more },
    });
  const split = (tagId: TagId, body: object) =>
    researcher.try(codebook.splitTag, { params: { tagId }, body });
  const tagIdsOf = async (highlightId: string) =>
    (
      await researcher.call(highlights.getHighlight, {
        params: { highlightId: highlightId },
      })
    ).tagIds;
  const given = () =>
    runtime.database.db
      .selectFrom('highlight_tag')
      .innerJoin('tag', 'tag.id', 'highlight_tag.tag_id')
      .select(['highlight_id', 'tag_id', 'created_by', 'created_at'])
      .where('project_id', '=', research.projectId)
      .orderBy('highlight_id')
      .orderBy('tag_id')
      .execute();
  const back = () => researcher.call(history.takeBack, { params: params(), body: {} });

  it('are given as the one that is left by whoever has not seen yet that they were merged', async () => {
    const before = await research.quote('P1');
    await merge(freight, [shipping]);
    const made = await research.quote('P2', { tagIds: [shipping, freight] });
    expect(await tagIdsOf(made.id)).toEqual([freight]);
    await researcher.call(highlights.setHighlightTags, {
      params: { highlightId: before.id },
      body: { revision: before.revision, tagIds: [shipping] },
    });
    expect(await tagIdsOf(before.id)).toEqual([freight]);
    const third = await research.quote('P3');
    await researcher.call(highlights.changeHighlights, {
      params: params(),
      body: { highlightIds: [third.id], addTagIds: [shipping] },
    });
    expect(await tagIdsOf(third.id)).toEqual([freight]);
    expect(await tagOf(shipping)).toMatchObject({ counts: { mentions: 0 } });
  });

  it('give every highlight the tag that is left, by whom and when as it was', async () => {
    const one = await research.quote('P1', { tagIds: [shipping] });
    const both = await research.quote('P2', { tagIds: [freight, shipping] });
    const colleague = await api.member('researcher');
    const before = (await given()).find(({ highlight_id: id }) => id === one.id);
    const answer = await merge(freight, [shipping], {
      note: 'They say the same.',
      definition: 'What it costs to get it there.',
    });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        definition: 'What it costs to get it there.',
        aliases: ['Shipping'],
        counts: { people: 2, sources: 2, mentions: 2 },
      },
    });
    expect(await tagIdsOf(one.id)).toEqual([freight]);
    expect(await tagIdsOf(both.id)).toEqual([freight]);
    const after = (await given()).find(({ highlight_id: id }) => id === one.id);
    expect(after).toEqual({ ...before, tag_id: freight });
    expect(await tagOf(shipping)).toMatchObject({
      mergedInto: freight,
      mergeNote: 'They say the same.',
      counts: { mentions: 0 },
    });
    // A colleague of another workspace sees none of it.
    const foreign = await colleague.try(codebook.mergeTags, {
      params: { tagId: freight },
      body: { revision: 1, merged: [{ tagId: shipping, revision: 1 }] },
    });
    expect(foreign.status).toBe(404);
  });

  it('are one action in the history, and one undo brings all back as it was', async () => {
    const child = await research.addTag('code', 'Late', { parentId: shipping });
    await research.quote('P1', { tagIds: [shipping] });
    await research.quote('P2', { tagIds: [shipping, freight] });
    const removed = await research.quote('P3', { tagIds: [shipping] });
    await researcher.call(highlights.removeHighlight, { params: { highlightId: removed.id } });
    const [tagsBefore, givenBefore] = [await tags(), await given()];
    await merge(freight, [shipping], { definition: 'Both.' });
    expect(await tagOf(child)).toMatchObject({ parentId: freight });
    // Restored, it carries the tag that is left.
    expect((await given()).filter(({ tag_id: id }) => id === shipping)).toEqual([]);
    // What is looked for in new sources is told of too, whenever it is done.
    await runtime.jobs.idle();
    const { actions } = await researcher.call(history.listHistory, { params: params() });
    const merged = actions.find(({ counts }) => counts.some(({ type }) => type === 'tag.merged'));
    expect(merged?.changes[0]).toMatchObject({
      type: 'tag.merged',
      subject: { tagId: freight, mergedIds: [shipping] },
    });
    const { actions: turned } = await back();
    expect(turned).toHaveLength(1);
    const withoutRevision = (all: Awaited<ReturnType<typeof tags>>) =>
      all.map((tag) => ({ ...tag, revision: 0 }));
    expect(withoutRevision(await tags())).toEqual(withoutRevision(tagsBefore));
    expect(await given()).toEqual(givenBefore);
    await researcher.call(history.doAgain, { params: params(), body: {} });
    expect(await tagOf(shipping)).toMatchObject({ mergedInto: freight });
  });

  it('take personas of participants and scopes of hypotheses along, and back', async () => {
    const office = await research.addTag('persona', 'Office manager');
    const assistant = await research.addTag('persona', 'Office assistant');
    const { id: personId } = await research.person('P1', { personaIds: [assistant] });
    const hypothesisId = await research.state('It is too dear', { personaIds: [assistant] });
    await merge(office, [assistant]);
    const personas = async () => {
      const people = await researcher.call(participants.listParticipants, { params: params() });
      return people.participants.find(({ id }) => id === personId)?.personaIds;
    };
    const scope = async () =>
      (await researcher.call(hypotheses.getHypothesis, { params: { hypothesisId } })).personaIds;
    expect(await personas()).toEqual([office]);
    expect(await scope()).toEqual([office]);
    await back();
    expect(await personas()).toEqual([assistant]);
    expect(await scope()).toEqual([assistant]);
  });

  it('are merged whole or not at all', async () => {
    const shop = await research.addTag('touchpoint', 'Shop');
    const pain = research.tags.get('pain') as TagId;
    const gain = research.tags.get('gain') as TagId;
    expect(await merge(freight, [freight])).toMatchObject({ body: { code: 'tag.merge_invalid' } });
    expect(await merge(freight, [shop])).toMatchObject({ status: 422 });
    expect(await merge(pain, [gain])).toMatchObject({ body: { code: 'tag.merge_invalid' } });
    const other = await aResearch(api);
    const foreign = await other.addTag('code', 'Freight');
    expect(await merge(freight, [foreign])).toMatchObject({ body: { code: 'tag.not_found' } });
    const old = { merged: [{ tagId: shipping, revision: 7 }] };
    expect(await merge(freight, [], old)).toMatchObject({
      status: 409,
      body: { code: 'tag.changed_meanwhile' },
    });
    await research.addTag('code', 'Late', { parentId: freight });
    await research.addTag('code', 'late', { parentId: shipping });
    expect(await merge(freight, [shipping])).toMatchObject({ body: { code: 'tag.name_taken' } });
    expect(await tagOf(shipping)).toMatchObject({ mergedInto: null, archivedAt: null });
  });

  it('that were merged come back empty, and stand for themselves again', async () => {
    await merge(freight, [shipping]);
    expect(await merge(freight, [shipping])).toMatchObject({ body: { code: 'tag.merge_invalid' } });
    await researcher.call(codebook.changeTag, {
      params: { tagId: shipping },
      body: { revision: 1, archived: false },
    });
    expect(await tagOf(shipping)).toMatchObject({ mergedInto: null, archivedAt: null });
  });

  it('give some highlights to a new one beside, and take that back', async () => {
    const stays = await research.quote('P1', { tagIds: [freight] });
    const goes = await research.quote('P2', { tagIds: [freight, shipping] });
    const before = await given();
    const answer = await split(freight, { name: 'Freight price', highlightIds: [goes.id] });
    expect(answer).toMatchObject({ status: 201, body: { kind: 'code', counts: { mentions: 1 } } });
    const made = (await tags()).find(({ name }) => name === 'Freight price')?.id;
    expect(await tagIdsOf(stays.id)).toEqual([freight]);
    expect(new Set(await tagIdsOf(goes.id))).toEqual(new Set([made, shipping]));
    await back();
    expect(await given()).toEqual(before);
    expect((await tags()).find(({ id }) => id === made)?.archivedAt).not.toBeNull();
  });

  it('are split only where the tag is', async () => {
    const { id } = await research.quote('P1', { tagIds: [shipping] });
    const pain = research.tags.get('pain') as TagId;
    expect(await split(freight, { name: 'Part', highlightIds: [id] })).toMatchObject({
      status: 404,
      body: { code: 'highlight.not_found' },
    });
    expect(await split(shipping, { name: 'Freight', highlightIds: [id] })).toMatchObject({
      body: { code: 'tag.name_taken' },
    });
    expect(await split(pain, { name: 'Part', highlightIds: [id] })).toMatchObject({
      body: { code: 'tag.split_invalid' },
    });
    expect(await tagIdsOf(id)).toEqual([shipping]);
  });
});
