import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlights, projects, sources } from '../../../../core/api/index.ts';
import { anApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const GROUP = 'P7: I never found the card page.\n\nP2: I liked the discount.\n';

describe.each(DATABASES)('what happens while two participants are merged on %s', (database) => {
  let runtime: TestRuntime;
  let research: Research;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    research = await aResearch(anApi(runtime));
  });
  afterAll(() => closeRuntime(runtime));

  it('a passage under the label of one of them is said by whoever they turn out to be', async () => {
    const { researcher, projectId } = research;
    const [survivor, other] = [await research.person('P1'), await research.person('P7')];
    const study = await researcher.call(projects.createStudy, {
      params: { projectId },
      body: { name: 'Group', method: 'focus group' },
    });
    const source = await researcher.call(sources.createSource, {
      params: { projectId },
      body: { studyId: study.id, title: 'Group', text: GROUP },
    });
    await runtime.jobs.idle();
    const { db } = runtime.base;
    const marked = await db.transaction().execute(async (tx) => {
      await tx
        .updateTable('participant')
        .set({ merged_into: survivor.id })
        .where('id', '=', other.id)
        .execute();
      const marking = researcher.call(highlights.createHighlight, {
        params: { sourceId: source.id },
        body: { textVersion: 1, start: 4, end: 20, tagIds: [] },
      });
      // On SQLite it waits for its turn to write. On PostgreSQL it has to come as far as the merge lets it.
      if (database === 'postgres') await Promise.race([marking, somebodyWaits()]);
      return { marking };
    });
    expect((await marked.marking).participantId).toBe(survivor.id);
  });

  async function somebodyWaits(): Promise<void> {
    for (;;) {
      const { rows } = await sql<{ n: number }>`
        select count(*) as n from pg_locks where not granted`.execute(runtime.base.db);
      if ((rows[0]?.n ?? 0) > 0) return;
    }
  }
});
