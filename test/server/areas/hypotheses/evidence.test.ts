import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evidence, hypotheses } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type QuoteDetails, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('evidence on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let research: Research;
  let hypothesisId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  beforeEach(async () => {
    research = await aResearch(api, researcher);
    hypothesisId = await research.state('Most buyers measure first', { formedOn: '2026-03-01' });
  });
  afterAll(() => closeRuntime(runtime));

  const detail = () =>
    researcher.call(hypotheses.getHypothesis, { params: { hypothesisId }, query: {} });
  const linkTo = (highlightId: string, body: object = {}, caller = researcher) =>
    caller.try(hypotheses.linkEvidence, {
      params: { hypothesisId },
      body: { highlightId, direction: 1, ...body },
    });

  it.each<[string, QuoteDetails, object]>([
    ['an interview recalls', {}, { tier: 3, role: 'testing' }],
    [
      'a test observes',
      { method: 'usability test', words: 'She clicked on the map twice.' },
      { tier: 4 },
    ],
    ['what is only said in a test is recalled', { method: 'usability test' }, { tier: 3 }],
    ['analytics are real use', { method: 'analytics' }, { tier: 5 }],
    ['a workshop is opinion', { method: 'workshop' }, { tier: 1 }],
    ['an outcome was observed', { method: 'other', outcome: 'failure' }, { tier: 4 }],
    ['what came before gave birth to it', { heldOn: '2026-02-28' }, { role: 'generating' }],
    ['the day itself tests it', { heldOn: '2026-03-01' }, { role: 'testing' }],
  ])('a new link is rated by its study and date: %s', async (_why, details, expected) => {
    const link = await research.link(hypothesisId, (await research.quote('P1', details)).id, 1);
    expect(link).toMatchObject({ state: 'accepted', leadingQuestion: false, ...expected });
  });

  it('what is said goes before what is usual', async () => {
    const quote = await research.quote('P1', { heldOn: '2026-02-01' });
    const rating = { tier: 5, role: 'testing', leadingQuestion: true, secondHand: true };
    expect(await research.link(hypothesisId, quote.id, -2, rating)).toMatchObject(rating);
  });

  it('linking again rates anew and keeps the link', async () => {
    const quote = await research.quote('P1');
    const first = await research.link(hypothesisId, quote.id, 1, { tier: 2 });
    const again = await research.link(hypothesisId, quote.id, 2);
    expect(again).toMatchObject({ id: first.id, direction: 2, tier: 2, revision: 1 });
    expect((await detail()).evidence).toHaveLength(1);
  });

  it('is linked once, however many do it at once', async () => {
    const quote = await research.quote('P1');
    const answers = await Promise.all([1, 2, 3].map(() => linkTo(quote.id)));
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect((await detail()).evidence).toHaveLength(1);
  });

  it('a removed link does not vote, and comes back when it is linked again', async () => {
    const quote = await research.quote('P1');
    const link = await research.link(hypothesisId, quote.id, 1);
    expect((await detail()).computed.supports).toBe(1);
    const params = { evidenceId: link.id };
    await researcher.call(hypotheses.removeEvidence, { params });
    expect(await detail()).toMatchObject({ computed: { verdict: 'untested' }, evidence: [] });
    const twice = await researcher.try(hypotheses.removeEvidence, { params });
    expect([twice.status, twice.body['code']]).toEqual([404, 'evidence.not_found']);
    expect(await research.link(hypothesisId, quote.id, 1)).toMatchObject({ id: link.id });
    expect((await detail()).computed.supports).toBe(1);
  });

  it('a rejected link stays, does not vote, and says why', async () => {
    const link = await research.link(hypothesisId, (await research.quote('P1')).id, 1);
    const change = (revision: number) =>
      researcher.try(hypotheses.changeEvidence, {
        params: { evidenceId: link.id },
        body: { revision, state: 'rejected' },
      });
    expect((await change(0)).body).toMatchObject({ state: 'rejected', revision: 1 });
    expect(await detail()).toMatchObject({
      computed: { verdict: 'untested' },
      leftOut: [{ evidenceId: link.id, reason: 'rejected', text: 'rejected' }],
    });
    const late = await change(0);
    expect([late.status, late.body['code']]).toEqual([409, 'evidence.changed_meanwhile']);
  });

  it('what is left out is listed with its reason', async () => {
    await research.person('S1', { kind: 'staff' });
    await research.person('P2', { consent: 'refused' });
    const reasons = new Map<string, string>();
    const add = async (reason: string, who: string | null, details: object, rating = {}) => {
      const quote = await research.quote(who, details);
      reasons.set((await research.link(hypothesisId, quote.id, 1, rating)).id, reason);
    };
    await add('staff', 'S1', {});
    await add('consent_refused', 'P2', {});
    await add('no_participant', null, {});
    await add('generating', 'P1', { heldOn: '2026-01-01' });
    await add('workshop', 'P3', { method: 'workshop' });
    await add('weak_tier', 'P4', {}, { tier: 2, secondHand: true });
    const { leftOut, computed } = await detail();
    expect(computed.verdict).toBe('untested');
    expect(new Map(leftOut.map(({ evidenceId, reason }) => [evidenceId, reason]))).toEqual(reasons);
  });

  it('a focus group speaks as one voice, and not at all once somebody in it said no', async () => {
    const group = { method: 'focus group' as const };
    await research.link(hypothesisId, (await research.quote(null, group)).id, 1);
    const labelled = await research.quote(null, { ...group, words: 'P9: We all measured first.' });
    await research.link(hypothesisId, labelled.id, 1);
    expect((await detail()).computed.supports).toBe(2);
    await research.person('P9', { consent: 'refused' });
    const { hypotheses: rows } = await researcher.call(hypotheses.listHypotheses, {
      params: { projectId: research.projectId },
    });
    expect(rows[0]?.computed.supports).toBe(1);
    expect(await detail()).toMatchObject({
      computed: { supports: 1 },
      leftOut: [{ reason: 'group_barred' }],
    });
  });

  it('the links of a source are listed for its rail', async () => {
    const quote = await research.quote('P1');
    const link = await research.link(hypothesisId, quote.id, -1);
    const params = { sourceId: quote.sourceId };
    const list = await researcher.call(evidence.listSourceEvidence, { params });
    expect(list.evidence).toEqual([link]);
  });

  it('unknown, removed, foreign and other highlights are refused', async () => {
    const codeOf = async (answer: ReturnType<typeof linkTo>) => {
      const { status, body } = await answer;
      return [status, body['code']];
    };
    const other = await (await aResearch(api, researcher)).quote('P1');
    const stranger = await api.member('strategist');
    const foreign = await (await aResearch(api)).quote('P1');
    const own = await research.quote('P1');
    expect(await codeOf(linkTo(other.id))).toEqual([422, 'evidence.other_project']);
    expect(await codeOf(linkTo(foreign.id))).toEqual([404, 'highlight.not_found']);
    expect(await codeOf(linkTo('hl_00000000000000000000000000'))).toEqual([
      404,
      'highlight.not_found',
    ]);
    expect(await codeOf(linkTo(own.id, { direction: 3 }))).toEqual([422, 'request.invalid']);
    expect(await codeOf(linkTo(own.id, {}, stranger))).toEqual([404, 'hypothesis.not_found']);
    expect((await detail()).evidence).toEqual([]);
  });

  it('a strategist may link and a stakeholder may not', async () => {
    const { id } = await research.quote('P1');
    const strategist = await api.member('strategist', researcher.workspaceId!);
    const stakeholder = await api.member('stakeholder', researcher.workspaceId!);
    expect((await linkTo(id, {}, stakeholder)).status).toBe(403);
    expect((await linkTo(id, {}, strategist)).status).toBe(201);
  });
});
