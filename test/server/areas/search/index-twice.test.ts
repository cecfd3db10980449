import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlights, projects, search, sources } from '../../../../core/api/index.ts';
import type { ProjectId } from '../../../../core/kernel/ids.ts';
import { indexSourceJob } from '../../../../server/areas/search/index.ts';
import type { Context } from '../../../../server/context.ts';
import { findLatestJob } from '../../../../server/jobs/jobs.store.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('making sources findable on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  let projectId: ProjectId;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    researcher = await anApi(runtime).member('researcher');
    const project = { name: 'Kontor', language: 'en', journeyTemplate: 'six-phases' };
    projectId = (await researcher.call(projects.createProject, { body: project })).id;
  });
  afterAll(() => closeRuntime(runtime));

  async function aSource(title: string, text: string) {
    const study = await researcher.call(projects.createStudy, {
      params: { projectId },
      body: { name: title, method: 'interview' },
    });
    const source = await researcher.call(sources.createSource, {
      params: { projectId },
      body: { studyId: study.id, title, text },
    });
    await runtime.jobs.idle();
    return source;
  }
  const passages = async (query: string) =>
    (await researcher.call(search.searchEvidence, { params: { projectId }, query: { query } }))
      .passages;

  it('twice at the same time keeps each passage once', async () => {
    const lines = Array.from({ length: 40 }, (_, line) => `P1: Parcel number ${line} was late.`);
    const { id: sourceId } = await aSource('Parcels', lines.join('\n\n'));
    const latest = await findLatestJob(runtime.base.db, projectId, 'search.index_source');
    const job = { ...latest!, payload: { sourceId } };
    const workspaceId = researcher.workspaceId!;
    const ctx: Context = { ...runtime.base, actor: { kind: 'system', workspaceId } };
    const { signal } = new AbortController();
    const report = () => Promise.resolve();
    await Promise.all([1, 2, 3].map(() => indexSourceJob(ctx, job, report, signal)));
    const kept = await runtime.base.db
      .selectFrom('search_document')
      .select('ref_id')
      .where('source_id', '=', sourceId)
      .execute();
    expect(kept).toHaveLength(40);
    expect(new Set(kept.map(({ ref_id: id }) => id)).size).toBe(40);
  });

  it('a passage of more words than the index takes at once is found by its first and last words', async () => {
    const words = Array.from({ length: 150_000 }, (_, at) => `w${at.toString(36)}x`);
    const text = `P1: Beginningword ${words.join(' ')} endingword.`;
    const { id: sourceId } = await aSource('One breath', text);
    for (const word of ['beginningword', words[70_000]!, 'endingword']) {
      const found = await passages(`"${word}"`);
      expect(found.map((one) => one.sourceId)).toEqual([sourceId]);
      expect(text.slice(found[0]!.start, found[0]!.end)).toBe(found[0]!.text);
    }
    const quote = await researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion: 1, start: 4, end: text.length, tagIds: [] },
    });
    expect(quote.quote).toHaveLength(text.length - 4);
  });
});
