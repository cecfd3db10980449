import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, history, journeys } from '../../../../core/api/index.ts';
import { MAP_LANES } from '../../../../core/journeys/cells.ts';
import { DEFAULT_LANES } from '../../../../core/journeys/lane-view.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('the lanes of a map on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let journeyId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
    ({ researcher } = research);
    const book = await researcher.call(codebook.getCodebook, {
      params: { projectId: research.projectId },
    });
    journeyId = book.journeys[0]!.id;
  });
  afterAll(() => closeRuntime(runtime));

  const map = (caller: Caller = researcher) =>
    caller.call(journeys.getJourneyMap, { params: { journeyId }, query: {} });
  const arrange = (
    revision: number,
    places: readonly { lane: (typeof MAP_LANES)[number]; hidden?: boolean; pinned?: boolean }[],
    caller: Caller = researcher,
  ) =>
    caller.try(journeys.setLanes, {
      params: { journeyId },
      body: {
        revision,
        // The others follow as they stand by default.
        lanes: [
          ...places.map((place) => ({ hidden: false, pinned: false, ...place })),
          ...DEFAULT_LANES.filter((place) => !places.some(({ lane }) => lane === place.lane)),
        ],
      },
    });
  const first = (lanes: readonly { lane: string; hidden: boolean; pinned: boolean }[]) =>
    lanes.slice(0, 2).map(({ lane, pinned }) => `${lane}${pinned ? ' pinned' : ''}`);

  it('stand as they do by default until somebody arranges them', async () => {
    const { lanes, lanesRevision } = await map();
    expect(lanes).toEqual(DEFAULT_LANES);
    expect(lanesRevision).toBe(0);
  });

  it('are arranged for everybody, from what was seen, and taken back', async () => {
    const arranged = await arrange(0, [
      { lane: 'quotes' },
      { lane: 'pain', pinned: true },
      { lane: 'need', hidden: true },
    ]);
    expect(arranged.status).toBe(200);
    const stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    const shown = await map(stakeholder);
    expect(first(shown.lanes)).toEqual(['pain pinned', 'quotes']);
    expect(shown.lanes.filter(({ hidden }) => hidden).map(({ lane }) => lane)).toEqual(['need']);
    expect(shown.lanes).toHaveLength(MAP_LANES.length);
    // Its cells are there all the same: what it rests on is compared and counted elsewhere.
    expect(shown.cells.some(({ lane }) => lane === 'need')).toBe(true);
    expect((await arrange(0, [])).body['code']).toBe('journey.changed_meanwhile');

    const inProject = { params: { projectId: research.projectId }, body: {} };
    await researcher.call(history.takeBack, inProject);
    expect((await map()).lanes).toEqual(DEFAULT_LANES);
    await researcher.call(history.doAgain, inProject);
    expect(first((await map()).lanes)).toEqual(['pain pinned', 'quotes']);
  });

  it('that are hidden are named to a read-only link, and not given', async () => {
    const visitor = await research.visitor('journey');
    const { lanes, cells } = await map(visitor);
    expect(lanes.find(({ lane }) => lane === 'need')).toMatchObject({ hidden: true });
    expect(cells.some(({ lane }) => lane === 'need')).toBe(false);
    expect(cells.some(({ lane }) => lane === 'pain')).toBe(true);
    const open = (lane: string, caller = visitor) =>
      caller.try(journeys.getJourneyCell, {
        params: { journeyId },
        query: { phaseId: research.tags.get('Evaluation')!, lane },
      });
    expect((await open('need')).body['code']).toBe('share.not_included');
    expect((await open('pain')).status).toBe(200);
    expect((await open('need', researcher)).status).toBe(200);
  });

  it('are not arranged by stakeholders, nor in another workspace', async () => {
    const stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    expect((await arrange(3, [], stakeholder)).status).toBe(403);
    const { researcher: other } = await aResearch(api);
    expect((await arrange(3, [], other)).body['code']).toBe('journey.not_found');
  });
});
