import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  codebook,
  highlights,
  history,
  hypotheses,
  participants,
  staleness,
} from '../../../../core/api/index.ts';
import { presetRule } from '../../../../core/hypotheses/rules.ts';
import type { HypothesisId } from '../../../../core/kernel/ids.ts';
import { keepDayOfVerdicts } from '../../../../server/areas/hypotheses/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type QuoteDetails, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const PEOPLE = ['P1', 'P2', 'P3', 'P4', 'P5'];

describe.each(DATABASES)('stale evidence on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let research: Research;
  let checkout: string;
  let now = new Date();
  const on = (day: string, time = '10:00:00.000Z') => (now = new Date(`${day}T${time}`));
  beforeAll(async () => {
    runtime = await aRuntime(database, { now: () => now });
    api = anApi(runtime);
    on('2026-03-10');
    researcher = await api.member('researcher');
  });
  beforeEach(async () => {
    on('2026-03-10');
    research = await aResearch(api, researcher);
    checkout = await research.addTag('touchpoint', 'Checkout');
  });
  afterAll(() => closeRuntime(runtime));

  /** Five people said it of the checkout on 2 March, and it was linked on 10 March. */
  async function validated(details: object = {}, quote: QuoteDetails = {}): Promise<HypothesisId> {
    const id = await research.state('Most buyers measure first', details);
    for (const person of PEOPLE) {
      const { id: highlightId } = await research.quote(person, { tagIds: [checkout], ...quote });
      await research.link(id, highlightId, 1);
    }
    return id;
  }

  const detail = (hypothesisId: string, asOf?: string, caller = researcher) =>
    caller.call(hypotheses.getHypothesis, {
      params: { hypothesisId },
      query: { language: 'en', ...(asOf ? { asOf } : {}) },
    });
  const verdictOf = async (id: string, asOf?: string) => (await detail(id, asOf)).computed.verdict;
  const historyOf = async (id: string) =>
    (await detail(id)).history.map(({ verdict, cause, productChange, at }) =>
      [verdict, cause, productChange, at.slice(0, 10)].filter(Boolean).join(' '),
    );

  const record = (happenedOn = '2026-03-12', more: object = {}) =>
    researcher.call(staleness.recordProductChange, {
      params: { projectId: research.projectId },
      body: {
        touchpointId: checkout,
        name: 'Checkout rebuilt',
        happenedOn,
        reason: 'Every step is another.',
        ...more,
      },
    });
  const waive = async (hypothesisId: string, until: string | null, caller = researcher) =>
    caller.try(staleness.waiveStaleness, {
      params: { hypothesisId },
      body: {
        revision: (await detail(hypothesisId)).revision,
        waiver: until && { until, reason: 'The tests of May are booked.' },
      },
    });

  it('a change of the product makes what was said before stale, from its day on', async () => {
    const id = await validated();
    on('2026-03-20');
    const other = await research.addTag('touchpoint', 'Phone');
    await record('2026-03-12', { touchpointId: other });
    expect(await verdictOf(id)).toBe('validated');
    const recorded = await record();
    expect(recorded).toMatchObject({ highlights: 5, hypotheses: 1 });
    const stale = await detail(id);
    expect(stale.computed.verdict).toBe('untested');
    expect(stale.leftOut.map(({ reason }) => reason)).toEqual(PEOPLE.map(() => 'product_changed'));
    expect(stale.stale).toEqual({
      quotes: 5,
      waived: 0,
      people: PEOPLE,
      productChanges: [{ id: recorded.id, name: 'Checkout rebuilt', happenedOn: '2026-03-12' }],
    });
    expect((await historyOf(id)).at(-1)).toBe(
      'untested product_change Checkout rebuilt 2026-03-20',
    );
    // What nobody knew yet on a day is not held against it.
    expect(await verdictOf(id, '2026-03-19')).toBe('validated');
    expect(await verdictOf(id, '2026-03-20')).toBe('untested');
  });

  it('evidence from the day of the change and after it counts on', async () => {
    const id = await validated({}, { heldOn: '2026-03-12' });
    on('2026-03-20');
    await record('2026-03-12');
    expect(await verdictOf(id)).toBe('validated');
  });

  it('a change that is planned counts when its day has come, and is told of that day', async () => {
    const id = await validated();
    await record('2026-04-01');
    expect(await verdictOf(id)).toBe('validated');
    on('2026-04-05');
    expect(await verdictOf(id)).toBe('untested');
    expect((await historyOf(id)).at(-1)).toBe(
      'untested product_change Checkout rebuilt 2026-04-01',
    );
    expect(await verdictOf(id, '2026-03-31')).toBe('validated');
  });

  it('a highlight that gets the touchpoint, or loses it, is judged at once', async () => {
    const id = await validated();
    await record();
    on('2026-03-20');
    const quote = await research.quote('P6');
    await research.link(id, quote.id, 1);
    expect((await detail(id)).computed.supports).toBe(1);
    const params = { highlightId: quote.id };
    await researcher.call(highlights.setHighlightTags, {
      params,
      body: { revision: 0, tagIds: [checkout] },
    });
    expect((await detail(id)).computed.verdict).toBe('untested');
  });

  it('goes with a touchpoint that is merged into another', async () => {
    const id = await validated();
    const till = await research.addTag('touchpoint', 'Till');
    await record('2026-03-09', { touchpointId: till });
    expect(await verdictOf(id)).toBe('validated');
    await researcher.call(codebook.mergeTags, {
      params: { tagId: checkout },
      body: { revision: 0, merged: [{ tagId: till, revision: 0 }] },
    });
    expect(await verdictOf(id)).toBe('untested');
    const { productChanges } = await researcher.call(staleness.listProductChanges, {
      params: { projectId: research.projectId },
    });
    expect(productChanges).toMatchObject([{ touchpointId: checkout, highlights: 5 }]);
    await researcher.call(history.takeBack, {
      params: { projectId: research.projectId },
      body: {},
    });
    expect(await verdictOf(id)).toBe('validated');
  });

  it('leaves with a merged touchpoint that is brought back, wherever that one went since', async () => {
    const id = await validated();
    const till = await research.addTag('touchpoint', 'Till');
    const counter = await research.addTag('touchpoint', 'Counter');
    await record('2026-03-09', { touchpointId: till });
    const merge = (merged: string, into: string, revision = 0) =>
      researcher.call(codebook.mergeTags, {
        params: { tagId: into },
        body: { revision: 0, merged: [{ tagId: merged, revision }] },
      });
    await merge(till, counter);
    expect(await verdictOf(id)).toBe('validated');
    await merge(counter, checkout, 1);
    expect(await verdictOf(id)).toBe('untested');
    await researcher.call(codebook.changeTag, {
      params: { tagId: till },
      body: { revision: 1, archived: false },
    });
    const { hypotheses: all } = await researcher.call(hypotheses.listHypotheses, {
      params: { projectId: research.projectId },
    });
    expect(all.map(({ computed }) => computed.verdict)).toEqual(['validated']);
  });

  it('is taken back, brought back, and undone like any action', async () => {
    const id = await validated();
    const { id: productChangeId } = await record('2026-03-05');
    const params = { productChangeId };
    await researcher.call(staleness.changeProductChange, {
      params,
      body: { revision: 0, removed: true },
    });
    expect(await verdictOf(id)).toBe('validated');
    await researcher.call(staleness.changeProductChange, {
      params,
      body: { revision: 1, removed: false, name: 'Checkout rebuilt twice' },
    });
    expect(await verdictOf(id)).toBe('untested');
    const project = { params: { projectId: research.projectId }, body: {} };
    await researcher.call(history.takeBack, project);
    expect(await verdictOf(id)).toBe('validated');
    expect((await historyOf(id)).slice(-4)).toEqual([
      'untested product_change Checkout rebuilt 2026-03-10',
      'validated product_change_removed Checkout rebuilt 2026-03-10',
      'untested product_change Checkout rebuilt 2026-03-10',
      'validated product_change_removed Checkout rebuilt 2026-03-10',
    ]);
    await researcher.call(history.doAgain, project);
    expect(await verdictOf(id)).toBe('untested');
  });

  it('a waiver lets stale evidence vote until its last day, and says so', async () => {
    const id = await validated();
    await record('2026-03-05');
    on('2026-03-20');
    expect((await waive(id, '2026-04-10')).status).toBe(200);
    const waived = await detail(id);
    expect(waived.computed.verdict).toBe('validated');
    expect(waived.waiver).toMatchObject({
      until: '2026-04-10',
      reason: 'The tests of May are booked.',
    });
    expect(waived.stale).toMatchObject({ quotes: 5, waived: 5 });
    expect(waived.warningTexts.map(({ code }) => code)).toContain('waived');
    expect(waived.explanation).toContain(
      '5 quotes that have gone stale count all the same until 10 April 2026, by a waiver.',
    );
    expect(await verdictOf(id, '2026-03-19')).toBe('untested');
    on('2026-04-10');
    expect(await verdictOf(id)).toBe('validated');
    on('2026-04-11');
    expect(await verdictOf(id)).toBe('untested');
    expect((await historyOf(id)).slice(-2)).toEqual([
      'validated waiver 2026-03-20',
      'untested time 2026-04-11',
    ]);
    expect(await verdictOf(id, '2026-04-10')).toBe('validated');
  });

  it('a waiver does not cover what the product becomes after it, and can be ended', async () => {
    const id = await validated();
    await record('2026-03-05');
    await waive(id, '2026-06-01');
    expect(await verdictOf(id)).toBe('validated');
    await record('2026-03-15');
    on('2026-03-15');
    expect(await verdictOf(id)).toBe('untested');
    await waive(id, '2026-06-01');
    expect(await verdictOf(id)).toBe('validated');
    await waive(id, null);
    expect(await verdictOf(id)).toBe('untested');
    expect((await detail(id)).waiver).toBeNull();
  });

  it('the daily work records what time did on days on which nothing ran', async () => {
    const rule = { ...presetRule('standard'), stalenessDays: 30 };
    const id = await validated({ rule });
    const expiring = await validated();
    const { id: participantId, revision } = await research.person('P1');
    await researcher.call(participants.changeParticipant, {
      params: { participantId },
      body: { revision, consentExpiresOn: '2026-04-03' },
    });
    on('2026-04-08', '00:00:30.000Z');
    await keepDayOfVerdicts(runtime.base);
    const lines = async () =>
      (
        await runtime.database.db
          .selectFrom('verdict_change')
          .select(['verdict', 'cause', 'at'])
          .where('hypothesis_id', 'in', [id, expiring])
          .where('cause', '=', 'time')
          .orderBy('at')
          .execute()
      ).map(({ verdict, cause, at }) => `${verdict} ${cause} ${at}`);
    expect(await lines()).toEqual([
      'untested time 2026-04-02T00:00:00.000Z',
      'insufficient time 2026-04-03T00:00:00.000Z',
    ]);
    await keepDayOfVerdicts(runtime.base);
    on('2026-04-09');
    await keepDayOfVerdicts(runtime.base);
    expect(await lines()).toHaveLength(2);
  });

  it('the daily work of one project that fails keeps none of the others waiting', async () => {
    const rule = { ...presetRule('standard'), stalenessDays: 30 };
    const broken = await validated({ rule });
    research = await aResearch(api, researcher);
    checkout = await research.addTag('touchpoint', 'Checkout');
    const id = await validated({ rule });
    const { db } = runtime.database;
    await db
      .updateTable('hypothesis_rule')
      .set({ rule: 'damaged' })
      .where('hypothesis_id', '=', broken)
      .execute();
    on('2026-04-08');
    await keepDayOfVerdicts(runtime.base);
    expect(await verdictOf(id)).toBe('untested');
    const told = await db
      .selectFrom('verdict_change')
      .select('cause')
      .where('hypothesis_id', '=', id)
      .where('cause', '=', 'time')
      .execute();
    expect(told).toHaveLength(1);
    await db.deleteFrom('hypothesis_rule').where('hypothesis_id', '=', broken).execute();
  });

  it('has room for so many changes of the product, also of those that are brought back', async () => {
    const first = await record();
    const params = { productChangeId: first.id };
    const taken = await researcher.call(staleness.changeProductChange, {
      params,
      body: { revision: first.revision, removed: true },
    });
    for (let count = 0; count < 200; count += 1) await record();
    const body = { revision: taken.revision, removed: false };
    const refused = await researcher.try(staleness.changeProductChange, { params, body });
    expect(refused.body).toMatchObject({ code: 'product.too_many_changes' });
  });

  it('is refused to readers, for other tags, for days that are over, and from elsewhere', async () => {
    const id = await validated();
    const reader = await api.member('stakeholder', researcher.workspaceId!);
    const params = { projectId: research.projectId };
    const body = { touchpointId: checkout, name: 'X', happenedOn: '2026-03-01', reason: 'Y' };
    const of = async (caller: Caller, sent: object) =>
      (await caller.try(staleness.recordProductChange, { params, body: sent })).body['code'];
    expect(await of(reader, body)).toBe('role.too_low');
    expect(await of(researcher, { ...body, reason: '' })).toBe('request.invalid');
    const persona = await research.addTag('persona', 'Buyer');
    expect(await of(researcher, { ...body, touchpointId: persona })).toBe('tag.not_found');
    expect((await waive(id, '2026-06-01', reader)).body['code']).toBe('role.too_low');
    expect((await waive(id, '2026-03-09')).body['code']).toBe('hypothesis.waiver_over');
    const made = await record();
    const stranger = await api.member('researcher');
    const change = async (caller: Caller, revision: number) =>
      (
        await caller.try(staleness.changeProductChange, {
          params: { productChangeId: made.id },
          body: { revision, removed: true },
        })
      ).body['code'];
    expect(await change(stranger, 0)).toBe('product.not_found');
    expect(await change(researcher, 3)).toBe('product.changed_meanwhile');
    expect(await of(stranger, body)).toBe('project.not_found');
  });

  it('a read-only link names nobody who waived', async () => {
    const id = await validated();
    await record('2026-03-05');
    await waive(id, '2026-06-01');
    const visitor = await research.visitor('hypotheses');
    expect((await detail(id, undefined, visitor)).waiver).toMatchObject({ by: '' });
  });

  it('archived touchpoints keep what became of them', async () => {
    const id = await validated();
    await record('2026-03-05');
    await researcher.call(codebook.changeTag, {
      params: { tagId: checkout },
      body: { revision: 0, archived: true },
    });
    expect(await verdictOf(id)).toBe('untested');
  });
});
