import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codebook, history, journeys } from '../../../../core/api/index.ts';
import type { JourneyMapDto } from '../../../../core/api/journeys.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('phases that open into journeys on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let outerId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));
  beforeEach(async () => {
    research = await aResearch(api);
    ({ researcher } = research);
    outerId = (await book()).journeys[0]!.id;
  });

  const inProject = () => ({ params: { projectId: research.projectId } });
  const book = () => researcher.call(codebook.getCodebook, inProject());
  const mapOf = (journeyId = outerId, caller: Caller = researcher) =>
    caller.call(journeys.getJourneyMap, { params: { journeyId }, query: {} });
  const phaseOf = (map: JourneyMapDto, name: string) =>
    map.phases.find((phase) => phase.name === name)!;
  const aJourney = async (name: string) => {
    const body = { name, template: 'before-during-after', language: 'en' } as const;
    return (await researcher.call(codebook.createJourney, { ...inProject(), body })).id;
  };
  async function open(name: string, opens: object, journeyId = outerId, caller = researcher) {
    const { id: phaseId, opensRevision } = phaseOf(await mapOf(journeyId), name);
    return caller.try(journeys.openPhase, {
      params: { journeyId, phaseId },
      body: { revision: opensRevision, opens: opens as never },
    });
  }
  const into = (journeyId: string) => ({ kind: 'journey', journeyId });
  const takeBack = () => researcher.call(history.takeBack, { ...inProject(), body: {} });
  const again = () => researcher.call(history.doAgain, { ...inProject(), body: {} });
  const opened = async (name: string, journeyId = outerId) =>
    phaseOf(await mapOf(journeyId), name).opens?.name ?? null;

  it('lead into a new one and back out, and taking it back takes the new one away', async () => {
    const made = await open('Conversion', {
      kind: 'new',
      ...{ name: 'Paying', template: 'before-during-after', language: 'en' },
    });
    expect(made.status).toBe(200);
    const innerId = made.body['journeyId'] as string;
    const inner = await mapOf(innerId);
    expect(inner.phases.map(({ name }) => name)).toEqual(['Before', 'During', 'After']);
    expect(inner.within).toMatchObject([{ journeyId: outerId, phaseName: 'Conversion' }]);
    expect(await opened('Conversion')).toBe('Paying');

    await takeBack();
    expect(await opened('Conversion')).toBeNull();
    const archived = (await book()).journeys.find(({ id }) => id === innerId);
    expect(archived?.archivedAt).not.toBeNull();
    await again();
    expect(await opened('Conversion')).toBe('Paying');
    expect((await mapOf(innerId)).within).toHaveLength(1);
  });

  it('count nothing of what is inside, and say what stands on one side only', async () => {
    const innerId = await aJourney('Paying');
    await open('Conversion', into(innerId));
    const [before, during] = (await mapOf(innerId)).phases;
    const phase = research.tags.get('Conversion')!;
    await research.quote('P1', { tagIds: [phase] });
    await research.quote('P1', { tagIds: [phase, before!.id] });
    await research.quote('P2', { tagIds: [before!.id, during!.id] });
    await research.quote('P3', { tagIds: [during!.id] });

    const outer = phaseOf(await mapOf(), 'Conversion');
    expect(outer).toMatchObject({ people: 1, mentions: 2 });
    expect(outer.opens).toMatchObject({ people: 3, mentions: 3, onlyThere: 2 });
    const inner = await mapOf(innerId);
    expect(inner.notHere).toEqual({ people: 1, mentions: 1 });
    expect(inner.phases[0]).toMatchObject({ people: 2, mentions: 2 });
    expect((await mapOf()).notHere).toBeNull();
  });

  it('are never inside themselves, nor two of one journey', async () => {
    const [payId, cardId] = [await aJourney('Paying'), await aJourney('Card')];
    await open('Conversion', into(payId));
    await open('During', into(cardId), payId);
    expect((await mapOf(cardId)).within.map(({ phaseName }) => phaseName)).toEqual([
      'Conversion',
      'During',
    ]);
    for (const [journeyId, wanted] of [
      [outerId, outerId],
      [payId, outerId],
      [cardId, outerId],
      [cardId, payId],
    ] as const) {
      const name = journeyId === outerId ? 'Desire' : 'After';
      const refused = await open(name, into(wanted), journeyId);
      const isTaken = wanted === payId;
      expect(refused.body['code']).toBe(isTaken ? 'journey.inside_another' : 'journey.leads_back');
    }
    expect((await open('Desire', into(payId))).body['code']).toBe('journey.inside_another');
    // The same again is no second way in, and an old state is refused.
    expect((await open('Conversion', into(payId))).status).toBe(200);
    const stale = await researcher.try(journeys.openPhase, {
      params: { journeyId: outerId, phaseId: research.tags.get('Conversion')! },
      body: { revision: 0, opens: { kind: 'none' } },
    });
    expect(stale.body['code']).toBe('journey.changed_meanwhile');
  });

  it('close while the journey or the phase is archived, and the journey is free for another phase', async () => {
    const innerId = await aJourney('Paying');
    await open('Conversion', into(innerId));
    const journeyOf = async () => (await book()).journeys.find(({ id }) => id === innerId)!;
    const archive = async (archived: boolean) =>
      researcher.call(codebook.changeJourney, {
        params: { journeyId: innerId },
        body: { revision: (await journeyOf()).revision, archived },
      });
    await archive(true);
    expect(await opened('Conversion')).toBeNull();
    expect((await open('Desire', into(innerId))).body['code']).toBe('journey.not_found');
    await archive(false);
    expect(await opened('Conversion')).toBe('Paying');

    const phaseId = research.tags.get('Conversion')!;
    const { revision } = (await book()).tags.find(({ id }) => id === phaseId)!;
    await researcher.call(codebook.changeTag, {
      params: { tagId: phaseId },
      body: { revision, archived: true },
    });
    expect((await mapOf(innerId)).within).toEqual([]);
    await open('Desire', into(innerId));
    expect(await opened('Desire')).toBe('Paying');
    await researcher.call(codebook.changeTag, {
      params: { tagId: phaseId },
      body: { revision: revision + 1, archived: false },
    });
    expect(await opened('Conversion')).toBeNull();
    expect((await mapOf(innerId)).within).toMatchObject([{ phaseName: 'Desire' }]);
  });

  it('go where they are merged to, and nowhere that would lead back', async () => {
    const innerId = await aJourney('Paying');
    await open('Conversion', into(innerId));
    const { tags } = await book();
    const tag = (name: string, journeyId = outerId) =>
      tags.find((one) => one.name === name && one.journeyId === journeyId)!;
    const merge = (survivor: { id: string; revision: number }, merged: typeof survivor) =>
      researcher.call(codebook.mergeTags, {
        params: { tagId: survivor.id },
        body: {
          revision: survivor.revision,
          merged: [{ tagId: merged.id as never, revision: merged.revision }],
        },
      });
    await merge(tag('Evaluation'), tag('Conversion'));
    expect(await opened('Evaluation')).toBe('Paying');
    await takeBack();
    expect([await opened('Evaluation'), await opened('Conversion')]).toEqual([null, 'Paying']);

    // Into a phase of the inside: it cannot lie within itself, so it stands on its own.
    const now = (await book()).tags;
    const find = (id: string) => now.find((one) => one.id === id)!;
    await merge(find(tag('During', innerId).id), find(tag('Conversion').id));
    expect(await opened('During', innerId)).toBeNull();
    expect((await mapOf(innerId)).within).toEqual([]);
    await takeBack();
    expect(await opened('Conversion')).toBe('Paying');
  });

  it('show a read-only link the same, and nothing of what is archived', async () => {
    const innerId = await aJourney('Paying');
    await open('Conversion', into(innerId));
    const visitor = await research.visitor('journey');
    expect(phaseOf(await mapOf(outerId, visitor), 'Conversion').opens?.name).toBe('Paying');
    expect((await mapOf(innerId, visitor)).within).toHaveLength(1);
    const { revision } = (await book()).journeys.find(({ id }) => id === innerId)!;
    await researcher.call(codebook.changeJourney, {
      params: { journeyId: innerId },
      body: { revision, archived: true },
    });
    expect(JSON.stringify(await mapOf(outerId, visitor))).not.toContain('Paying');
  });

  it('are set by strategists, not by stakeholders, other workspaces, or with another project', async () => {
    const innerId = await aJourney('Paying');
    const stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    expect((await open('Desire', into(innerId), outerId, stakeholder)).status).toBe(403);
    const strategist = await api.member('strategist', researcher.workspaceId!);
    expect((await open('Desire', into(innerId), outerId, strategist)).status).toBe(200);
    expect((await open('Desire', { kind: 'none' }, outerId, strategist)).status).toBe(200);
    expect(await opened('Desire')).toBeNull();
    const other = await aResearch(api, researcher);
    const { journeys: elsewhere } = await researcher.call(codebook.getCodebook, {
      params: { projectId: other.projectId },
    });
    const refused = await open('Desire', into(elsewhere[0]!.id));
    expect(refused.body['code']).toBe('journey.not_found');
    const stranger = await api.member('researcher');
    const strange = await open('Desire', into(innerId), outerId, stranger);
    expect(strange.body['code']).toBe('journey.not_found');
  });

  it('of two at once never lead into each other, nor both into the same journey', async () => {
    const innerId = await aJourney('Paying');
    const thirdId = await aJourney('Waiting');
    const round = await Promise.all([
      open('Conversion', into(innerId)),
      open('During', into(outerId), innerId),
    ]);
    expect(round.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    const same = await Promise.all([
      open('Desire', into(thirdId)),
      open('Interest', into(thirdId)),
      open('After', into(thirdId), innerId),
    ]);
    expect(same.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  });
});
