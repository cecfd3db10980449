import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themes } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { aSaidProject } from './a-grouped-project.ts';

describe.each(DATABASES)('saturation on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  afterAll(() => closeRuntime(runtime));

  async function grouped() {
    const { params } = await aSaidProject(researcher);
    await researcher.call(themes.runThemes, { params, body: {} });
    await runtime.jobs.idle();
    const { themes: found } = await researcher.call(themes.listThemes, { params });
    const people = async () =>
      (await researcher.call(themes.getSaturation, { params })).people.map(
        ({ pseudonym, newThemes }) => [pseudonym, newThemes],
      );
    return { params, found, people };
  }

  it('tells what each person brought, in order of interview', async () => {
    const { people } = await grouped();
    expect(await people()).toEqual([
      ['P1', 2],
      ['P2', 0],
      ['P3', 0],
      ['P4', 0],
    ]);
  });

  it('does not count a theme that is hidden', async () => {
    const { found, people } = await grouped();
    await researcher.call(themes.editTheme, {
      params: { themeId: found[0]!.id },
      body: { revision: 0, state: 'hidden' },
    });
    expect((await people())[0]).toEqual(['P1', 1]);
  });

  it('has nothing before the first run, and is nobody else’s', async () => {
    const { params } = await aSaidProject(researcher);
    expect(await researcher.call(themes.getSaturation, { params })).toEqual({ people: [] });
    const stranger = await api.member('owner');
    expect((await stranger.try(themes.getSaturation, { params })).status).toBe(404);
  });
});
