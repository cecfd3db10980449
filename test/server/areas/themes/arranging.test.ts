import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlights, history, projects, themes } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { aSaidProject } from './a-grouped-project.ts';

describe.each(DATABASES)('what people make of themes on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  afterAll(() => closeRuntime(runtime));

  /** A project with two themes of four quotes: freight and dates. */
  async function grouped() {
    const project = await aSaidProject(researcher);
    const { params } = project;
    const shown = () => researcher.call(themes.listThemes, { params });
    const group = async () => {
      await researcher.call(themes.runThemes, { params, body: {} });
      await runtime.jobs.idle();
      return shown();
    };
    const place = (
      highlightIds: readonly string[],
      to: { themeId: string } | { label: string } | null,
    ) =>
      researcher.call(themes.placeQuotes, {
        params,
        body: { highlightIds: [...highlightIds], to },
      });
    const takeBack = async () => {
      await runtime.jobs.idle();
      await researcher.call(history.takeBack, { params, body: {} });
    };
    const found = (await group()).themes;
    const freight = found.find(({ label }) => /frakten/i.test(label))!;
    const dates = found.find(({ id }) => id !== freight.id)!;
    return { ...project, shown, group, place, takeBack, freight, dates };
  }

  const quotesOf = async (themeId: string): Promise<string[]> =>
    (await researcher.call(themes.getTheme, { params: { themeId } })).quotes
      .map(({ highlightId }) => highlightId)
      .sort();

  const csvOf = async (projectId: string): Promise<string> =>
    (await researcher.fetch(`/api/projects/${projectId}/lists/themes`)).text();

  it('a theme is a proposal until somebody accepts it, and a proposal again when they say so', async () => {
    const { freight, dates } = await grouped();
    expect([freight.state, dates.state]).toEqual(['proposed', 'proposed']);
    const edit = (body: { revision: number; state: 'accepted' | 'proposed' }) =>
      researcher.call(themes.editTheme, { params: { themeId: freight.id }, body });
    expect((await edit({ revision: 0, state: 'accepted' })).state).toBe('accepted');
    expect((await edit({ revision: 1, state: 'proposed' })).state).toBe('proposed');
  });

  it('whoever names a theme accepts it', async () => {
    const { freight } = await grouped();
    const named = await researcher.call(themes.editTheme, {
      params: { themeId: freight.id },
      body: { revision: 0, label: 'Fraktchocken' },
    });
    expect(named).toMatchObject({ label: 'Fraktchocken', state: 'accepted' });
  });

  it('a quote that is moved stays where it was put, run after run', async () => {
    const { freight, dates, place, group } = await grouped();
    const [moved] = await quotesOf(dates.id);
    expect(await place([moved!], { themeId: freight.id })).toEqual({ themeId: freight.id });
    const again = await group();
    const mentions = new Map(again.themes.map(({ id, counts }) => [id, counts.mentions]));
    expect([mentions.get(freight.id), mentions.get(dates.id)]).toEqual([5, 3]);
    expect(await quotesOf(freight.id)).toContain(moved);
    expect(again.themes.map(({ id, state }) => [id, state])).toEqual([
      [freight.id, 'accepted'],
      [dates.id, 'proposed'],
    ]);
  });

  it('a quote that is taken out is in no theme any more, and is said to be', async () => {
    const { freight, place, group } = await grouped();
    const [out] = await quotesOf(freight.id);
    expect(await place([out!], null)).toEqual({ themeId: null });
    const { deviations } = await group();
    expect(deviations.map(({ quote, reason }) => [quote.highlightId, reason])).toEqual([
      [out, 'taken_out'],
    ]);
    expect(await quotesOf(freight.id)).not.toContain(out);
  });

  it('merged themes are one, also for what is said later', async () => {
    const { freight, dates, group, add } = await grouped();
    const merged = await researcher.call(themes.mergeThemes, {
      params: { themeId: dates.id },
      body: { intoId: freight.id },
    });
    expect(merged).toMatchObject({ id: freight.id, state: 'accepted', counts: { mentions: 8 } });
    await add('P5', ['Leveransdatumet flyttades igen utan besked.']);
    const again = await group();
    expect(again.themes.map(({ id, counts }) => [id, counts.mentions])).toEqual([[freight.id, 9]]);
    expect(again.themes[0]?.change).toEqual({ isNew: false, joined: 1, departed: 0 });
  });

  it('chosen quotes become a theme of their own, which a new run keeps', async () => {
    const { freight, place, group } = await grouped();
    const chosen = (await quotesOf(freight.id)).slice(0, 2);
    const { themeId } = await place(chosen, { label: 'Avbrutna köp' });
    expect(await quotesOf(themeId!)).toEqual(chosen);
    const again = await group();
    expect(again.themes.find(({ id }) => id === themeId)).toMatchObject({
      label: 'Avbrutna köp',
      state: 'accepted',
      counts: { mentions: 2 },
    });
    expect(await quotesOf(freight.id)).toHaveLength(2);
  });

  it('a hidden theme stays hidden, with its quotes, and is neither counted nor in the file', async () => {
    const { freight, dates, group, params } = await grouped();
    await researcher.call(themes.editTheme, {
      params: { themeId: freight.id },
      body: { revision: 0, state: 'hidden' },
    });
    const again = await group();
    expect(again.themes.find(({ id }) => id === freight.id)).toMatchObject({
      state: 'hidden',
      counts: { mentions: 4 },
    });
    const project = await researcher.call(projects.getProject, { params });
    expect(project.counts.themes).toBe(1);
    const lines = (await csvOf(params.projectId)).trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(dates.label);
  });

  it('an accepted theme keeps the name that was accepted', async () => {
    const { freight, group, add } = await grouped();
    await researcher.call(themes.editTheme, {
      params: { themeId: freight.id },
      body: { revision: 0, state: 'accepted' },
    });
    for (const person of ['P5', 'P6', 'P7', 'P8', 'P9']) {
      await add(person, ['Fraktkostnaden visades först i kassan.']);
    }
    const again = await group();
    expect(again.themes.find(({ id }) => id === freight.id)?.label).toBe(freight.label);
  });

  it('a theme made by hand is none that a run found', async () => {
    const { freight, place, group, shown } = await grouped();
    await group();
    const { themeId } = await place((await quotesOf(freight.id)).slice(0, 2), { label: 'Egen' });
    const made = (await shown()).themes.find(({ id }) => id === themeId);
    expect(made?.change).toEqual({ isNew: false, joined: 0, departed: 0 });
  });

  it('a theme that was merged into another is none any more', async () => {
    const { freight, dates, place } = await grouped();
    const [one] = await quotesOf(dates.id);
    await researcher.call(themes.mergeThemes, {
      params: { themeId: dates.id },
      body: { intoId: freight.id },
    });
    const gone = await researcher.try(themes.getTheme, { params: { themeId: dates.id } });
    expect([gone.status, gone.body['code']]).toEqual([404, 'theme.not_found']);
    await expect(place([one!], { themeId: dates.id })).rejects.toThrow();
  });

  it('a theme that a run added to since is not taken back from under its quotes', async () => {
    const { freight, place, group, add, params } = await grouped();
    const { themeId } = await place(await quotesOf(freight.id), { label: 'Frakt' });
    await add('P5', ['Frakten dök upp i sista steget.']);
    await group();
    expect(await quotesOf(themeId!)).toHaveLength(5);
    await runtime.jobs.idle();
    const { actions } = await researcher.call(history.listHistory, { params });
    const placing = actions.find(({ counts }) =>
      counts.some(({ type }) => type === 'theme.quotes_moved'),
    );
    const answer = await researcher.try(history.takeBack, {
      params,
      body: { actionId: placing!.id },
    });
    expect([answer.status, answer.body['code']]).toEqual([409, 'action.changed_since']);
    expect(await quotesOf(themeId!)).toHaveLength(5);
  });

  it('what came after the run and is like no theme waits unsorted, and can be placed by hand', async () => {
    const { freight, add, shown, place, highlightIds } = await grouped();
    await add('P5', ['Kaffet i köket var kallt.']);
    const late = highlightIds.at(-1)!;
    await runtime.jobs.idle();
    expect((await shown()).deviations).toMatchObject([
      { reason: 'unsorted', quote: { highlightId: late } },
    ]);
    expect((await shown()).run?.stale).toBe(1);
    await place([late], { themeId: freight.id });
    expect(await shown()).toMatchObject({ deviations: [], run: { stale: 0 } });
    expect(await quotesOf(freight.id)).toContain(late);
    await researcher.call(highlights.removeHighlight, { params: { highlightId: late } });
    expect((await shown()).run?.stale).toBe(1);
  });

  it('a run says what it changed, and the first one says nothing', async () => {
    const { freight, dates, group, add } = await grouped();
    expect([freight.change, dates.change]).toEqual([null, null]);
    await add('P5', ['Frakten dök upp i sista steget.']);
    const again = await group();
    expect(again.run?.ended).toBe(0);
    const changeOf = (themeId: string) => again.themes.find(({ id }) => id === themeId)?.change;
    expect(changeOf(freight.id)).toEqual({ isNew: false, joined: 1, departed: 0 });
    expect(changeOf(dates.id)).toEqual({ isNew: false, joined: 0, departed: 0 });
  });

  it('each of these is taken back: the name, the move, the merge, the new theme', async () => {
    const { freight, dates, place, takeBack, shown } = await grouped();
    const was = await Promise.all([quotesOf(freight.id), quotesOf(dates.id)]);
    const isAsBefore = async () => {
      expect(await Promise.all([quotesOf(freight.id), quotesOf(dates.id)])).toEqual(was);
      const { themes: now, deviations } = await shown();
      expect(now.map(({ id, state, label }) => [id, state, label]).sort()).toEqual(
        [freight, dates].map(({ id, label }) => [id, 'proposed', label]).sort(),
      );
      expect(deviations).toEqual([]);
    };
    await researcher.call(themes.editTheme, {
      params: { themeId: freight.id },
      body: { revision: 0, label: 'Fraktchocken' },
    });
    await takeBack();
    await isAsBefore();
    await place(was[0].slice(0, 1), { themeId: dates.id });
    await takeBack();
    await isAsBefore();
    await place(was[0].slice(0, 1), null);
    await takeBack();
    await isAsBefore();
    await place(was[0].slice(0, 2), { label: 'Egen' });
    await takeBack();
    await isAsBefore();
    await researcher.call(themes.mergeThemes, {
      params: { themeId: dates.id },
      body: { intoId: freight.id },
    });
    await takeBack();
    await isAsBefore();
  });

  it('a move is taken back after a later run, too', async () => {
    const { freight, dates, place, group, takeBack } = await grouped();
    const [moved] = await quotesOf(dates.id);
    await place([moved!], { themeId: freight.id });
    await group();
    await takeBack();
    expect(await quotesOf(dates.id)).toContain(moved);
  });

  it('a theme with different things in it is looked into by its parts', async () => {
    const { freight, dates } = await grouped();
    const few = await researcher.try(themes.listParts, { params: { themeId: dates.id } });
    expect([few.status, few.body['code']]).toEqual([422, 'theme.too_few_highlights']);
    await researcher.call(themes.mergeThemes, {
      params: { themeId: dates.id },
      body: { intoId: freight.id },
    });
    const { parts } = await researcher.call(themes.listParts, { params: { themeId: freight.id } });
    expect(parts.map(({ people, highlightIds }) => [people, highlightIds.length])).toEqual([
      [4, 4],
      [4, 4],
    ]);
  });

  it('what cannot be is refused: itself, another project, nothing grouped, a stakeholder', async () => {
    const { freight, params, highlightIds } = await grouped();
    const other = await grouped();
    const merge = (intoId: string) =>
      researcher.try(themes.mergeThemes, { params: { themeId: freight.id }, body: { intoId } });
    for (const intoId of [freight.id, other.freight.id]) {
      const answer = await merge(intoId);
      expect([answer.status, answer.body['code']]).toEqual([422, 'theme.merge_invalid']);
    }
    const place = (
      caller: Caller,
      where: { projectId: string },
      ids: readonly string[],
      to: { themeId: string } | null,
    ) => caller.try(themes.placeQuotes, { params: where, body: { highlightIds: [...ids], to } });
    const foreign = await place(researcher, params, [other.highlightIds[0]!], null);
    expect([foreign.status, foreign.body['code']]).toEqual([404, 'highlight.not_found']);
    const elsewhere = await place(researcher, params, [highlightIds[0]!], {
      themeId: other.freight.id,
    });
    expect([elsewhere.status, elsewhere.body['code']]).toEqual([404, 'theme.not_found']);
    const fresh = await aSaidProject(researcher);
    const early = await place(researcher, fresh.params, [fresh.highlightIds[0]!], null);
    expect([early.status, early.body['code']]).toEqual([422, 'theme.not_grouped']);
    const reader = await api.member('stakeholder', researcher.workspaceId!);
    expect((await place(reader, params, [highlightIds[0]!], null)).status).toBe(403);
  });
});
