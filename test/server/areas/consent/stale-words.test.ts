import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consent, staleness } from '../../../../core/api/index.ts';
import { anApi } from '../../../support/api.ts';
import { aResearch } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const WORDS = 'The purple drawer jams every single morning before breakfast.';

describe.each(DATABASES)(
  'words of whoever withdraws, in what says what is stale, on %s',
  (database) => {
    let runtime: TestRuntime;
    beforeAll(async () => {
      runtime = await aRuntime(database);
    });
    afterAll(() => closeRuntime(runtime));

    it('are masked where nobody could change them, and listed where somebody can', async () => {
      const research = await aResearch(anApi(runtime));
      const { researcher } = research;
      const params = { projectId: research.projectId };
      const hypothesisId = await research.state('Drawers jam');
      await research.quote('P1', { words: WORDS });
      const waive = (revision: number, reason: string) =>
        researcher.call(staleness.waiveStaleness, {
          params: { hypothesisId },
          body: { revision, waiver: { until: '9999-12-31', reason } },
        });
      await waive(0, `They said: ${WORDS}`);
      await waive(1, `Tests are booked. ${WORDS}`);
      const touchpointId = await research.addTag('touchpoint', 'Cupboard');
      const record = (name: string) =>
        researcher.call(staleness.recordProductChange, {
          params,
          body: { touchpointId, name, happenedOn: '2026-03-12', reason: WORDS },
        });
      const removed = await record('Purple drawer jams every single morning');
      await researcher.call(staleness.changeProductChange, {
        params: { productChangeId: removed.id },
        body: { revision: 0, removed: true },
      });
      const standing = await record('Drawers replaced');
      const { id: participantId, revision } = await research.person('P1');
      await researcher.call(consent.withdrawConsent, {
        params: { participantId },
        body: { revision },
      });
      await runtime.jobs.idle();

      const { db } = runtime.database;
      const waivers = await db
        .selectFrom('staleness_waiver')
        .select('reason')
        .orderBy('id')
        .execute();
      expect(waivers.map(({ reason }) => reason.replaceAll('█', ''))).toEqual([
        'They said: .',
        'Tests are booked. .',
      ]);
      const changes = await db
        .selectFrom('product_change')
        .select(['name', 'reason'])
        .orderBy('id')
        .execute();
      expect(changes).toMatchObject([
        { name: expect.stringMatching(/^█+$/) as string },
        { name: 'Drawers replaced', reason: WORDS },
      ]);
      expect(changes[0]?.reason).not.toContain('drawer');
      const { reviews } = await researcher.call(consent.getWithdrawal, {
        params: { participantId },
      });
      expect(reviews.map(({ place, subjectId }) => [place, subjectId])).toEqual([
        ['product_change', standing.id],
      ]);
    });
  },
);
