import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, views } from '../../../../core/api/index.ts';
import { VIEWS_MAX } from '../../../../core/views/views.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('saved views on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let stakeholder: Caller;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
    ({ researcher } = research);
    stakeholder = await api.member('stakeholder', researcher.workspaceId!);
  });
  afterAll(() => closeRuntime(runtime));

  const project = () => ({ projectId: research.projectId });
  const save = (caller: Caller, details: object = {}) =>
    caller.call(views.createView, {
      params: project(),
      body: {
        list: 'evidence',
        name: 'Pains',
        query: 'q=late&has=note',
        shared: false,
        ...details,
      },
    });
  const namesFor = async (caller: Caller, list = 'evidence') => {
    const found = await caller.call(views.listViews, { params: project(), query: { list } });
    return found.views.map(({ name }) => name);
  };

  it('are of one list, and of whoever saved them until they are shared', async () => {
    const mine = await save(stakeholder, { name: 'Mine alone' });
    expect(mine).toMatchObject({ mine: true, editable: true, query: 'q=late&has=note' });
    await save(stakeholder, { list: 'hypotheses', name: 'Board', query: 'view=board' });
    expect(await namesFor(stakeholder)).toEqual(['Mine alone']);
    expect(await namesFor(stakeholder, 'hypotheses')).toEqual(['Board']);
    expect(await namesFor(researcher)).toEqual([]);
    const params = { viewId: mine.id };
    await stakeholder.call(views.changeView, { params, body: { revision: 0, shared: true } });
    const [seen] = (
      await researcher.call(views.listViews, { params: project(), query: { list: 'evidence' } })
    ).views;
    expect(seen).toMatchObject({ name: 'Mine alone', mine: false, editable: true });
    expect(seen?.author).toEqual(expect.any(String));
    await stakeholder.call(views.removeView, { params });
  });

  it('are renamed, saved over, removed and brought back', async () => {
    const { id } = await save(researcher, { name: 'First' });
    const params = { viewId: id };
    const changed = await researcher.call(views.changeView, {
      params,
      body: { revision: 0, name: 'Second', query: 'persona=tag_1' },
    });
    expect(changed).toMatchObject({ name: 'Second', query: 'persona=tag_1', revision: 1 });
    const late = await researcher.try(views.changeView, {
      params,
      body: { revision: 0, name: 'x' },
    });
    expect([late.status, late.body['code']]).toEqual([409, 'view.changed_meanwhile']);
    await researcher.call(views.removeView, { params });
    expect(await namesFor(researcher)).toEqual([]);
    const gone = await researcher.try(views.changeView, {
      params,
      body: { revision: 2, name: 'x' },
    });
    expect(gone.status).toBe(404);
    await researcher.call(views.restoreView, { params });
    expect(await namesFor(researcher)).toEqual(['Second']);
    await researcher.call(views.removeView, { params });
  });

  it('of others can be changed by researchers where they are shared, and else are not there', async () => {
    const shared = await save(researcher, { name: 'For all', shared: true });
    const params = { viewId: shared.id };
    expect(await namesFor(stakeholder)).toEqual(['For all']);
    const body = { revision: 0, name: 'Mine now' };
    const refused = await stakeholder.try(views.changeView, { params, body });
    expect([refused.status, refused.body['code']]).toEqual([403, 'view.not_yours']);
    expect((await stakeholder.try(views.removeView, { params })).status).toBe(403);
    const hidden = await save(stakeholder, { name: 'Private' });
    const theirs = { params: { viewId: hidden.id } };
    expect((await researcher.try(views.changeView, { ...theirs, body })).status).toBe(404);
    expect((await researcher.try(views.removeView, theirs)).status).toBe(404);
    const stranger = await api.member('owner');
    expect((await stranger.try(views.removeView, { params })).status).toBe(404);
    const visitor = await research.visitor('evidence', 'hypotheses');
    const list = { params: project(), query: { list: 'evidence' } };
    expect((await visitor.try(views.listViews, list)).status).toBe(403);
    await researcher.call(views.removeView, { params });
    await stakeholder.call(views.removeView, theirs);
  });

  it('are refused without a name, too long, and when one person has too many', async () => {
    const body = { list: 'evidence', name: ' ', query: '', shared: false };
    const post = (more: object) =>
      researcher.try(views.createView, { params: project(), body: { ...body, ...more } });
    expect((await post({})).status).toBe(422);
    expect((await post({ name: 'x', query: 'q='.padEnd(3000, 'x') })).status).toBe(422);
    const many = await api.member('stakeholder', researcher.workspaceId!);
    for (let at = 0; at < VIEWS_MAX; at += 1) await save(many, { name: `View ${at}` });
    const over = await many.try(views.createView, {
      params: project(),
      body: { ...body, name: 'x' },
    });
    expect([over.status, over.body['code']]).toEqual([422, 'view.too_many']);
  });

  it('lose what they repeat of somebody who withdraws, also one that nobody else sees', async () => {
    const words = 'The courier left it in the rain again';
    await research.quote('P1', { words });
    const query = `q=${encodeURIComponent(words)}&has=note`;
    const one = await save(stakeholder, { name: `Said: ${words}`, query });
    const other = await save(stakeholder, { name: 'Rain', query: 'q=rain%20coat' });
    const person = await research.person('P1');
    await researcher.call(consent.withdrawConsent, {
      params: { participantId: person.id },
      body: { revision: person.revision },
    });
    await runtime.jobs.idle();
    const found = await stakeholder.call(views.listViews, {
      params: project(),
      query: { list: 'evidence' },
    });
    const after = found.views.find(({ id }) => id === one.id);
    expect(after?.name).toMatch(/^Said: /);
    expect(JSON.stringify(after)).not.toContain('courier');
    expect(new URLSearchParams(after?.query).get('has')).toBe('note');
    expect(found.views.find(({ id }) => id === other.id)?.query).toBe('q=rain%20coat');
  });
});
