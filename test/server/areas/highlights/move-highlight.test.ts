import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, highlights, projects, search, sources } from '../../../../core/api/index.ts';
import type { HighlightId, ProjectId, SourceId, TagId } from '../../../../core/kernel/ids.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const TEXT = 'Vi mätte först. Frakten dök upp i sista steget 😤 och då stängde jag.';
const span = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

describe.each(DATABASES)('moving the ends of a highlight on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let projectId: ProjectId;
  let sourceId: SourceId;
  let tagId: TagId;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
    projectId = (
      await researcher.call(projects.createProject, {
        body: { name: 'Kontor', language: 'sv', journeyTemplate: 'six-phases' },
      })
    ).id;
    const study = await researcher.call(projects.createStudy, {
      params: { projectId },
      body: { name: 'Interviews', method: 'interview' },
    });
    sourceId = (
      await researcher.call(sources.createSource, {
        params: { projectId },
        body: { studyId: study.id, title: 'Interview', text: TEXT },
      })
    ).id;
    tagId = (
      await researcher.call(codebook.createTag, {
        params: { projectId },
        body: { kind: 'code', name: 'Freight' },
      })
    ).id;
  });
  afterAll(() => closeRuntime(runtime));

  const mark = () =>
    researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion: 1, ...span('Frakten dök upp'), tagIds: [tagId] },
    });
  const move = (highlightId: HighlightId, body: Record<string, unknown>, caller = researcher) =>
    caller.try(highlights.moveHighlight, { params: { highlightId }, body });

  it('takes the new words and keeps the tags', async () => {
    const { id } = await mark();
    const answer = await move(id, {
      revision: 0,
      textVersion: 1,
      ...span('Frakten dök upp i sista steget 😤'),
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      id,
      quote: 'Frakten dök upp i sista steget 😤',
      tagIds: [tagId],
      revision: 1,
    });
  });

  it('is found by its new words', async () => {
    const { id } = await mark();
    await move(id, { revision: 0, textVersion: 1, ...span('då stängde jag') });
    await runtime.jobs.idle();
    const { quotes } = await researcher.call(search.searchEvidence, {
      params: { projectId },
      query: { q: 'stängde' },
    });
    expect(quotes.map(({ highlightId }) => highlightId)).toContain(id);
  });

  it.each([
    [{ revision: 0, textVersion: 7, start: 0, end: 5 }, 409, 'source.version_changed'],
    [{ revision: 4, textVersion: 1, start: 0, end: 5 }, 409, 'highlight.changed_meanwhile'],
    [{ revision: 0, textVersion: 1, start: 5, end: 5 }, 422, 'highlight.span_out_of_range'],
    [{ revision: 0, textVersion: 1, start: 0, end: 999 }, 422, 'highlight.span_out_of_range'],
    [
      { revision: 0, textVersion: 1, start: 0, end: TEXT.indexOf('😤') + 1 },
      422,
      'highlight.span_out_of_range',
    ],
  ])('%j is refused with %i %s, and nothing moves', async (body, status, code) => {
    const { id, start, end } = await mark();
    const answer = await move(id, body);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    const after = await researcher.call(highlights.getHighlight, { params: { highlightId: id } });
    expect(after).toMatchObject({ start, end, revision: 0 });
  });

  it('is not for strategists, and does not exist for another workspace', async () => {
    const { id } = await mark();
    const body = { revision: 0, textVersion: 1, start: 0, end: 5 };
    const strategist = await api.member('strategist', researcher.workspaceId!);
    expect((await move(id, body, strategist)).status).toBe(403);
    expect((await move(id, body, await api.member('owner'))).status).toBe(404);
  });
});
