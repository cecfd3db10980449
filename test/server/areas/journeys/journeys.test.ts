import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  codebook,
  consent,
  highlights,
  hypotheses,
  journeys,
  sources,
} from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type QuoteDetails, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('journey maps on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let research: Research;
  let journeyId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
  });
  beforeEach(async () => {
    research = await aResearch(api, researcher);
    const book = await researcher.call(codebook.getCodebook, {
      params: { projectId: research.projectId },
    });
    journeyId = book.journeys[0]!.id;
  });
  afterAll(() => closeRuntime(runtime));

  const map = (caller: Caller = researcher, query: Record<string, string> = {}) =>
    caller.call(journeys.getJourneyMap, { params: { journeyId }, query });
  const cellOf = async (lane: string, phase = 'Evaluation', query: Record<string, string> = {}) =>
    (await map(researcher, query)).cells.find(
      (cell) => cell.lane === lane && cell.phaseId === research.tags.get(phase),
    )!;
  const open = (lane: string, more: Record<string, string> = {}, caller = researcher) =>
    caller.call(journeys.getJourneyCell, {
      params: { journeyId },
      query: { phaseId: research.tags.get('Evaluation')!, lane, ...more },
    });
  const said = (person: string | null, names: string[], details: QuoteDetails = {}) =>
    research.quote(person, {
      tagIds: names.map((name) => research.tags.get(name)!),
      ...details,
    });

  it('has every phase in every lane, and cells without evidence have nobody', async () => {
    const { phases, cells, emotion } = await map();
    expect(phases.map(({ name }) => name)).toHaveLength(6);
    expect(cells).toHaveLength(6 * 20);
    expect(cells.every(({ people, mentions }) => people === 0 && mentions === 0)).toBe(true);
    expect(emotion.every(({ mean, people }) => mean === null && people === 0)).toBe(true);
  });

  it('are listed as in the codebook, and not for others', async () => {
    const params = { projectId: research.projectId };
    const listed = await researcher.call(codebook.listJourneys, { params });
    expect(listed.journeys).toEqual(
      (await researcher.call(codebook.getCodebook, { params })).journeys,
    );
    expect(listed.journeys.map(({ id }) => id)).toEqual([journeyId]);
    const stranger = await api.member('owner');
    const refused = await stranger.try(codebook.listJourneys, { params });
    expect(refused.body['code']).toBe('project.not_found');
  });

  it('counts people, not quotes, and shows the words of different people', async () => {
    await said('P1', ['Evaluation', 'pain'], { words: 'Freight came last.' });
    await said('P1', ['Evaluation', 'pain'], { words: 'Freight again.' });
    await said('P2', ['Evaluation', 'pain'], { words: 'No price for freight.' });
    await said('P3', ['Retention', 'pain'], { words: 'Elsewhere.' });
    const cell = await cellOf('pain');
    expect(cell).toMatchObject({ people: 2, mentions: 3 });
    expect(cell.statements.map(({ text }) => text)).toEqual([
      'Freight came last.',
      'No price for freight.',
    ]);
    expect((await map()).phases[3]).toMatchObject({ people: 2, mentions: 3 });
  });

  it('the emotion of a phase is the mean over people, with a line for each persona', async () => {
    const buyer = await research.addTag('persona', 'Buyer');
    await research.person('P1', { personaIds: [buyer] });
    await said('P1', ['Evaluation'], { sentiment: -2 });
    await said('P1', ['Evaluation'], { sentiment: -1 });
    await said('P2', ['Evaluation'], { sentiment: 1 });
    const { emotion, personas } = await map();
    const evaluation = emotion[3]!;
    expect(evaluation.mean).toBeCloseTo(-0.25, 6);
    expect(evaluation.spread).toBeCloseTo(1.76777, 4);
    expect(evaluation.personas).toEqual([{ personaId: buyer, mean: -1.5, people: 1 }]);
    expect(personas).toMatchObject([{ id: buyer, people: 1 }]);
  });

  it('the persona of the highlight goes before that of the participant', async () => {
    const buyer = await research.addTag('persona', 'Buyer');
    const user = await research.addTag('persona', 'User');
    await research.person('P1', { personaIds: [buyer] });
    await said('P1', ['Evaluation', 'need']);
    await said('P1', ['Evaluation', 'need', 'User']);
    expect(await cellOf('need', 'Evaluation', { personaId: buyer })).toMatchObject({ mentions: 1 });
    expect(await cellOf('need', 'Evaluation', { personaId: user })).toMatchObject({ mentions: 1 });
    expect(await open('need', { personaId: user })).toMatchObject({ people: 1 });
  });

  it('touchpoints stand in the lane of their channel and open to their quotes', async () => {
    const shop = await research.addTag('touchpoint', 'Showroom', { channel: 'physical' });
    const web = await research.addTag('touchpoint', 'Web shop', { channel: 'digital' });
    await said('P1', ['Evaluation', 'Showroom']);
    await said('P2', ['Evaluation', 'Showroom', 'Web shop']);
    expect(await cellOf('touchpoints_physical')).toMatchObject({
      people: 2,
      touchpoints: [{ tagId: shop, name: 'Showroom', people: 2 }],
    });
    expect(await cellOf('without_company')).toMatchObject({ people: 0, touchpoints: [] });
    const opened = await open('touchpoints_digital', { touchpointId: web });
    expect(opened.quotes.map(({ pseudonym }) => pseudonym)).toEqual(['P2']);
  });

  it('key quotes have a lane of their own', async () => {
    await said('P1', ['Evaluation'], { keyQuote: true, words: 'I closed the page.' });
    await said('P2', ['Evaluation']);
    expect(await cellOf('quotes')).toMatchObject({
      people: 1,
      statements: [{ text: 'I closed the page.', people: 1 }],
    });
  });

  it('a cell opens to its quotes, the most negative first', async () => {
    await said('P1', ['Evaluation', 'pain'], { words: 'Fine.', sentiment: 1 });
    await said('P2', ['Evaluation', 'pain'], { words: 'Unsaid.' });
    await said('P3', ['Evaluation', 'pain'], { words: 'Bad.', sentiment: -1 });
    await said('P4', ['Evaluation', 'pain'], { words: 'Awful.', sentiment: -2 });
    const { people, quotes } = await open('pain');
    expect(people).toBe(4);
    expect(quotes.map(({ quote }) => quote)).toEqual(['Awful.', 'Bad.', 'Unsaid.', 'Fine.']);
    expect((await open('emotion')).quotes).toHaveLength(3);
  });

  it('hypotheses stand in the phases of their scope, with verdict and override', async () => {
    const phaseIds = [research.tags.get('Evaluation')!];
    const id = await research.state('Most compare freight', { phaseIds });
    await research.state('Speaks of no phase');
    const { id: highlightId } = await said('P1', ['Evaluation']);
    await research.link(id, highlightId, 1);
    await researcher.call(hypotheses.overrideVerdict, {
      params: { hypothesisId: id },
      body: { revision: 0, override: { verdict: 'mixed', reason: 'Seen in support.' } },
    });
    expect((await cellOf('hypotheses')).hypotheses).toMatchObject([
      { hypothesisId: id, computed: { verdict: 'insufficient', supports: 1 }, override: 'mixed' },
    ]);
    expect((await cellOf('hypotheses', 'Retention')).hypotheses).toEqual([]);
    expect((await open('hypotheses')).quotes).toMatchObject([{ highlightId }]);
  });

  it('removed highlights, archived sources and people who said no are not on the map', async () => {
    const gone = await said('P1', ['Evaluation', 'pain']);
    const filed = await said('P2', ['Evaluation', 'pain']);
    await said('P3', ['Evaluation', 'pain']);
    const { id: participantId, revision } = await research.person('P3');
    expect(await cellOf('pain')).toMatchObject({ people: 3 });
    await researcher.call(highlights.removeHighlight, { params: { highlightId: gone.id } });
    expect(await cellOf('pain')).toMatchObject({ people: 2 });
    await researcher.call(sources.changeSource, {
      params: { sourceId: filed.sourceId },
      body: { revision: 0, archived: true },
    });
    expect(await cellOf('pain')).toMatchObject({ people: 1 });
    await researcher.call(consent.withdrawConsent, {
      params: { participantId },
      body: { revision },
    });
    expect(await cellOf('pain')).toMatchObject({ people: 0, mentions: 0, statements: [] });
    expect(await open('pain')).toEqual({ people: 0, withheld: 0, quotes: [], sides: null });
  });

  it('a read-only link sees quote and pseudonym, and hypotheses only if it opens them', async () => {
    await said('P1', ['Evaluation', 'pain'], { note: 'Karin of Acme', sentiment: -1 });
    await research.state('Most', { phaseIds: [research.tags.get('Evaluation')!] });
    const visitor = await research.visitor('journey');
    expect((await map(visitor)).cells.some(({ lane }) => lane === 'hypotheses')).toBe(false);
    const { quotes } = await open('pain', {}, visitor);
    expect(quotes).toMatchObject([{ pseudonym: 'P1', sourceTitle: null, start: null, note: null }]);
    const both = await research.visitor('journey', 'hypotheses');
    expect((await map(both)).cells.some((cell) => cell.hypotheses.length > 0)).toBe(true);
    const other = await research.visitor('evidence');
    const refused = await other.try(journeys.getJourneyMap, { params: { journeyId } });
    expect([refused.status, refused.body['code']]).toEqual([403, 'share.not_included']);
    const elsewhere = await aResearch(api, researcher);
    const stranger = await elsewhere.visitor('journey');
    const hidden = await stranger.try(journeys.getJourneyMap, { params: { journeyId } });
    expect([hidden.status, hidden.body['code']]).toEqual([404, 'journey.not_found']);
  });

  it.each([
    ['a phase of nothing', { phaseId: 'tag_00000000000000000000000000' }, 404, 'tag.not_found'],
    ['a persona of nothing', { personaId: 'tag_00000000000000000000000000' }, 404, 'tag.not_found'],
    ['a lane that is none', { lane: 'weather' }, 422, 'request.invalid'],
  ])('%s is refused', async (_what, wrong, status, code) => {
    const answer = await researcher.try(journeys.getJourneyCell, {
      params: { journeyId },
      query: { phaseId: research.tags.get('Evaluation')!, lane: 'pain', ...wrong },
    });
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
  });

  it('a journey of another workspace does not exist', async () => {
    const stranger = await api.member('owner');
    const answer = await stranger.try(journeys.getJourneyMap, { params: { journeyId } });
    expect([answer.status, answer.body['code']]).toEqual([404, 'journey.not_found']);
  });
});
