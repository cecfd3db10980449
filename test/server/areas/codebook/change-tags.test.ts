import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codebook, history } from '../../../../core/api/index.ts';
import { anApi, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('several tags at once on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let ids: Record<'cost' | 'freight' | 'late' | 'trust', string>;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    const [cost, freight, late, trust] = [
      await research.addTag('code', 'Cost'),
      await research.addTag('code', 'Freight'),
      await research.addTag('code', 'Late'),
      await research.addTag('code', 'Trust'),
    ];
    ids = { cost, freight, late, trust };
  });
  afterAll(() => closeRuntime(runtime));

  const params = () => ({ projectId: research.projectId });
  const codes = async () => {
    const { tags } = await research.researcher.call(codebook.getCodebook, { params: params() });
    const names = new Map<string, string>(tags.map(({ id, name }) => [id, name]));
    return tags
      .filter(({ kind, archivedAt }) => kind === 'code' && !archivedAt)
      .toSorted((a, b) => a.position - b.position)
      .map(({ name, parentId }) => (parentId ? `${names.get(parentId)} > ${name}` : name));
  };
  const change = (tagIds: readonly string[], what: object, revision = 0) =>
    research.researcher.try(codebook.changeTags, {
      params: params(),
      body: { tags: tagIds.map((tagId) => ({ tagId, revision })), ...what },
    });
  const back = () => research.researcher.call(history.takeBack, { params: params(), body: {} });

  it('are moved below a code, in their order, and back in one step', async () => {
    const place = { parentId: ids.cost, beforeId: null };
    expect(await change([ids.trust, ids.freight], { place })).toMatchObject({ status: 200 });
    expect(await codes()).toEqual(['Cost', 'Late', 'Cost > Freight', 'Cost > Trust']);
    await back();
    expect(await codes()).toEqual(['Cost', 'Freight', 'Late', 'Trust']);
  });

  it('are put before one of their siblings', async () => {
    await change([ids.late, ids.trust], { place: { parentId: null, beforeId: ids.freight } });
    expect(await codes()).toEqual(['Cost', 'Late', 'Trust', 'Freight']);
    await back();
    expect(await codes()).toEqual(['Cost', 'Freight', 'Late', 'Trust']);
  });

  it('are recoloured and archived together, and come back together', async () => {
    const { body } = await change([ids.late, ids.trust], { hue: 7, archived: true });
    const { tags } = codebook.CodebookDto.parse(body);
    const changed = tags.filter(({ archivedAt }) => archivedAt);
    expect(changed.map(({ name, hue }) => ({ name, hue }))).toEqual([
      { name: 'Late', hue: 7 },
      { name: 'Trust', hue: 7 },
    ]);
    expect(await codes()).toEqual(['Cost', 'Freight']);
    await back();
    expect(await codes()).toEqual(['Cost', 'Freight', 'Late', 'Trust']);
  });

  it('are all left as they are when one of them cannot be changed', async () => {
    const refused = async (tagIds: readonly string[], what: object, revision?: number) => {
      const { status, body } = await change(tagIds, what, revision);
      return { status, code: (body as { code?: string }).code };
    };
    const below = (parentId: string, beforeId: string | null = null) => ({
      place: { parentId, beforeId },
    });
    expect(await refused([ids.cost, ids.late], below(ids.late))).toEqual({
      status: 422,
      code: 'tag.parent_invalid',
    });
    expect(await refused([ids.late], below(ids.cost, ids.freight))).toMatchObject({
      code: 'tag.parent_invalid',
    });
    expect(await refused([ids.late, ids.trust], { hue: 2 }, 1)).toEqual({
      status: 409,
      code: 'tag.changed_meanwhile',
    });
    const persona = await research.addTag('persona', 'Buyer');
    expect(await refused([ids.late, persona], { hue: 2 })).toMatchObject({
      code: 'tag.parent_invalid',
    });
    const other = await aResearch(api);
    const theirs = await other.addTag('code', 'Theirs');
    expect(await refused([ids.late, theirs], { hue: 2 })).toMatchObject({ code: 'tag.not_found' });
    await research.addTag('code', 'Late', { parentId: ids.cost });
    expect(await refused([ids.trust, ids.late], below(ids.cost))).toEqual({
      status: 409,
      code: 'tag.name_taken',
    });
    expect(await codes()).toEqual(['Cost', 'Freight', 'Late', 'Trust', 'Cost > Late']);
  });
});
