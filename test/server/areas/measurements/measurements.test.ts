import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measurements } from '../../../../core/api/index.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aResearch } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('measurements on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  let params: { projectId: string };
  let studyId: string;
  let phaseId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    const research = await aResearch(anApi(runtime));
    ({ researcher } = research);
    ({ studyId } = await research.quote('P1'));
    params = { projectId: research.projectId };
    phaseId = research.tags.get('Evaluation') ?? [...research.tags.values()][0]!;
  });
  afterAll(() => closeRuntime(runtime));

  const add = (more: object) =>
    researcher.try(measurements.createMeasurement, {
      params,
      body: { studyId, name: 'Orders', metric: 'conversion', ...more },
    });
  const total = (value: number, sampleSize = 263) => ({
    basis: { kind: 'total', value, sampleSize },
  });

  it('that were computed elsewhere get the interval that follows from value and sample', async () => {
    const { status, body } = await add({ ...total(81 / 263), measuredOn: '2026-04-01' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ sampleSize: 263, measuredOn: '2026-04-01', task: null });
    expect([body['low'], body['high']].map((end) => (end as number).toFixed(4))).toEqual([
      '0.2553',
      '0.3662',
    ]);
  });

  it('of an A/B test are the difference of its groups', async () => {
    const counts = { variantHits: 56, variantSize: 70, controlHits: 48, controlSize: 80 };
    const { body } = await add({ metric: 'ab_result', basis: { kind: 'counts', counts } });
    expect((body['value'] as number).toFixed(3)).toBe('0.200');
    expect(body['counts']).toEqual(counts);
  });

  it.each([
    ['a share above 1', { ...total(42) }],
    ['an NPS above 100', { metric: 'nps', ...total(101) }],
    ['an A/B result without groups', { metric: 'ab_result', ...total(0.1) }],
    [
      'more successes than people',
      {
        metric: 'ab_result',
        basis: {
          kind: 'counts',
          counts: { variantHits: 9, variantSize: 8, controlHits: 1, controlSize: 8 },
        },
      },
    ],
  ])('are refused with %s', async (_what, more) => {
    const { status, body } = await add(more);
    expect([status, body['code']]).toEqual([422, 'measurement.value_impossible']);
  });

  it('can be changed from the revision that was seen, removed, and brought back', async () => {
    const made = measurements.MeasurementDto.parse((await add(total(0.5))).body);
    const one = { measurementId: made.id };
    const change = (body: object) =>
      researcher.try(measurements.changeMeasurement, { params: one, body });
    const changed = await change({ revision: 0, name: 'Sales', phaseId });
    expect([changed.body['name'], changed.body['phaseId']]).toEqual(['Sales', phaseId]);
    const late = await change({ revision: 0, name: 'Late' });
    expect([late.status, late.body['code']]).toEqual([409, 'measurement.changed_meanwhile']);
    const listed = async () =>
      (await researcher.call(measurements.listMeasurements, { params })).measurements.map(
        ({ id }) => id,
      );
    await researcher.call(measurements.removeMeasurement, { params: one });
    expect(await listed()).not.toContain(made.id);
    await researcher.call(measurements.restoreMeasurement, { params: one });
    expect(await listed()).toContain(made.id);
  });
});
