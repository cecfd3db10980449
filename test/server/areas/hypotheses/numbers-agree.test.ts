import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hypotheses, participants, receipts, search } from '../../../../core/api/index.ts';
import type { HypothesisDetailDto } from '../../../../core/api/hypotheses.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

type Detail = HypothesisDetailDto;
const STANCES = {
  supports: 'supports',
  contradicts: 'contradicts',
  mixed: 'mixed',
  neutral: 'neutral',
};

/** Every kind of link there is: what votes, on each side and at each tier, and what is left out for each reason. */
describe.each(DATABASES)(
  'the numbers of a hypothesis with every kind of link, on %s',
  (database) => {
    let runtime: TestRuntime;
    let researcher: Caller;
    let research: Research;
    let hypothesisId: string;
    let detail: Detail;

    const link = async (
      pseudonym: string | null,
      direction: number,
      more: object = {},
      of = {},
    ) => {
      const { id } = await research.quote(pseudonym, of);
      return research.link(hypothesisId, id, direction, more);
    };
    const found = async (direction?: 'supports' | 'contradicts' | 'neutral') => {
      const { quotes, facets, withheld } = await researcher.call(search.searchEvidence, {
        params: { projectId: research.projectId },
        query: { hypothesisId, ...(direction ? { direction } : {}) },
      });
      const ids = quotes.map(({ highlightId }) => highlightId).toSorted();
      return { ids, facets, withheld };
    };

    beforeAll(async () => {
      runtime = await aRuntime(database);
      researcher = await anApi(runtime).member('researcher');
      research = await aResearch(anApi(runtime), researcher);
      hypothesisId = await research.state('Most parcels come late');
      // Sides and tiers.
      await link('P1', 2);
      await link('P1', -1, { tier: 2 });
      await link('P2', 1, { tier: 5 }, { method: 'usability test' });
      await link('P3', -2, { tier: 4 }, { method: 'usability test' });
      await link('P4', 1, { tier: 4 });
      await link('P4', -1, { tier: 4 });
      await link('P5', 0);
      await link(null, 1, {}, { method: 'focus group' });
      // A flag takes a tier; what has none left does not vote.
      await link('P6', 2, { tier: 4, leadingQuestion: true });
      await link('P6', 2, { tier: 3, secondHand: true, leadingQuestion: true });
      await link('P7', 1, { tier: 2, secondHand: true });
      // What is left out otherwise.
      await link('P1', 2, { role: 'generating' });
      await link('P8', 2, {}, { method: 'workshop' });
      await research.person('P9', { kind: 'staff' });
      await link('P9', 2);
      await research.person('P10', { consent: 'refused' });
      await link('P10', -2);
      await research.person('P11', { consentExpiresOn: '2020-01-01' });
      await link('P11', -2);
      await link(null, 2);
      const rejected = await link('P2', -2);
      await researcher.call(hypotheses.changeEvidence, {
        params: { evidenceId: rejected.id },
        body: { revision: 0, state: 'rejected' },
      });
      const removed = await link('P3', 2);
      await researcher.call(hypotheses.removeEvidence, { params: { evidenceId: removed.id } });
      detail = await researcher.call(hypotheses.getHypothesis, {
        params: { hypothesisId },
        query: { language: 'en' },
      });
    });
    afterAll(() => closeRuntime(runtime));

    it('are made of every kind: each side, and each reason that can be', () => {
      expect(detail.computed).toMatchObject({ supports: 4, contradicts: 1, mixed: 1, neutral: 1 });
      expect(detail.leftOut.map(({ reason }) => reason).toSorted()).toEqual([
        ...(['consent_expired', 'consent_refused', 'generating', 'no_participant'] as const),
        ...(['rejected', 'staff', 'weak_tier', 'weak_tier', 'workshop'] as const),
      ]);
    });

    it('are the same in the list, on the board and in the detail', async () => {
      const listed = await researcher.call(hypotheses.listHypotheses, {
        params: { projectId: research.projectId },
      });
      const [row] = listed.hypotheses;
      expect(row?.computed).toEqual(detail.computed);
      expect(row?.confidence).toBe(detail.confidence);
      expect(row?.warnings).toEqual(detail.warnings);
    });

    it.each(Object.entries(STANCES))('of %s are the people who are named', (count, stance) => {
      const named = detail.units.filter((unit) => unit.stance === stance);
      expect(detail.computed[count as keyof typeof STANCES]).toBe(named.length);
    });

    it('put every link in one place: with one person, or left out with one reason', () => {
      const counted = detail.units.flatMap(({ evidenceIds }) => evidenceIds);
      const leftOut = detail.leftOut.map(({ evidenceId }) => evidenceId);
      expect([...counted, ...leftOut].toSorted()).toEqual(
        detail.evidence.map(({ id }) => id).toSorted(),
      );
    });

    it('show for each person the highest tier that a quote of theirs has after its flags', () => {
      for (const { tier, evidenceIds, label } of detail.units) {
        const tiers = detail.evidence
          .filter(({ id }) => evidenceIds.includes(id))
          .map((one) => one.tier - Number(one.leadingQuestion) - Number(one.secondHand));
        expect([label, tier]).toEqual([label, Math.max(...tiers)]);
      }
    });

    it('are those of the methods, and of the receipt', async () => {
      const { output } = await researcher.call(receipts.getReceipt, {
        params: { hypothesisId },
        query: {},
      });
      const { supports, contradicts, mixed, neutral } = detail.computed;
      const counted = supports + contradicts + mixed;
      expect(output.counts).toEqual({ supports, contradicts, mixed, neutral, counted });
      expect(output.units.map(({ key, stance }) => [key, stance])).toEqual(
        detail.units.map(({ key, stance }) => [key, stance]),
      );
      expect(output.leftOut.map(({ linkId, reason }) => [linkId, reason]).toSorted()).toEqual(
        detail.leftOut.map(({ evidenceId, reason }) => [evidenceId, reason]).toSorted(),
      );
      // Whoever speaks in two methods is one voice in each.
      const voices = detail.triangulation.reduce(
        (sum, row) => sum + row.supports + row.contradicts + row.mixed,
        0,
      );
      expect(voices).toBeGreaterThanOrEqual(counted);
    });

    it('open the quotes that they are made of: all accepted ones, and each direction by itself', async () => {
      const accepted = detail.evidence.filter(({ state }) => state === 'accepted');
      const idsOf = (which: (direction: number) => boolean) =>
        accepted
          .filter(({ direction }) => which(direction))
          .map(({ highlightId }) => highlightId)
          .toSorted();
      const { ids, facets, withheld } = await found();
      expect([ids, withheld]).toEqual([idsOf(() => true), 0]);
      const directions = { supports: 1, contradicts: -1, neutral: 0 } as const;
      for (const [direction, sign] of Object.entries(directions)) {
        const own = idsOf((one) => Math.sign(one) === sign);
        expect((await found(direction as keyof typeof directions)).ids).toEqual(own);
        const facet = facets.directions.find(({ id }) => id === direction);
        expect(facet?.mentions).toBe(own.length);
      }
    });

    it('of a person are the quotes that their page leads to', async () => {
      const { participants: people } = await researcher.call(participants.listParticipants, {
        params: { projectId: research.projectId },
      });
      for (const { key, evidenceIds } of detail.units) {
        const person = people.find(({ id }) => id === key);
        if (!person) continue;
        const { quotes } = await researcher.call(search.searchEvidence, {
          params: { projectId: research.projectId },
          query: { hypothesisId, participantId: person.id },
        });
        const own = quotes.map(({ highlightId }) => highlightId);
        const counted = detail.evidence.filter(({ id }) => evidenceIds.includes(id));
        expect(own).toEqual(expect.arrayContaining(counted.map(({ highlightId }) => highlightId)));
      }
    });
  },
);
