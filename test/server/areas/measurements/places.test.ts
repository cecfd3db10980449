import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codebook, history, journeys, measurements } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('where measurements stand on the map on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let strategist: Caller;
  let research: Research;
  let journeyId: string;
  let shop: string;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    strategist = await api.member('strategist', research.researcher.workspaceId!);
    const book = await strategist.call(codebook.getCodebook, inProject());
    journeyId = book.journeys[0]!.id;
    shop = await research.addTag('touchpoint', 'Shop', { channel: 'digital' });
  });
  afterAll(() => closeRuntime(runtime));

  const inProject = () => ({ params: { projectId: research.projectId } });
  const phase = (name: string) => research.tags.get(name)!;
  async function measured(more: object = {}) {
    const { studyId } = await research.quote('P0');
    return research.researcher.call(measurements.createMeasurement, {
      ...inProject(),
      body: {
        ...{ studyId, metric: 'csat', name: 'Satisfied' },
        basis: { kind: 'total', value: 0.8, sampleSize: 200 },
        ...more,
      },
    });
  }
  const place = (measurementIds: readonly string[], body: object) =>
    strategist.try(measurements.placeMeasurements, {
      ...inProject(),
      body: { measurementIds: [...measurementIds], ...body },
    });
  const map = (caller: Caller = strategist) =>
    caller.call(journeys.getJourneyMap, { params: { journeyId } });
  const cellOf = async (name: string, caller?: Caller) =>
    (await map(caller)).cells.find(
      ({ lane, phaseId }) => lane === 'measurements' && phaseId === phase(name),
    )!;
  const standing = async (name: string) =>
    (await cellOf(name)).measurements.map(({ measurementId }) => measurementId);
  const back = () => strategist.call(history.takeBack, { ...inProject(), body: {} });

  it('several are placed at once, shown with sample and interval, and taken back at once', async () => {
    const one = await measured();
    const other = await measured({ name: 'Satisfied with delivery' });
    expect(await standing('Evaluation')).toEqual([]);
    const { status } = await place([one.id, other.id], { phaseId: phase('Evaluation') });
    expect(status).toBe(200);
    const cell = await cellOf('Evaluation');
    expect(cell.measurements).toMatchObject([
      { name: 'Satisfied with delivery', metric: 'csat', touchpoint: null },
      { measurementId: one.id, value: 0.8, low: one.low, high: one.high, sampleSize: 200 },
    ]);
    expect([cell.people, cell.mentions]).toEqual([0, 0]);
    await back();
    expect(await standing('Evaluation')).toEqual([]);
    await strategist.call(history.doAgain, { ...inProject(), body: {} });
    expect(await standing('Evaluation')).toHaveLength(2);
  });

  it('one at a touchpoint stands where most people tell of it, and moves along', async () => {
    const { id } = await measured({ touchpointId: shop });
    expect((await map()).cells.flatMap((cell) => cell.measurements)).toEqual([]);
    await research.quote('P1', { tagIds: [phase('Interest'), shop] });
    expect(await standing('Interest')).toEqual([id]);
    await research.quote('P1', { tagIds: [phase('Evaluation'), shop] });
    await research.quote('P2', { tagIds: [phase('Evaluation'), shop] });
    expect(await standing('Interest')).toEqual([]);
    expect((await cellOf('Evaluation')).measurements).toMatchObject([
      { measurementId: id, touchpoint: { tagId: shop, name: 'Shop' } },
    ]);
    await place([id], { phaseId: phase('Interest') });
    expect(await standing('Interest')).toEqual([id]);
    await place([id], { phaseId: null, touchpointId: null });
    expect((await map()).cells.flatMap((cell) => cell.measurements)).toEqual([]);
  });

  it('counts of one funnel say who left between phases', async () => {
    const step = (name: string, reached: number) =>
      measured({
        ...{ metric: 'funnel_step', name: 'Shop', phaseId: phase(name), measuredOn: '2026-10-31' },
        basis: { kind: 'total', value: reached, sampleSize: reached },
      });
    await step('Interest', 200);
    await step('Evaluation', 50);
    expect((await cellOf('Interest')).dropOffs).toEqual([]);
    expect((await cellOf('Evaluation')).dropOffs).toMatchObject([
      { name: 'Shop', fromPhaseId: phase('Interest'), value: 0.75, sampleSize: 200 },
    ]);
  });

  it('one that says the opposite of what people feel is pointed out, until they feel otherwise', async () => {
    const { id } = await measured({ phaseId: phase('Evaluation') });
    const disagrees = async () =>
      (await cellOf('Evaluation')).measurements.find((one) => one.measurementId === id)?.disagrees;
    for (const who of ['P1', 'P2']) {
      await research.quote(who, { tagIds: [phase('Evaluation')], sentiment: -2 });
    }
    expect(await disagrees()).toBe(false);
    await research.quote('P3', { tagIds: [phase('Evaluation')], sentiment: -2 });
    expect(await disagrees()).toBe(true);
    await research.quote('P4', { tagIds: [phase('Evaluation')], sentiment: 2 });
    expect(await disagrees()).toBe(false);
  });

  it('move along when their phase or touchpoint is merged into another', async () => {
    const web = await research.addTag('touchpoint', 'Web', { channel: 'digital' });
    const { id } = await measured({ touchpointId: web, phaseId: phase('Evaluation') });
    const merge = (into: string, merged: string) =>
      research.researcher.call(codebook.mergeTags, {
        params: { tagId: into },
        body: { revision: 0, merged: [{ tagId: merged, revision: 0 }] },
      });
    await merge(shop, web);
    await merge(phase('Interest'), phase('Evaluation'));
    expect((await cellOf('Interest')).measurements).toMatchObject([
      { measurementId: id, touchpoint: { name: 'Shop' } },
    ]);
  });

  it('are on a read-only map, and not on what is to be', async () => {
    const { id } = await measured({ phaseId: phase('Evaluation') });
    const visitor = await research.visitor('journey');
    expect((await cellOf('Evaluation', visitor)).measurements[0]?.measurementId).toBe(id);
    const { cells } = await strategist.call(journeys.getJourneyMap, {
      params: { journeyId },
      query: { horizon: 'to_be' },
    });
    expect(cells.some(({ lane }) => lane === 'measurements')).toBe(false);
  });

  it('are placed by nobody below a strategist, not from elsewhere, and nowhere else', async () => {
    const { id, revision } = await measured();
    const there = { phaseId: phase('Evaluation') };
    const sent = { ...inProject(), body: { measurementIds: [id], ...there } };
    const stakeholder = await api.member('stakeholder', research.researcher.workspaceId!);
    const low = await stakeholder.try(measurements.placeMeasurements, sent);
    expect([low.status, low.body['code']]).toEqual([403, 'role.too_low']);
    const stranger = await api.member('owner');
    const foreign = await stranger.try(measurements.placeMeasurements, sent);
    expect([foreign.status, foreign.body['code']]).toEqual([404, 'project.not_found']);
    const other = await aResearch(api, research.researcher);
    const elsewhere = await strategist.try(measurements.placeMeasurements, {
      params: { projectId: other.projectId },
      body: { measurementIds: [id], phaseId: other.tags.get('Evaluation')! },
    });
    expect([elsewhere.status, elsewhere.body['code']]).toEqual([404, 'measurement.not_found']);
    const codeOf = async (body: object) => (await place([id], body)).body['code'];
    expect(await codeOf({ phaseId: other.tags.get('Evaluation') })).toBe('tag.not_found');
    expect(await codeOf({ phaseId: shop })).toBeDefined();
    expect((await place([id], {})).status).toBe(422);
    await research.researcher.call(measurements.removeMeasurement, {
      params: { measurementId: id },
    });
    expect(await codeOf(there)).toBe('measurement.not_found');
    expect(revision).toBe(0);
    expect((await map()).cells.flatMap((cell) => cell.measurements)).toEqual([]);
  });

  it('a change of its words and its place is taken back together', async () => {
    const { id } = await measured();
    const { researcher } = research;
    await researcher.call(measurements.changeMeasurement, {
      params: { measurementId: id },
      body: { revision: 0, name: 'Pleased', phaseId: phase('Evaluation') },
    });
    await researcher.call(history.takeBack, { ...inProject(), body: {} });
    const { measurements: all } = await researcher.call(measurements.listMeasurements, inProject());
    expect(all).toMatchObject([{ name: 'Satisfied', phaseId: null }]);
  });
});
