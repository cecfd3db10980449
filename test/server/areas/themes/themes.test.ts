import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, highlights, jobs, themes } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { aSaidProject } from './a-grouped-project.ts';

const SAID_IN_ENGLISH = {
  P1: ['The freight only showed up in the last step.', 'They moved the delivery date twice.'],
  P2: ['I saw the freight first in the last step.', 'The delivery date was moved without a word.'],
  P3: ['Freight came in the last step, so I left.', 'Nobody said that the delivery date moved.'],
  P4: ['In the last step the freight appeared.', 'The delivery date moved and nobody called.'],
};

describe.each(DATABASES)('themes on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  afterAll(() => closeRuntime(runtime));

  const aProject = (said?: Readonly<Record<string, readonly string[]>>, language?: 'sv' | 'en') =>
    aSaidProject(researcher, said, language);

  async function run(params: { projectId: string }, grain?: number) {
    const body = grain === undefined ? {} : { grain };
    const job = await researcher.call(themes.runThemes, { params, body });
    await runtime.jobs.idle();
    const done = await researcher.call(jobs.getJob, { params: { jobId: job.id } });
    expect(done).toMatchObject({ state: 'done', progress: 1, problem: null });
    return researcher.call(themes.listThemes, { params });
  }

  it('a run finds what several people say, with people, quotes and sentiment', async () => {
    const { params } = await aProject();
    const found = await run(params);
    expect(found.run).toMatchObject({
      engine: 'fused-10',
      highlights: 8,
      stale: 0,
      grain: 0,
      automatic: 2,
    });
    expect(found.themes.map(({ counts }) => counts)).toEqual([
      { people: 4, sources: 4, mentions: 4 },
      { people: 4, sources: 4, mentions: 4 },
    ]);
    const freight = found.themes.find(({ label }) => /frakten/i.test(label));
    expect(freight?.sentiment).toBe(-1);
    expect(freight?.typicalQuotes.map(({ pseudonym }) => pseudonym)).toHaveLength(3);
    expect(new Set(freight?.typicalQuotes.map(({ pseudonym }) => pseudonym)).size).toBe(3);
    const one = await researcher.call(themes.getTheme, { params: { themeId: freight!.id } });
    expect(one.quotes).toHaveLength(4);
  });

  it('divides as finely as asked, and so again until something else is asked', async () => {
    const { params } = await aProject();
    const first = await run(params);
    const coarse = await run(params, -2);
    // What has nothing to do with each other is not joined, however few are asked for.
    expect(coarse.themes).toHaveLength(2);
    expect(coarse.run).toMatchObject({ grain: -2, automatic: 2 });
    const again = await run(params);
    expect(again.run).toMatchObject({ grain: -2 });
    expect(again.themes.map(({ id }) => id)).toEqual(coarse.themes.map(({ id }) => id));
    const automatic = await run(params, 0);
    expect(automatic.themes.map(({ label }) => label)).toEqual(
      first.themes.map(({ label }) => label),
    );
    for (const grain of [-3, 4, 0.5]) {
      const refused = await researcher.try(themes.runThemes, { params, body: { grain } });
      expect(refused.status).toBe(422);
    }
  });

  it('asked to divide otherwise while it groups, it does that in the end', async () => {
    const { params } = await aProject();
    const first = await researcher.call(themes.runThemes, { params, body: {} });
    const other = await researcher.call(themes.runThemes, { params, body: { grain: -2 } });
    expect(other.id).not.toBe(first.id);
    await runtime.jobs.idle();
    const { run: last } = await researcher.call(themes.listThemes, { params });
    expect(last).toMatchObject({ grain: -2 });
    const before = await researcher.call(jobs.getJob, { params: { jobId: first.id } });
    // Whether it had ended already when it was to stop is chance.
    expect(['cancelled', 'done']).toContain(before.state);
  });

  it('English highlights are compared as whole sentences, each of which is read once', async () => {
    const { params, highlightIds } = await aProject(SAID_IN_ENGLISH, 'en');
    const found = await run(params);
    expect(found.run?.vectors).toEqual(['use-lite-1', 'static-2', 'lexical-1']);
    const kept = async () =>
      (
        await runtime.database.db
          .selectFrom('text_vector')
          .select('sha256')
          .where('project_id', '=', params.projectId)
          .orderBy('sha256')
          .execute()
      ).map(({ sha256 }) => sha256);
    const before = await kept();
    expect(before).toHaveLength(8);
    await researcher.call(highlights.removeHighlight, {
      params: { highlightId: highlightIds[0]! },
    });
    expect((await run(params)).run?.vectors).toContain('use-lite-1');
    const after = await kept();
    // What was removed is forgotten; the rest is the same.
    expect(after).toHaveLength(7);
    expect(before).toEqual(expect.arrayContaining(after));
  });

  it('where most highlights are in another language, the encoder stays out, and the run says so', async () => {
    const { params } = await aProject();
    expect((await run(params)).run?.vectors).toEqual(['static-2', 'lexical-1']);
  });

  it('hears the codes of quotes that are in use, and no other tags', async () => {
    const { params, highlightIds } = await aProject();
    const tagged = async (kind: 'code' | 'touchpoint', name: string) => {
      const tag = await researcher.call(codebook.createTag, { params, body: { kind, name } });
      const half = highlightIds.filter((_, index) => index % 2 === 0);
      await researcher.call(highlights.changeHighlights, {
        params,
        body: { highlightIds: half, addTagIds: [tag.id] },
      });
      return tag;
    };
    await tagged('touchpoint', 'Kassan');
    expect((await run(params)).run?.vectors).not.toContain('codes-1');
    const { id, revision } = await tagged('code', 'Frakt');
    expect((await run(params)).run?.vectors).toContain('codes-1');
    await researcher.call(codebook.changeTag, {
      params: { tagId: id },
      body: { revision, archived: true },
    });
    expect((await run(params)).run?.vectors).not.toContain('codes-1');
  });

  it('a name that a person gave survives the next run, on the same theme', async () => {
    const { params } = await aProject();
    const [theme] = (await run(params)).themes;
    const renamed = await researcher.call(themes.editTheme, {
      params: { themeId: theme!.id },
      body: { revision: 0, label: 'Frakten överraskar' },
    });
    expect(renamed).toMatchObject({ label: 'Frakten överraskar', revision: 1 });
    const again = await run(params);
    const kept = again.themes.find(({ id }) => id === theme!.id);
    expect(kept).toMatchObject({
      label: 'Frakten överraskar',
      computedLabel: theme!.computedLabel,
      counts: theme!.counts,
    });
    expect(again.themes).toHaveLength(2);
  });

  it('the computed name takes a rename back', async () => {
    const { params } = await aProject();
    const [theme] = (await run(params)).themes;
    const rename = (revision: number, label: string) =>
      researcher.call(themes.editTheme, {
        params: { themeId: theme!.id },
        body: { revision, label },
      });
    expect((await rename(0, 'Frakten överraskar')).renamedBy).not.toBeNull();
    expect(await rename(1, theme!.computedLabel)).toMatchObject({
      label: theme!.computedLabel,
      renamedBy: null,
      revision: 2,
    });
  });

  it('a rename that started from an old name is refused', async () => {
    const { params } = await aProject();
    const [theme] = (await run(params)).themes;
    const rename = (label: string) =>
      researcher.try(themes.editTheme, {
        params: { themeId: theme!.id },
        body: { revision: 0, label },
      });
    expect((await rename('Först')).status).toBe(200);
    const late = await rename('Sen');
    expect([late.status, late.body['code']]).toEqual([409, 'theme.changed_meanwhile']);
  });

  it('a removed highlight leaves its theme at once and makes the run stale', async () => {
    const { params, highlightIds } = await aProject();
    await run(params);
    await researcher.call(highlights.removeHighlight, {
      params: { highlightId: highlightIds[0]! },
    });
    const after = await researcher.call(themes.listThemes, { params });
    expect(after.run?.stale).toBe(1);
    expect(after.themes.map(({ counts }) => counts.mentions).sort()).toEqual([3, 4]);
  });

  it('too few highlights are refused with how many are needed', async () => {
    const { params } = await aProject({ P1: ['Frakten dök upp sent.'] });
    const answer = await researcher.try(themes.runThemes, { params, body: {} });
    expect([answer.status, answer.body['code']]).toEqual([422, 'theme.too_few_highlights']);
    expect(answer.body['title']).toContain('at least 6');
    expect(await researcher.call(themes.listThemes, { params })).toMatchObject({
      run: null,
      themes: [],
    });
  });

  it('a theme of another workspace does not exist, and a stakeholder may not group', async () => {
    const { params } = await aProject();
    const [theme] = (await run(params)).themes;
    const stranger = await api.member('owner');
    const hidden = await stranger.try(themes.getTheme, { params: { themeId: theme!.id } });
    expect([hidden.status, hidden.body['code']]).toEqual([404, 'theme.not_found']);
    const reader = await api.member('stakeholder', researcher.workspaceId!);
    expect((await reader.try(themes.runThemes, { params, body: {} })).status).toBe(403);
    expect((await reader.call(themes.listThemes, { params })).themes).toHaveLength(2);
  });
});
