import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hypotheses } from '../../../../core/api/index.ts';
import { seededRandom } from '../../../../core/kernel/random.ts';
import { keepDayOfVerdicts } from '../../../../server/areas/hypotheses/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aHistory } from '../../../support/random-history.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

/** Some of them pass over days on which nothing happens but time. */
const DAYS = ['03-10', '03-11', '03-12', '03-20', '03-31', '04-03', '04-04', '04-08'].map(
  (day) => `2026-${day}`,
);
const STEPS_A_DAY = 7;
const SEEDS = [1, 2, 3];

type Detail = hypotheses.HypothesisDetailDto;

describe.each(DATABASES)('days as they were on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let now = new Date();
  const on = (day: string, time = '10:00:00.000Z') => (now = new Date(`${day}T${time}`));
  beforeAll(async () => {
    runtime = await aRuntime(database, { now: () => now });
    api = anApi(runtime);
    on('2026-03-10');
    researcher = await api.member('researcher');
  });
  afterAll(() => closeRuntime(runtime));

  const detail = (hypothesisId: string, asOf?: string) =>
    researcher.call(hypotheses.getHypothesis, {
      params: { hypothesisId },
      query: { language: 'en', ...(asOf ? { asOf } : {}) },
    });

  it.each(SEEDS)(
    'are shown as they were shown then, whatever was done since: history %i',
    async (seed) => {
      on(DAYS[0]!);
      const research: Research = await aResearch(api, researcher);
      const random = seededRandom(seed);
      const done = await aHistory(research, runtime.database.db, random);
      const shownThen: { day: string; details: Detail[] }[] = [];
      for (const day of DAYS) {
        on(day, '00:00:10.000Z');
        await keepDayOfVerdicts(runtime.base);
        on(day);
        for (let count = 0; count < STEPS_A_DAY; count += 1) await done.step(day);
        await runtime.jobs.idle();
        const details: Detail[] = [];
        for (const id of done.hypothesisIds) details.push(await detail(id));
        shownThen.push({ day, details });
        await expectLiveState(research, details);
        for (const live of details) expect(await detail(live.id, day)).toEqual(live);
      }
      on('2026-04-20');
      for (const { day, details } of shownThen) {
        for (const then of details) {
          const since = await detail(then.id, day);
          expect([day, asComparable(since, since)]).toEqual([day, asComparable(then, since)]);
          expect(since.isReconstructed).toBe(false);
        }
      }
    },
  );

  it('of which nothing was kept are shown as far as rows tell, and say so', async () => {
    on('2026-03-10');
    const research = await aResearch(api, researcher);
    const id = await research.state('Most buyers measure first');
    const quote = await research.quote('P1');
    const link = await research.link(id, quote.id, 2);
    on('2026-03-12');
    await researcher.call(hypotheses.changeEvidence, {
      params: { evidenceId: link.id },
      body: { revision: link.revision, direction: -2 },
    });
    const shown = async (day: string) => {
      const { computed, isReconstructed } = await detail(id, day);
      return [computed.supports, computed.contradicts, isReconstructed];
    };
    expect(await shown('2026-03-11')).toEqual([1, 0, false]);
    // As an earlier version left it.
    await runtime.database.db
      .deleteFrom('evidence_snapshot')
      .where('hypothesis_id', '=', id)
      .execute();
    expect(await shown('2026-03-11')).toEqual([0, 1, true]);
    expect(await shown('2026-03-09')).toEqual([0, 0, false]);
    expect(await shown('2026-03-12')).toEqual([0, 1, false]);
  });

  /** The verdicts of the list are kept, not computed for the question. */
  async function expectLiveState({ projectId }: Research, details: readonly Detail[]) {
    const { hypotheses: rows } = await researcher.call(hypotheses.listHypotheses, {
      params: { projectId },
    });
    for (const { id, computed, warnings, confidence } of details) {
      expect(rows.find((row) => row.id === id)).toMatchObject({ computed, warnings, confidence });
    }
  }
});

/**
 * What was shown, as far as it can still be: quotes of highlights that were removed since, and their words and
 * tags, are those of now. Measurements were not counted again.
 */
function asComparable(shown: Detail, since: Detail) {
  const still = new Set<string>(since.evidence.map(({ id }) => id));
  return {
    ...shown,
    // How often it was changed, and what came of it later.
    revision: null,
    history: null,
    personaIds: [...shown.personaIds].sort(),
    phaseIds: [...shown.phaseIds].sort(),
    units: shown.units.map((unit) => ({
      ...unit,
      evidenceIds: unit.evidenceIds.filter((id) => still.has(id)).sort(),
    })),
    evidence: shown.evidence
      .filter(({ id }) => still.has(id))
      .map((one) => ({ ...one, revision: null, quote: one.quote.highlightId }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    measurements: shown.measurements
      .filter(({ id }) => since.measurements.some((one) => one.id === id))
      .map((one) => ({ ...one, revision: null })),
    leftOut: shown.leftOut.filter(({ evidenceId }) => still.has(evidenceId)),
  };
}
