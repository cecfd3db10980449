import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlights, themes } from '../../../../core/api/index.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { aSaidProject } from './a-grouped-project.ts';

describe.each(DATABASES)('quotes that come after a run on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    researcher = await anApi(runtime).member('researcher');
  });
  afterAll(() => closeRuntime(runtime));

  /** Two themes of four quotes, and a fifth person who has just spoken of freight and of something else. */
  async function withNews() {
    const project = await aSaidProject(researcher);
    const { params, add, highlightIds } = project;
    const shown = () => researcher.call(themes.listThemes, { params });
    const group = async () => {
      await researcher.call(themes.runThemes, { params, body: {} });
      await runtime.jobs.idle();
      return shown();
    };
    await runtime.jobs.idle();
    const found = (await group()).themes;
    const freight = found.find(({ label }) => /frakten/i.test(label))!;
    await add('P5', ['Frakten dök upp i sista steget.', 'Kaffet i köket var kallt.']);
    const [late, apart] = highlightIds.slice(-2);
    await runtime.jobs.idle();
    const openFreight = () => researcher.call(themes.getTheme, { params: { themeId: freight.id } });
    return { ...project, shown, group, freight, late: late!, apart: apart!, openFreight };
  }

  it('are placed at once where they are like a theme, and wait unsorted where not', async () => {
    const { shown, freight, late, apart, openFreight } = await withNews();
    const now = await shown();
    expect(now.run).toMatchObject({ stale: 2, placed: 1, highlights: 8 });
    expect(now.deviations).toMatchObject([{ reason: 'unsorted', quote: { highlightId: apart } }]);
    const theme = now.themes.find(({ id }) => id === freight.id);
    expect(theme).toMatchObject({ counts: { people: 5, mentions: 5 }, placed: 1 });
    expect(theme?.label).toBe(freight.label);
    expect(now.themes.find(({ id }) => id !== freight.id)?.placed).toBe(0);
    expect((await openFreight()).placedIds).toEqual([late]);
  });

  it('are looked at anew by the next run, to which they are new', async () => {
    const { group, freight, openFreight } = await withNews();
    const again = await group();
    expect(again.run).toMatchObject({ stale: 0, placed: 0, highlights: 10 });
    expect(again.themes.find(({ id }) => id === freight.id)).toMatchObject({
      placed: 0,
      change: { isNew: false, joined: 1, departed: 0 },
    });
    expect((await openFreight()).placedIds).toEqual([]);
  });

  it('stay in a theme that somebody accepts with them in it', async () => {
    const { freight, late, openFreight } = await withNews();
    const accepted = await researcher.call(themes.editTheme, {
      params: { themeId: freight.id },
      body: { revision: freight.revision, state: 'accepted' },
    });
    expect(accepted.placed).toBe(0);
    const { quotes, placedIds } = await openFreight();
    expect(placedIds).toEqual([]);
    expect(quotes.map(({ highlightId }) => highlightId)).toContain(late);
  });

  it('can be moved by hand, and are not placed a second time', async () => {
    const { params, shown, late, add, openFreight } = await withNews();
    await researcher.call(themes.placeQuotes, {
      params,
      body: { highlightIds: [late], to: null },
    });
    await add('P6', ['I sista steget dök frakten upp.']);
    await runtime.jobs.idle();
    expect((await shown()).deviations).toContainEqual(
      expect.objectContaining({
        reason: 'taken_out',
        quote: expect.objectContaining({ highlightId: late }) as unknown,
      }),
    );
    expect((await openFreight()).placedIds).toHaveLength(1);
  });

  it('come back to their place when they are removed and restored', async () => {
    const { shown, late, openFreight } = await withNews();
    await researcher.call(highlights.removeHighlight, { params: { highlightId: late } });
    expect((await shown()).run).toMatchObject({ stale: 1, placed: 0 });
    expect((await openFreight()).placedIds).toEqual([]);
    await researcher.call(highlights.restoreHighlight, { params: { highlightId: late } });
    await runtime.jobs.idle();
    expect((await openFreight()).placedIds).toEqual([late]);
  });

  it('wait where no themes were found yet', async () => {
    const { params } = await aSaidProject(researcher);
    await runtime.jobs.idle();
    expect(await researcher.call(themes.listThemes, { params })).toMatchObject({
      run: null,
      themes: [],
    });
  });
});
