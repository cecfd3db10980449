import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { history, hypotheses } from '../../../../core/api/index.ts';
import { presetRule } from '../../../../core/hypotheses/rules.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const NOBODY_KNOWS = 'hy_00000000000000000000000000';

describe.each(DATABASES)('hypotheses on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let research: Research;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  beforeEach(async () => {
    research = await aResearch(api, researcher);
  });
  afterAll(() => closeRuntime(runtime));

  it('hypotheses stated at the same moment get numbers of their own', async () => {
    const apart = await aResearch(api, researcher);
    await Promise.all(['a', 'b', 'c', 'd', 'e'].map((statement) => apart.state(statement)));
    const { hypotheses: all } = await researcher.call(hypotheses.listHypotheses, {
      params: { projectId: apart.projectId },
    });
    expect(all.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5]);
  });

  const detail = (hypothesisId: string, query = {}) =>
    researcher.call(hypotheses.getHypothesis, { params: { hypothesisId }, query });

  async function fiveAgree(): Promise<string> {
    const id = await research.state('Most buyers measure first');
    for (const person of ['P1', 'P2', 'P3', 'P4', 'P5']) {
      await research.link(id, (await research.quote(person)).id, 1);
    }
    return id;
  }

  it('a new hypothesis is untested, numbered, and has the Standard rule from the start', async () => {
    await research.state('First');
    const id = await research.state('Second');
    const shown = await detail(id);
    expect(shown.number).toBe(2);
    expect(shown.computed.verdict).toBe('untested');
    expect(shown.rule).toMatchObject({ ...presetRule('standard'), version: 1, afterData: false });
    expect(shown.rule.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(shown.rule.createdBy).toMatch(/^Person/);
    expect(shown.history).toMatchObject([{ verdict: 'untested', cause: 'created' }]);
  });

  it('five people who agree validate it, and every quote leads to its place', async () => {
    const shown = await detail(await fiveAgree(), { language: 'en' });
    expect(shown.computed).toMatchObject({ verdict: 'validated', supports: 5, contradicts: 0 });
    expect(shown.explanation[0]).toBe('All 5 people support it.');
    expect(shown.units.map(({ label }) => label)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5']);
    expect(shown.evidence.every(({ quote }) => quote.start === 0)).toBe(true);
    expect(shown.conditions.every(({ met }) => met)).toBe(true);
    expect(shown.whatWouldChange.length).toBeGreaterThan(0);
    expect(shown.history.map(({ verdict }) => verdict)).toEqual([
      'untested',
      'insufficient',
      'validated',
    ]);
    expect(shown.lastChange?.from).toBe('insufficient');
  });

  it('explains in the language of the project unless another is asked for', async () => {
    const id = await research.state('Most buyers measure first');
    expect((await detail(id)).explanation).toEqual(['There is no evidence yet.']);
    expect((await detail(id, { language: 'sv' })).explanation).not.toEqual([
      'There is no evidence yet.',
    ]);
  });

  it('the list shows the same verdict as the detail, with its warnings', async () => {
    const id = await fiveAgree();
    const { hypotheses: list } = await researcher.call(hypotheses.listHypotheses, {
      params: { projectId: research.projectId },
    });
    const shown = await detail(id);
    const [row] = list;
    expect(row).toMatchObject({
      computed: shown.computed,
      newestEvidenceOn: '2026-03-02',
      warnings: shown.warnings,
      lastChange: shown.lastChange,
    });
    expect(row?.warnings).toContain('one_method');
  });

  it('says how far the evidence can be trusted, and what each method says', async () => {
    const id = await fiveAgree();
    const shown = await detail(id, { language: 'en' });
    expect(shown.confidence).toBe('low');
    expect(
      shown.confidenceComponents.map(({ code, computed, reasons }) => [code, computed, reasons]),
    ).toEqual([
      ['methods', 'minor', ['One coder only.']],
      ['coherence', 'none', []],
      ['adequacy', 'moderate', ['Only 5 are counted.']],
      ['relevance', 'minor', ['One study only.', 'One method only.']],
    ]);
    expect(shown.triangulation).toEqual([
      { method: 'interview', agreement: 'agreement', supports: 5, contradicts: 0, mixed: 0 },
    ]);
    expect(shown.leaveOuts).toEqual([]);
    const untested = await detail(await research.state('Nobody asked'));
    expect(untested).toMatchObject({ confidence: null, confidenceComponents: [] });
    expect(untested.triangulation).toMatchObject([{ method: 'interview', agreement: 'silence' }]);
  });

  it('a component of the confidence is set by hand with a reason, seen by all, and taken back', async () => {
    const id = await fiveAgree();
    const set = async (override: { concern: 'none'; reason: string } | null, revision?: number) =>
      researcher.call(hypotheses.overrideConfidence, {
        params: { hypothesisId: id },
        body: {
          revision: revision ?? (await detail(id)).revision,
          component: 'adequacy',
          override,
        },
      });
    const { confidence, revision } = await set({ concern: 'none', reason: 'Rich accounts' });
    expect(confidence).toBe('moderate');
    const shown = await detail(id);
    expect(shown.confidenceComponents[2]).toMatchObject({
      computed: 'moderate',
      override: { concern: 'none', reason: 'Rich accounts' },
    });
    expect(shown.confidenceComponents[2]?.override?.by).toMatch(/^Person/);
    const { hypotheses: list } = await researcher.call(hypotheses.listHypotheses, {
      params: { projectId: research.projectId },
    });
    expect(list[0]?.confidence).toBe('moderate');
    await expect(set(null, revision - 1)).rejects.toThrow('hypothesis.changed_meanwhile');
    expect((await set(null)).confidence).toBe('low');
    expect((await detail(id)).confidenceComponents[2]?.override).toBeNull();
  });

  it('contradiction comes first among the evidence', async () => {
    const id = await research.state('Most buyers measure first');
    await research.link(id, (await research.quote('P1')).id, 2);
    await research.link(id, (await research.quote('P2')).id, -1);
    expect((await detail(id)).evidence.map(({ direction }) => direction)).toEqual([-1, 2]);
  });

  it('a rule saved before evidence is no change after data; one saved after is marked for ever', async () => {
    const id = await research.state('Most buyers measure first');
    const save = async (rule: object) => {
      const { revision } = await detail(id);
      return researcher.call(hypotheses.saveRule, {
        params: { hypothesisId: id },
        body: { revision, rule },
      });
    };
    expect(await save(presetRule('strict'))).toMatchObject({
      ruleVersion: 2,
      ruleChangedAfterData: false,
    });
    expect((await detail(id)).firstRule).toBeNull();

    const quotes = ['P1', 'P2', 'P3'].map((person) => research.quote(person));
    const links: { id: string }[] = [];
    for (const quote of quotes) links.push(await research.link(id, (await quote).id, 1));
    expect(await save(presetRule('exploratory'))).toMatchObject({
      ruleVersion: 3,
      ruleChangedAfterData: true,
      computed: { verdict: 'insufficient', leaning: 'validated' },
    });
    const shown = await detail(id);
    expect(shown.rule).toMatchObject({ preset: 'exploratory', version: 3, afterData: true });
    expect(shown.firstRule?.rule).toMatchObject({ preset: 'standard', version: 1 });
    expect(shown.firstRule?.computed).toMatchObject({ verdict: 'insufficient', leaning: null });
  });

  it('taking the evidence away again does not hide that somebody has seen it', async () => {
    const id = await research.state('Most buyers measure first');
    const link = await research.link(id, (await research.quote('P1')).id, 1);
    await researcher.call(hypotheses.changeEvidence, {
      params: { evidenceId: link.id },
      body: { revision: link.revision, role: 'generating' },
    });
    await researcher.call(hypotheses.removeEvidence, { params: { evidenceId: link.id } });
    const saved = await researcher.call(hypotheses.saveRule, {
      params: { hypothesisId: id },
      body: { revision: 0, rule: presetRule('plain') },
    });
    expect(saved.ruleChangedAfterData).toBe(true);
  });

  it('generating evidence is no data: a rule may still follow it', async () => {
    const id = await research.state('Most buyers measure first', { formedOn: '2026-05-01' });
    await research.link(id, (await research.quote('P1', { heldOn: '2026-04-30' })).id, 2);
    const saved = await researcher.call(hypotheses.saveRule, {
      params: { hypothesisId: id },
      body: { revision: 0, rule: presetRule('plain') },
    });
    expect(saved.ruleChangedAfterData).toBe(false);
  });

  it('the rule that already stands is not saved again, and leaves no trace', async () => {
    const id = await fiveAgree();
    const save = (revision: number) => ({
      params: { hypothesisId: id },
      body: { revision, rule: presetRule('standard') },
    });
    // What was linked is still worked on by jobs, which leave traces of their own.
    await runtime.jobs.idle();
    const before = await runtime.base.db.selectFrom('change').select('id').execute();
    expect(await researcher.call(hypotheses.saveRule, save(0))).toMatchObject({
      ...{ ruleVersion: 1, ruleChangedAfterData: false, revision: 0 },
    });
    expect(await runtime.base.db.selectFrom('change').select('id').execute()).toEqual(before);
    await expect(researcher.call(hypotheses.saveRule, save(7))).rejects.toThrow(
      'hypothesis.changed_meanwhile',
    );
  });

  it.each([
    ['fewer than three units', { preset: 'own', fewestUnits: 2 }, 'request.invalid'],
    ['a share above the limit', { preset: 'own', share: 0.99 }, 'request.invalid'],
    ['a tier that is none', { preset: 'own', tier: 6 }, 'request.invalid'],
    ['other numbers than its preset', { fewestUnits: 4 }, 'hypothesis.rule_invalid'],
  ])('a rule with %s is refused', async (_what, wrong, code) => {
    const answer = await researcher.try(hypotheses.createHypothesis, {
      params: { projectId: research.projectId },
      body: { statement: 'Most', rule: { ...presetRule('standard'), ...wrong } },
    });
    expect([answer.status, answer.body['code']]).toEqual([422, code]);
  });

  it('an override stands beside the computed verdict and can be taken back', async () => {
    const id = await fiveAgree();
    const params = { hypothesisId: id };
    const override = { verdict: 'mixed', reason: 'Two of them are colleagues.' };
    const set = await researcher.call(hypotheses.overrideVerdict, {
      params,
      body: { revision: 0, override },
    });
    expect(set.override).toMatchObject(override);
    expect(set.override?.by).toMatch(/^Person/);
    expect(set.computed.verdict).toBe('validated');
    const back = await researcher.call(hypotheses.overrideVerdict, {
      params,
      body: { revision: 1, override: null },
    });
    expect(back.override).toBeNull();
    const bare = await researcher.try(hypotheses.overrideVerdict, {
      params,
      body: { revision: 2, override: { verdict: 'mixed', reason: ' ' } },
    });
    expect(bare.status).toBe(422);
  });

  it('a decision is recorded with who and when; an empty one takes it back', async () => {
    const params = { hypothesisId: await research.state('Most buyers measure first') };
    const record = (revision: number, text: string) =>
      researcher.call(hypotheses.recordDecision, { params, body: { revision, text } });
    expect((await record(0, 'Show freight in the cart.')).decision).toMatchObject({
      text: 'Show freight in the cart.',
    });
    expect((await record(1, '')).decision).toBeNull();
  });

  it('a test card is written, taken back in one undo, and taken away when nothing is left', async () => {
    const params = { hypothesisId: await research.state('Most buyers measure first') };
    const blank = { belief: '', test: '', measure: '', criterion: '' };
    const write = (revision: number, card: object) =>
      researcher.call(hypotheses.writeTestCard, {
        params,
        body: { revision, card: { ...blank, ...card } },
      });
    const card = async () =>
      (await researcher.call(hypotheses.getHypothesis, { params, query: {} })).testCard;
    const back = () =>
      researcher.call(history.takeBack, { params: { projectId: research.projectId }, body: {} });
    expect(await card()).toBeNull();
    await write(0, { belief: ' Most measure. ', criterion: 'Four of five do.' });
    expect(await card()).toMatchObject({
      ...{ ...blank, belief: 'Most measure.', criterion: 'Four of five do.' },
    });
    await write(1, { belief: 'Most measure twice.' });
    await back();
    expect((await card())?.belief).toBe('Most measure.');
    await write(3, { belief: '  ' });
    expect(await card()).toBeNull();
    // It is stored composed, and in that form two signs long.
    const growing = '\u0958'.repeat(600);
    const long = await researcher.try(hypotheses.writeTestCard, {
      params,
      body: { revision: 4, card: { ...blank, belief: growing } },
    });
    expect(long.status).toBe(422);
    const reader = await api.member('stakeholder', researcher.workspaceId!);
    const refused = await reader.try(hypotheses.writeTestCard, {
      params,
      body: { revision: 4, card: { ...blank, belief: 'x' } },
    });
    expect(refused.status).toBe(403);
  });

  it('an edit from an old revision is refused and changes nothing', async () => {
    const params = { hypothesisId: await research.state('First') };
    const edit = (revision: number, statement: string) =>
      researcher.try(hypotheses.changeHypothesis, {
        params,
        body: { revision, statement },
      });
    await edit(0, 'Second');
    const late = await edit(0, 'Third');
    expect([late.status, late.body['code']]).toEqual([409, 'hypothesis.changed_meanwhile']);
    expect((await detail(params.hypothesisId)).statement).toBe('Second');
  });

  it('a scope takes personas and phases of the project only', async () => {
    const phase = research.tags.get('Evaluation')!;
    const wrong = await researcher.try(hypotheses.createHypothesis, {
      params: { projectId: research.projectId },
      body: { statement: 'Most', personaIds: [phase] },
    });
    expect([wrong.status, wrong.body['code']]).toEqual([404, 'tag.not_found']);
    const shown = await detail(await research.state('Most', { phaseIds: [phase] }));
    expect(shown.phaseIds).toEqual([phase]);
  });

  it('another workspace, a stakeholder and nobody are refused', async () => {
    const id = await research.state('Most buyers measure first');
    const params = { hypothesisId: id };
    const body = { revision: 0, text: 'x' };
    const stranger = await api.member('owner');
    const stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    const status = async (answer: Promise<{ status: number }>) => (await answer).status;
    expect(await status(stranger.try(hypotheses.getHypothesis, { params }))).toBe(404);
    expect(await status(stranger.try(hypotheses.recordDecision, { params, body }))).toBe(404);
    expect(await status(stakeholder.try(hypotheses.getHypothesis, { params }))).toBe(200);
    expect(await status(stakeholder.try(hypotheses.recordDecision, { params, body }))).toBe(403);
    expect(await status(api.anonymous.try(hypotheses.getHypothesis, { params }))).toBe(401);
    const unknown = { params: { hypothesisId: NOBODY_KNOWS } };
    expect(await status(researcher.try(hypotheses.getHypothesis, unknown))).toBe(404);
  });
});
