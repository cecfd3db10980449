import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  consent,
  highlights,
  history,
  hypotheses,
  measurements,
  participants,
  sources,
} from '../../../../core/api/index.ts';
import type { TagId } from '../../../../core/kernel/ids.ts';
import { seededRandom } from '../../../../core/kernel/random.ts';
import { countTagUse, listTags } from '../../../../server/areas/codebook/index.ts';
import { journeyCell } from '../../../../server/areas/journeys/cell.service.ts';
import { journeyMap } from '../../../../server/areas/journeys/map.service.ts';
import { searchEvidence } from '../../../../server/areas/search/index.ts';
import { countHighlights } from '../../../../server/areas/sources/index.ts';
import type { Context } from '../../../../server/context.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const STEPS = 25;
/** Each step asks for the map twice over, and a busy machine is slow. */
const HISTORY_TIMEOUT_MS = 180_000;

describe.each(DATABASES)(
  'what is kept in memory of a map, the counts of tags and highlights, and the evidence on %s',
  (database) => {
    let runtime: TestRuntime;
    let researcher: Caller;
    let research: Research;
    let journeyId: string;
    let persona: TagId;
    beforeAll(async () => {
      runtime = await aRuntime(database);
      research = await aResearch(anApi(runtime));
      ({ researcher } = research);
      const book = await researcher.call(codebook.getCodebook, {
        params: { projectId: research.projectId },
      });
      journeyId = book.journeys[0]!.id;
      persona = await research.addTag('persona', 'Buyer');
      await research.addTag('touchpoint', 'Shop', { channel: 'digital' });
      await research.addTag('code', 'Freight');
      await research.addTag('code', 'Shipping');
    });
    afterAll(() => closeRuntime(runtime));

    const reading = (): Context => ({
      ...runtime.base,
      actor: {
        kind: 'member',
        userId: 'us_1',
        workspaceId: researcher.workspaceId!,
        role: 'researcher',
      },
    });
    /** The evidence of the project, whole and of a persona. */
    const evidence = (ctx: Context) =>
      Promise.all(
        [{}, { personaId: persona }].map((asked) =>
          searchEvidence(ctx, research.projectId, asked, 100),
        ),
      );
    /** What a reader gets: the map of everybody and of a persona, a cell, how often each tag is used, what is marked, and the evidence. */
    async function shown(ctx: Context) {
      const maps = await Promise.all(
        [undefined, persona].map((personaId) => journeyMap(ctx, journeyId, personaId, 'as_is')),
      );
      const asked = { phaseId: research.tags.get('Evaluation')!, lane: 'pain' } as const;
      return {
        maps: maps.map(({ columns, cells, highlights: kept }) => ({
          ...{ columns, cells },
          buyers: kept.peopleOf(persona),
        })),
        cell: await journeyCell(ctx, journeyId, asked),
        used: await used(ctx),
        marked: await marked(ctx),
        evidence: await evidence(ctx),
      };
    }
    /** How often each tag is used. */
    async function used(ctx: Context) {
      const { projectId } = research;
      const use = await countTagUse(ctx, projectId, await listTags(ctx.db, projectId));
      return [...use].sort(([one], [other]) => (one < other ? -1 : 1));
    }
    /** How many highlights stand in each source that has any. */
    async function marked(ctx: Context) {
      const counts = await countHighlights(ctx, research.projectId);
      return [...counts].filter(([, n]) => n > 0).sort(([one], [other]) => (one < other ? -1 : 1));
    }
    /** The same database through a handle that nothing was read through before: everything is computed anew. */
    const anew = (): Context => ({ ...reading(), db: runtime.base.db.withoutPlugins() });

    const inProject = () => ({ params: { projectId: research.projectId } });
    const tag = (name: string) => research.tags.get(name)!;
    const TAGS = [
      'Awareness',
      'Evaluation',
      'pain',
      'need',
      'Shop',
      'Freight',
      'Shipping',
      'Buyer',
    ];

    it(
      'is at every moment what would be computed anew, whatever people do',
      { timeout: HISTORY_TIMEOUT_MS },
      async () => {
        const random = seededRandom(11);
        const pick = <Item>(items: readonly Item[]): Item =>
          items[Math.floor(random() * items.length)]!;
        const some = () => TAGS.filter(() => random() < 0.45).map(tag);
        const quotes: Awaited<ReturnType<Research['quote']>>[] = [];
        const anyQuote = () => ({ params: { highlightId: pick(quotes).id } });
        const revisionOf = async (sent: ReturnType<typeof anyQuote>) =>
          (await researcher.call(highlights.getHighlight, sent)).revision;
        const ACTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
          say: async () => {
            const who = pick(['P1', 'P2', 'P3', null]);
            quotes.push(await research.quote(who, { tagIds: some(), sentiment: pick([-2, 0, 1]) }));
          },
          retag: async () => {
            const sent = anyQuote();
            const body = { revision: await revisionOf(sent), tagIds: some() };
            return researcher.try(highlights.setHighlightTags, { ...sent, body });
          },
          feel: async () => {
            const sent = anyQuote();
            const changes = { sentiment: pick([-2, null, 2]), keyQuote: random() < 0.5 };
            const body = { revision: await revisionOf(sent), ...changes };
            return researcher.try(highlights.changeHighlight, { ...sent, body });
          },
          remove: () => researcher.try(highlights.removeHighlight, anyQuote()),
          restore: () => researcher.try(highlights.restoreHighlight, anyQuote()),
          many: () =>
            researcher.try(highlights.changeHighlights, {
              ...inProject(),
              body: {
                highlightIds: [...new Set([pick(quotes).id, pick(quotes).id])],
                addTagIds: [tag('Evaluation'), tag('pain')],
              },
            }),
          takeBack: () => researcher.try(history.takeBack, { ...inProject(), body: {} }),
          doAgain: () => researcher.try(history.doAgain, { ...inProject(), body: {} }),
          archive: async () => {
            const { sourceId } = pick(quotes);
            const { revision } = await researcher.call(sources.getSource, { params: { sourceId } });
            const body = { revision, archived: random() < 0.5 };
            return researcher.try(sources.changeSource, { params: { sourceId }, body });
          },
          become: async () => {
            const { participants: all } = await researcher.call(
              participants.listParticipants,
              inProject(),
            );
            const { id, revision } = pick(all);
            const body = { revision, personaIds: random() < 0.5 ? [persona] : [] };
            return researcher.try(participants.changeParticipant, {
              params: { participantId: id },
              body,
            });
          },
          channel: async () => {
            const { tags } = await researcher.call(codebook.getCodebook, inProject());
            const { id, revision } = tags.find(({ name }) => name === 'Shop')!;
            const body = {
              revision,
              channel: pick(['digital', 'physical']),
              owner: pick(['Web', 'IT']),
            };
            return researcher.try(codebook.changeTag, { params: { tagId: id }, body });
          },
        };
        const hypothesisId = await research.state('Freight stops them');
        const links: string[] = [];
        const anyLink = () => ({
          params: { evidenceId: links.length > 0 ? pick(links) : 'ev_none' },
        });
        Object.assign(ACTIONS, {
          link: async () => {
            const body = { highlightId: pick(quotes).id, direction: pick([-2, 0, 1]) };
            const params = { hypothesisId };
            const made = await researcher.try(hypotheses.linkEvidence, { params, body });
            if (made.status === 201) links.push(made.body['id'] as string);
          },
          unlink: () => researcher.try(hypotheses.removeEvidence, anyLink()),
        });
        const anyMeasurement = async () =>
          pick((await researcher.call(measurements.listMeasurements, inProject())).measurements);
        Object.assign(ACTIONS, {
          place: async () => {
            const { id } = await anyMeasurement();
            const where = {
              phaseId: pick([tag('Awareness'), tag('Evaluation'), null]),
              touchpointId: pick([tag('Shop'), null]),
            };
            const body = { measurementIds: [id], ...where };
            return researcher.try(measurements.placeMeasurements, { ...inProject(), body });
          },
          unmeasure: async () => {
            const measurementId = (await anyMeasurement()).id;
            await researcher.call(measurements.removeMeasurement, { params: { measurementId } });
            if (random() < 0.7) {
              await researcher.call(measurements.restoreMeasurement, { params: { measurementId } });
            }
          },
        });
        const names = Object.keys(ACTIONS);
        for (let count = 0; count < 8; count += 1) await ACTIONS['say']!();
        const { studyId } = await research.quote('P1');
        for (const [metric, phase, value] of [
          ['csat', 'Evaluation', 0.9],
          ['csat', 'Awareness', 0.1],
          ['funnel_step', 'Awareness', 90],
          ['funnel_step', 'Evaluation', 40],
        ] as const) {
          const place = { phaseId: tag(phase), measuredOn: '2026-03-01' };
          const basis = { kind: 'total', value, sampleSize: 90 } as const;
          const body = { studyId, metric, name: 'Shop', ...place, basis };
          await researcher.call(measurements.createMeasurement, { ...inProject(), body });
        }
        await shown(reading());
        for (let step = 0; step < STEPS; step += 1) {
          // Sometimes several things happen between two looks.
          const done = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(names));
          for (const name of done) await ACTIONS[name]!();
          expect(await shown(reading()), `step ${step}: ${done.join(', ')}`).toEqual(
            await shown(anew()),
          );
        }
      },
    );

    it('follows a merge of tags and a withdrawal of consent', async () => {
      const book = await researcher.call(codebook.getCodebook, inProject());
      const revisionOf = (name: string) => book.tags.find((one) => one.name === name)!.revision;
      const said = await research.quote('P4', {
        tagIds: [tag('Evaluation'), tag('pain'), tag('Shipping')],
      });
      const before = await shown(reading());
      expect(before.cell.quotes.map(({ highlightId }) => highlightId)).toContain(said.id);
      await researcher.call(codebook.mergeTags, {
        params: { tagId: tag('Freight') },
        body: {
          revision: revisionOf('Freight'),
          merged: [{ tagId: tag('Shipping'), revision: revisionOf('Shipping') }],
        },
      });
      expect(await shown(reading())).toEqual(await shown(anew()));
      const { id, revision } = await research.person('P4');
      await researcher.call(consent.withdrawConsent, {
        params: { participantId: id },
        body: { revision },
      });
      const after = await shown(reading());
      expect(after).toEqual(await shown(anew()));
      expect(after.cell.quotes.map(({ highlightId }) => highlightId)).not.toContain(said.id);
    });

    it('gives all who look at once the same', async () => {
      await research.quote('P5', { tagIds: [tag('Evaluation'), tag('pain')] });
      const all = await Promise.all([1, 2, 3, 4].map(() => shown(reading())));
      const expected = await shown(anew());
      for (const one of all) expect(one).toEqual(expected);
    });
  },
);
