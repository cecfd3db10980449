import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLinks } from '../../../../server/areas/hypotheses/links.store.ts';
import { loadSurroundings } from '../../../../server/areas/hypotheses/surroundings.store.ts';
import { anApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

/** More than are read by hypothesis; see links.store.ts. */
const MANY = 51;
const NO_SCOPE = { personaIds: [], phaseIds: [] };

describe.each(DATABASES)('links of hypotheses on %s', (database) => {
  let runtime: TestRuntime;
  let research: Research;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    const api = anApi(runtime);
    research = await aResearch(api, await api.member('researcher'));
  });
  afterAll(() => closeRuntime(runtime));

  it('are the same for many hypotheses at once as for each alone', async () => {
    const { db } = runtime.base;
    const quotes = [await research.quote('P1'), await research.quote('P2')];
    const ratings = Array.from({ length: MANY }, (_, index) => ({
      direction: (index % 5) - 2,
      tier: 1 + (index % 5),
      role: index % 2 === 0 ? 'testing' : 'generating',
      leadingQuestion: index % 3 === 0,
      secondHand: index % 7 === 0,
    }));
    const hypotheses = [];
    for (const { direction, ...rating } of ratings) {
      const id = await research.state(`Buyers measure first ${hypotheses.length}`);
      for (const quote of quotes) await research.link(id, quote.id, direction, rating);
      hypotheses.push({ id, scope: NO_SCOPE });
    }
    const around = await loadSurroundings(db, research.projectId, null);
    const together = await loadLinks(db, around, hypotheses, null);
    for (const [index, hypothesis] of hypotheses.entries()) {
      const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
      const links = [...(together.get(hypothesis.id) ?? [])].sort(byId);
      const alone = await loadLinks(db, around, [hypothesis], null);
      expect(links).toEqual([...(alone.get(hypothesis.id) ?? [])].sort(byId));
      const rated = { ...ratings[index], state: 'accepted' };
      expect(links).toMatchObject([rated, rated]);
    }
  });
});
