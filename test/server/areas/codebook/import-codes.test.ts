import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codebook, codeLists, history } from '../../../../core/api/index.ts';
import { anApi, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('lists of codes on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
  });
  afterAll(() => closeRuntime(runtime));

  const params = () => ({ projectId: research.projectId });
  const codes = async () => {
    const { tags } = await research.researcher.call(codebook.getCodebook, { params: params() });
    const inUse = tags.filter(({ kind, archivedAt }) => kind === 'code' && !archivedAt);
    const names = new Map(tags.map(({ id, name }) => [id, name]));
    return inUse.map(({ name, parentId, definition, hue, aliases }) => ({
      ...{ name, definition, hue, aliases },
      below: parentId ? names.get(parentId) : null,
    }));
  };
  const saved = async (list: string) => {
    const path = `/api/projects/${research.projectId}/${list}`;
    return (await research.researcher.fetch(path)).text();
  };
  const imported = (text: string) =>
    research.researcher.try(codeLists.importCodes, { params: params(), body: { text } });

  it('are shown before they are imported, and imported in one action', async () => {
    await research.addTag('code', 'Cost', { definition: 'Old.' });
    const text = 'name,parent,colour,definition\nCost,,,New.\nFreight,Cost,moss,\nTrust,,,\n';
    const preview = await research.researcher.call(codeLists.previewImport, {
      params: params(),
      body: { text },
    });
    expect(preview).toMatchObject({ created: 2, changed: 1, skipped: 0 });
    expect(await codes()).toHaveLength(1);
    expect(await imported(text)).toMatchObject({ status: 200, body: preview });
    expect(await codes()).toMatchObject([
      { name: 'Cost', definition: 'New.' },
      { name: 'Freight', below: 'Cost', hue: 4 },
      { name: 'Trust', below: null },
    ]);
    const { actions } = await research.researcher.call(history.takeBack, {
      params: params(),
      body: {},
    });
    expect(actions).toMatchObject([
      { changes: [{ type: 'tag.imported', subject: { created: 2, changed: 1 } }] },
    ]);
    expect(await codes()).toMatchObject([{ name: 'Cost', definition: 'Old.' }]);
  });

  it('come back into another project as they left this one, also names that look like formulas', async () => {
    await imported('Cost :: What it costs.\n\tFreight\n\t\tLate\n=Sum\n');
    const csv = await saved('lists/codebook?format=csv');
    expect(csv).toContain("'=Sum");
    const outline = await saved('codebook/outline');
    expect(outline).toBe('Cost :: What it costs.\n\tFreight\n\t\tLate\n=Sum\n');
    const before = await codes();
    for (const text of [csv, outline]) {
      research = await aResearch(api, research.researcher);
      expect(await imported(text)).toMatchObject({ body: { created: 4 } });
      expect((await codes()).map(({ name, below }) => [name, below])).toEqual(
        before.map(({ name, below }) => [name, below]),
      );
      expect(await imported(text)).toMatchObject({ body: { created: 0, changed: 0, skipped: 4 } });
    }
  });

  it('that hold no code, or too many, are refused', async () => {
    const many = Array.from({ length: 2001 }, (_, index) => `Code ${index}`).join('\n');
    for (const text of [' \n\n', 'name,definition\n', many]) {
      expect(await imported(text)).toMatchObject({
        status: 422,
        body: { code: 'tag.list_unreadable' },
      });
    }
  });

  it('that are no text, but a workbook or a PDF read as if, are refused', async () => {
    for (const text of ['PK\u0003\u0004\u0014codes.xml', '%PDF-1.7\n%\uFFFD\uFFFD\n1 0 obj']) {
      expect(await imported(text)).toMatchObject({
        status: 422,
        body: { code: 'tag.list_unreadable', title: expect.stringContaining('UTF-8') as string },
      });
    }
    expect(await imported('Frakt\r\n\tÆblegrød')).toMatchObject({ body: { created: 2 } });
  });

  it('that are nested deeper than any codebook are refused, also on one line', async () => {
    const levels = Array.from({ length: 21 }, (_, index) => `Level ${index}`);
    const outline = levels.map((name, depth) => '\t'.repeat(depth) + name);
    expect(await imported(outline.slice(0, 20).join('\n'))).toMatchObject({
      body: { created: 20 },
    });
    const parents = levels.map((name, depth) => `${name},${levels[depth - 1] ?? ''}`);
    // A path of this length took hours to plan, and nobody else was answered.
    const endless = 'path\n' + Array.from({ length: 100_000 }, (_, index) => index).join('>');
    for (const text of [outline.join('\n'), `name,parent\n${parents.join('\n')}`, endless]) {
      expect(await imported(text)).toMatchObject({
        status: 422,
        body: { code: 'tag.list_unreadable' },
      });
    }
  });

  it('are imported as many at once as may be, up to all that a project holds', async () => {
    const list = (name: string) =>
      'path\n' + Array.from({ length: 2000 }, (_, index) => `${name} ${index} > Below`).join('\n');
    expect(await imported(list('One'))).toMatchObject({ status: 200, body: { created: 4000 } });
    expect(await imported(list('Two'))).toMatchObject({
      status: 413,
      body: { code: 'tag.too_many' },
    });
    expect(await codes()).toHaveLength(4000);
  });

  it('are imported by those who may change the codebook only', async () => {
    const visitor = await research.visitor('evidence');
    const answer = await visitor.try(codeLists.importCodes, {
      params: params(),
      body: { text: 'Cost' },
    });
    expect(answer.status).toBe(403);
  });
});
