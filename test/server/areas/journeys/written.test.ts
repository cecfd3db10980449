import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codebook, consent, highlights, history, journeys } from '../../../../core/api/index.ts';
import { CELL_TEXTS_MAX } from '../../../../core/journeys/written.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('what people write into a map on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let strategist: Caller;
  let research: Research;
  let journeyId: string;
  let phaseId: string;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    strategist = await api.member('strategist', research.researcher.workspaceId!);
    const book = await strategist.call(codebook.getCodebook, {
      params: { projectId: research.projectId },
    });
    journeyId = book.journeys[0]!.id;
    phaseId = research.tags.get('Evaluation')!;
  });
  afterAll(() => closeRuntime(runtime));

  const map = (query: Record<string, string> = {}) =>
    strategist.call(journeys.getJourneyMap, { params: { journeyId }, query });
  const cell = async (lane: string, query: Record<string, string> = {}) =>
    (await map(query)).cells.find((one) => one.lane === lane && one.phaseId === phaseId)!;
  const writing = (body: object) => ({
    params: { journeyId },
    body: { phaseId, lane: 'backstage', text: 'Sales copies the order by hand', ...body },
  });
  const write = (body: object) => strategist.call(journeys.writeCellText, writing(body));
  const change = (cellTextId: string, body: object) =>
    strategist.call(journeys.changeCellText, { params: { cellTextId }, body });
  const refusedChange = async (cellTextId: string, body: object) =>
    (await strategist.try(journeys.changeCellText, { params: { cellTextId }, body })).body['code'];
  const saying = (body: object) => ({
    params: { journeyId, phaseId },
    body: { revision: 0, momentOfTruth: false, emotion: null, ...body },
  });
  const back = () =>
    strategist.call(history.takeBack, { params: { projectId: research.projectId }, body: {} });

  it('stands in its cell as an assumption until it rests on quotes that count', async () => {
    const text = await write({});
    expect((await cell('backstage')).texts).toMatchObject([
      { text: 'Sales copies the order by hand', people: 0, mentions: 0 },
    ]);
    const quote = await research.quote('P1', { tagIds: [phaseId] });
    const more = await research.quote('P1', { tagIds: [phaseId] });
    const linked = await change(text.id, { revision: 0, highlightIds: [quote.id, more.id] });
    expect(linked).toMatchObject({ people: 1, mentions: 2, revision: 1 });
    const { quotes, people } = await strategist.call(journeys.getJourneyCell, {
      params: { journeyId },
      query: { phaseId, lane: 'backstage' },
    });
    expect(people).toBe(1);
    expect(quotes.map(({ highlightId }) => highlightId).sort()).toEqual([quote.id, more.id].sort());
    await research.researcher.call(highlights.removeHighlight, {
      params: { highlightId: quote.id },
    });
    expect((await cell('backstage')).texts).toMatchObject([{ people: 1, mentions: 1 }]);
  });

  it('rests only on highlights that have a phase of the journey', async () => {
    const text = await write({});
    const elsewhere = await research.quote('P1', { words: 'Nowhere.' });
    const refusal = await refusedChange(text.id, { revision: 0, highlightIds: [elsewhere.id] });
    expect(refusal).toBe('highlight.not_found');
  });

  it('beside what is computed, what is to be is a map of its own', async () => {
    await research.quote('P1', { tagIds: [phaseId, research.tags.get('need')!] });
    await write({ lane: 'need', text: 'To be told the whole price' });
    await write({ lane: 'need', text: 'One price, at once', horizon: 'to_be' });
    expect(await cell('need')).toMatchObject({
      people: 1,
      texts: [{ text: 'To be told the whole price' }],
    });
    expect(await cell('need', { horizon: 'to_be' })).toMatchObject({
      people: 0,
      texts: [{ text: 'One price, at once' }],
    });
    const toBe = await map({ horizon: 'to_be' });
    expect(toBe.cells.some(({ lane }) => lane === 'quotes' || lane === 'hypotheses')).toBe(false);
    expect(toBe.phases.every(({ people }) => people === 0)).toBe(true);
  });

  it('names who is responsible for each touchpoint met in the phase, and where nobody is', async () => {
    const till = await research.addTag('touchpoint', 'Till', { channel: 'physical' });
    const shop = await research.addTag('touchpoint', 'Shop', { channel: 'digital', owner: 'Web' });
    await research.quote('P1', { tagIds: [phaseId, till, shop] });
    await research.quote('P2', { tagIds: [phaseId, till] });
    expect((await cell('responsible')).touchpoints).toEqual([
      { tagId: till, name: 'Till', people: 2, owner: null },
      { tagId: shop, name: 'Shop', people: 1, owner: 'Web' },
    ]);
  });

  it('is changed, removed and taken back, by the state that was seen', async () => {
    const text = await write({});
    await change(text.id, { revision: 0, text: 'Sales types it in' });
    expect(await refusedChange(text.id, { revision: 0, text: 'Old' })).toBe(
      'text.changed_meanwhile',
    );
    await change(text.id, { revision: 1, removed: true });
    expect((await cell('backstage')).texts).toEqual([]);
    await back();
    expect((await cell('backstage')).texts).toMatchObject([{ text: 'Sales types it in' }]);
    await back();
    expect((await cell('backstage')).texts).toMatchObject([
      { text: 'Sales copies the order by hand' },
    ]);
    await back();
    expect((await cell('backstage')).texts).toEqual([]);
  });

  it('does not stand in the way of what was done before when its cell is full by now', async () => {
    const first = await write({ text: 'First' });
    await change(first.id, { revision: 0, text: 'First, said better' });
    await change(first.id, { revision: 1, removed: true });
    for (let more = 0; more < CELL_TEXTS_MAX; more += 1)
      await research.researcher.call(journeys.writeCellText, writing({}));
    const turn = { params: { projectId: research.projectId }, body: {} };
    expect(await strategist.try(history.takeBack, turn)).toMatchObject({
      status: 409,
      body: { code: 'action.changed_since' },
    });
    const { actions } = await strategist.call(history.takeBack, turn);
    expect(actions).toHaveLength(1);
  });

  it('goes along when its phase is merged into another, and back', async () => {
    await write({});
    const survivor = research.tags.get('Conversion')!;
    await research.researcher.call(codebook.mergeTags, {
      params: { tagId: survivor },
      body: { revision: 0, merged: [{ tagId: phaseId, revision: 0 }] },
    });
    const textsOf = async () =>
      (await map()).cells.flatMap(({ texts }) => texts.map((text) => text.phaseId as string));
    expect(await textsOf()).toEqual([survivor]);
    await research.researcher.call(history.takeBack, {
      params: { projectId: research.projectId },
      body: {},
    });
    expect(await textsOf()).toEqual([phaseId]);
  });

  it('a phase is a moment of truth and has an emotion by hand, with the computed one beside it', async () => {
    await research.quote('P1', { tagIds: [phaseId], sentiment: 1 });
    await strategist.call(journeys.setPhase, saying({ momentOfTruth: true, emotion: -1.5 }));
    const { phases, emotion } = await map();
    expect(phases[3]).toMatchObject({ momentOfTruth: true, settingRevision: 1 });
    expect(emotion[3]).toMatchObject({ mean: 1, setByHand: -1.5 });
    expect((await map({ horizon: 'to_be' })).phases[3]).toMatchObject({ momentOfTruth: false });
    const late = await strategist.try(journeys.setPhase, saying({ momentOfTruth: false }));
    expect(late.body['code']).toBe('journey.changed_meanwhile');
    await back();
    expect((await map()).emotion[3]).toMatchObject({ mean: 1, setByHand: null });
  });

  it('is refused in a full cell, in a phase of another journey, and by whoever only reads', async () => {
    for (let count = 0; count < CELL_TEXTS_MAX; count += 1) await write({ text: `Text ${count}` });
    const refused = async (body: object, who = strategist) =>
      (await who.try(journeys.writeCellText, writing(body))).body['code'];
    expect(await refused({})).toBe('text.too_many');
    const other = await research.researcher.call(codebook.createJourney, {
      params: { projectId: research.projectId },
      body: { name: 'Return', template: 'before-during-after', language: 'en' },
    });
    const elsewhere = await strategist.try(journeys.writeCellText, {
      ...writing({}),
      params: { journeyId: other.id },
    });
    expect(elsewhere.body['code']).toBe('tag.not_found');
    const reader = await api.member('stakeholder', research.researcher.workspaceId!);
    expect(await refused({ lane: 'need' }, reader)).toBe('role.too_low');
    expect(await refused({ lane: 'need', text: ' ' })).toBe('request.invalid');
  });

  it('a copy of the words of somebody who withdrew is listed', async () => {
    const leaver = await research.person('P7');
    const words = 'I shall not come back to this counter ever again.';
    await research.quote('P7', { words });
    const text = await write({ text: words });
    const { reviews } = await research.researcher.call(consent.withdrawConsent, {
      params: { participantId: leaver.id },
      body: { revision: leaver.revision },
    });
    expect(reviews).toMatchObject([{ place: 'cell_text', subjectId: text.id }]);
    await runtime.jobs.idle();
  });
});
