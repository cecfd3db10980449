import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, sources } from '../../../../core/api/index.ts';
import { anApi, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('how much rests on a tag on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
  });
  afterAll(() => closeRuntime(runtime));

  async function useOf(name: string) {
    const { tags } = await research.researcher.call(codebook.getCodebook, {
      params: { projectId: research.projectId },
    });
    return tags.find((tag) => tag.name === name)?.counts;
  }

  it('is counted in people, sources and mentions; archived sources do not count', async () => {
    const freight = await research.addTag('code', 'freight');
    expect(await useOf('freight')).toEqual({ people: 0, sources: 0, mentions: 0 });
    await research.quote('P1', { tagIds: [freight] });
    await research.quote('P1', { tagIds: [freight] });
    const other = await research.quote('P2', { tagIds: [freight] });
    expect(await useOf('freight')).toEqual({ people: 2, sources: 3, mentions: 3 });
    await research.researcher.call(sources.changeSource, {
      params: { sourceId: other.sourceId },
      body: { revision: 0, archived: true },
    });
    expect(await useOf('freight')).toEqual({ people: 1, sources: 2, mentions: 2 });
  });

  it('of a persona is what its people said', async () => {
    const buyer = await research.addTag('persona', 'Buyer');
    await research.person('P7', { personaIds: [buyer] });
    await research.quote('P7');
    await research.quote('P7');
    expect(await useOf('Buyer')).toEqual({ people: 1, sources: 2, mentions: 2 });
  });
});
