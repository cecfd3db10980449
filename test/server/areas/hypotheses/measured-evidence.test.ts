import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  consent,
  evidence,
  history,
  hypotheses,
  measurements,
  projects,
  receipts,
  staleness,
} from '../../../../core/api/index.ts';
import { presetRule } from '../../../../core/hypotheses/rules.ts';
import type { VerdictInput } from '../../../../core/hypotheses/types.ts';
import { decideVerdict } from '../../../../core/hypotheses/verdict.ts';
import type { ParticipantId, StudyId } from '../../../../core/kernel/ids.ts';
import { addMeasurement } from '../../../../server/areas/measurements/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

/** Satisfaction above half, of at least 20 people. */
const RULE = {
  ...presetRule('standard'),
  metric: { metric: 'csat', side: 'above', threshold: 0.5, fewestSample: 20 },
} as const;

describe.each(DATABASES)('measurements as evidence on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let strategist: Caller;
  let research: Research;
  let studyId: string;
  let now = new Date('2026-06-01T10:00:00.000Z');

  beforeAll(async () => {
    runtime = await aRuntime(database, { now: () => now });
    api = anApi(runtime);
  });
  beforeEach(async () => {
    now = new Date('2026-06-01T10:00:00.000Z');
    research = await aResearch(api);
    strategist = await api.member('strategist', research.researcher.workspaceId!);
    const study = await research.researcher.call(projects.createStudy, {
      params: { projectId: research.projectId },
      body: { name: 'Summer survey', method: 'survey' },
    });
    studyId = study.id;
  });
  afterAll(() => closeRuntime(runtime));

  const inProject = () => ({ params: { projectId: research.projectId } });
  const of = (hypothesisId: string) => ({ params: { hypothesisId } });
  const measured = (more: object = {}) =>
    research.researcher.call(measurements.createMeasurement, {
      ...inProject(),
      body: {
        ...{ studyId, metric: 'csat', name: 'Satisfied', measuredOn: '2026-05-20' },
        basis: { kind: 'total', value: 0.8, sampleSize: 200 },
        ...more,
      },
    });
  const link = (hypothesisId: string, measurementId: string, more: object = {}) =>
    strategist.call(evidence.linkMeasurement, {
      ...of(hypothesisId),
      body: { measurementId, ...more },
    });
  const detail = (hypothesisId: string, asOf?: string, caller = strategist) =>
    caller.call(hypotheses.getHypothesis, {
      ...of(hypothesisId),
      query: { language: 'en', ...(asOf ? { asOf } : {}) },
    });
  const rowOf = async (hypothesisId: string) =>
    (await strategist.call(hypotheses.listHypotheses, inProject())).hypotheses.find(
      ({ id }) => id === hypothesisId,
    )!;
  const causes = async (hypothesisId: string) =>
    (await detail(hypothesisId)).history.map(({ verdict, cause }) => `${verdict} ${cause}`);
  const back = () => strategist.call(history.takeBack, { ...inProject(), body: {} });

  it('decide by the rule from its smallest sample on, in detail, list and history', async () => {
    const id = await research.state('Most are satisfied', { rule: RULE });
    const small = await measured({ basis: { kind: 'total', value: 0.9, sampleSize: 12 } });
    await link(id, small.id);
    expect((await rowOf(id)).computed).toMatchObject({ verdict: 'untested', metric: null });
    const large = await measured();
    await link(id, large.id, { direction: 'supports' });
    const shown = await detail(id);
    expect(shown.computed).toMatchObject({
      verdict: 'validated',
      supports: 0,
      metric: { metric: 'csat', sampleSize: 200, low: large.low, high: large.high },
    });
    expect(shown.explanation[0]).toContain('By the rule a measurement decides: satisfaction');
    const ofMeasurements = shown.measurements.map(({ measurementId, decides, leftOut }) => ({
      ...{ measurementId, decides, leftOut },
    }));
    expect(ofMeasurements).toContainEqual({
      ...{ measurementId: large.id, decides: true, leftOut: null },
    });
    expect(ofMeasurements).toContainEqual({
      ...{ measurementId: small.id, decides: false, leftOut: null },
    });
    expect((await rowOf(id)).computed).toEqual(shown.computed);
    expect(await causes(id)).toEqual(['untested created', 'validated measurement']);
  });

  it('make it contested where the units alone say the opposite', async () => {
    const id = await research.state('Most are satisfied', { rule: RULE });
    for (const person of ['P1', 'P2', 'P3', 'P4', 'P5']) {
      await research.link(id, (await research.quote(person)).id, -1);
    }
    expect((await rowOf(id)).computed.verdict).toBe('disproved');
    await link(id, (await measured()).id);
    expect((await rowOf(id)).computed.verdict).toBe('contested');
  });

  it('are judged anew, taken off and brought back, each of which can be taken back', async () => {
    const id = await research.state('Most are satisfied', { rule: RULE });
    const made = await link(id, (await measured()).id);
    const changed = await strategist.call(evidence.changeMeasuredEvidence, {
      params: { measuredEvidenceId: made.id },
      body: { revision: made.revision, role: 'generating', direction: 'contradicts' },
    });
    expect(changed).toMatchObject({ role: 'generating', direction: 'contradicts' });
    expect((await detail(id)).measurements[0]).toMatchObject({
      decides: false,
      leftOut: 'gave birth to the hypothesis, so cannot test it',
    });
    await back();
    expect((await rowOf(id)).computed.verdict).toBe('validated');
    await strategist.call(evidence.removeMeasuredEvidence, {
      params: { measuredEvidenceId: made.id },
    });
    expect((await detail(id)).measurements).toEqual([]);
    await back();
    expect((await rowOf(id)).computed.verdict).toBe('validated');
    await back();
    expect((await rowOf(id)).computed.verdict).toBe('untested');
  });

  it('are linked once, however many do it at once', async () => {
    const hypothesisId = await research.state('Most are satisfied');
    const { id: measurementId } = await measured();
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        strategist.try(evidence.linkMeasurement, { ...of(hypothesisId), body: { measurementId } }),
      ),
    );
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect((await detail(hypothesisId)).measurements).toHaveLength(1);
  });

  it('measured before it was formed gave birth to it, unless somebody says otherwise', async () => {
    const id = await research.state('Most are satisfied', { rule: RULE, formedOn: '2026-05-21' });
    expect((await link(id, (await measured()).id)).role).toBe('generating');
    const { id: other } = await measured({ name: 'Again', measuredOn: '2026-05-22' });
    expect((await link(id, other)).role).toBe('testing');
  });

  it('are refused to whoever may not, from another project, and where seen too early', async () => {
    const id = await research.state('Most are satisfied', { rule: RULE });
    const { id: measurementId } = await measured();
    const reader = await api.member('stakeholder', research.researcher.workspaceId!);
    const tried = await reader.try(evidence.linkMeasurement, {
      ...of(id),
      body: { measurementId },
    });
    expect(tried.status).toBe(403);
    const elsewhere = await aResearch(api, research.researcher);
    const other = await elsewhere.state('Most are satisfied');
    const refused = await strategist.try(evidence.linkMeasurement, {
      ...of(other),
      body: { measurementId },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'evidence.other_project' } });
    const made = await link(id, measurementId);
    const late = await strategist.try(evidence.changeMeasuredEvidence, {
      params: { measuredEvidenceId: made.id },
      body: { revision: 5, role: 'generating' },
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'evidence.changed_meanwhile' } });
    const foreign = await (
      await api.member('strategist')
    ).try(evidence.removeMeasuredEvidence, { params: { measuredEvidenceId: made.id } });
    expect(foreign.status).toBe(404);
  });

  it('that test mark a rule that is saved after them for ever', async () => {
    const id = await research.state('Most are satisfied', { rule: RULE });
    const made = await link(id, (await measured()).id);
    await strategist.call(evidence.removeMeasuredEvidence, {
      params: { measuredEvidenceId: made.id },
    });
    const { revision } = await rowOf(id);
    const easier = { ...RULE, metric: { ...RULE.metric, threshold: 0.4 } };
    await strategist.call(hypotheses.saveRule, { ...of(id), body: { revision, rule: easier } });
    expect(await rowOf(id)).toMatchObject({ ruleVersion: 2, ruleChangedAfterData: true });
    const bad = { ...RULE, metric: { ...RULE.metric, threshold: 50 } };
    const refused = await strategist.try(hypotheses.saveRule, {
      ...of(id),
      body: { revision: revision + 1, rule: bad },
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'hypothesis.rule_invalid' } });
  });

  it('are counted again when somebody who gave a value withdraws, and go with the only one', async () => {
    const id = await research.state('Most are satisfied', { rule: RULE });
    const people: ParticipantId[] = [];
    for (let number = 1; number <= 20; number += 1) {
      people.push((await research.person(`S${number}`)).id as ParticipantId);
    }
    const give = (values: readonly ParticipantId[], name: string) =>
      addMeasurement(
        { ...runtime.base, actor: { kind: 'system', workspaceId: strategist.workspaceId! } },
        research.projectId,
        {
          ...{ studyId: studyId as StudyId, metric: 'csat', name },
          basis: {
            kind: 'values',
            values: values.map((participantId) => ({ participantId, value: 5 })),
          },
        },
      );
    await link(id, (await give(people, 'All')).id);
    const alone = await link(id, (await give(people.slice(0, 1), 'One')).id);
    expect((await rowOf(id)).computed.verdict).toBe('validated');

    now = new Date('2026-06-03T10:00:00.000Z');
    const { revision } = await research.person('S1');
    await research.researcher.call(consent.withdrawConsent, {
      params: { participantId: people[0]! },
      body: { revision },
    });
    await runtime.jobs.idle();
    const since = await detail(id);
    expect(since.computed.verdict).toBe('untested');
    expect(since.measurements.map(({ name, sampleSize }) => `${name} ${sampleSize}`)).toEqual([
      'All 19',
    ]);
    expect((await causes(id)).at(-1)).toBe('untested measurement');
    // The day before it decided; of the one who gave the only value nothing is shown.
    const then = await detail(id, '2026-06-02');
    expect(then.computed).toMatchObject({ verdict: 'validated', metric: { sampleSize: 20 } });
    expect(then.measurements.map(({ name }) => name)).toEqual(['All']);
    const kept = await strategist.call(receipts.getReceipt, {
      ...of(id),
      query: { asOf: '2026-06-02' },
    });
    const ofOne = kept.input.measurements.find((one) => one.id === alone.id);
    expect(ofOne).toMatchObject({ low: null, high: null, sampleSize: 1 });
  });

  it('stand in the receipt, by which the verdict is computed again', async () => {
    const id = await research.state('Most are satisfied', { rule: RULE });
    await link(id, (await measured()).id);
    const receipt = await strategist.call(receipts.getReceipt, of(id));
    const { methods, ...input } = receipt.input;
    const given: VerdictInput = { ...input, rule: receipt.rule, asOf: receipt.asOf };
    expect(receipt.output.metric?.says).toBe('validated');
    expect(decideVerdict(given, methods)).toMatchObject(receipt.output);
  });

  it('stop counting when the product changed where they were taken, or the number is removed', async () => {
    const touchpointId = await research.addTag('touchpoint', 'Shop', { channel: 'digital' });
    const id = await research.state('Most are satisfied', { rule: RULE });
    const { id: measurementId } = await measured({ touchpointId });
    await link(id, measurementId);
    await strategist.call(staleness.recordProductChange, {
      ...inProject(),
      body: { touchpointId, name: 'Rebuilt', happenedOn: '2026-05-25', reason: 'New steps.' },
    });
    expect((await detail(id)).measurements[0]!.leftOut).toBe('the product has changed since');
    expect((await rowOf(id)).computed.verdict).toBe('untested');
    await back();
    expect((await rowOf(id)).computed.verdict).toBe('validated');
    await research.researcher.call(measurements.removeMeasurement, { params: { measurementId } });
    expect((await rowOf(id)).computed.verdict).toBe('untested');
    await research.researcher.call(measurements.restoreMeasurement, { params: { measurementId } });
    expect((await rowOf(id)).computed.verdict).toBe('validated');
  });

  it('are shown by a read-only link to the hypotheses', async () => {
    const id = await research.state('Most are satisfied', { rule: RULE });
    await link(id, (await measured()).id);
    const visitor = await research.visitor('hypotheses');
    expect((await detail(id, undefined, visitor)).measurements).toHaveLength(1);
  });
});
