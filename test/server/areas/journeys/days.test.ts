import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codebook, highlights, journeys, sources } from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type QuoteDetails, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const ON_THE_DAY = '2026-05-02';

describe.each(DATABASES)('two days of a journey on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let research: Research;
  let journeyId: string;
  let buyer: string;
  let today: string;
  beforeEach(async () => {
    today = '2026-05-01';
    runtime = await aRuntime(database, { now: () => new Date(`${today}T12:00:00.000Z`) });
    api = anApi(runtime);
    researcher = await api.member('researcher');
    research = await aResearch(api, researcher);
    const params = { projectId: research.projectId };
    journeyId = (await researcher.call(codebook.getCodebook, { params })).journeys[0]!.id;
    buyer = await research.addTag('persona', 'Buyer');
    await research.person('P2', { personaIds: [buyer] });
    // The first says something that is taken out a week later, when the second is heard.
    const first = await said('P1', { words: 'Freight came last.', sentiment: -2 });
    today = '2026-05-08';
    await researcher.call(highlights.removeHighlight, {
      params: { highlightId: first.id },
      body: { revision: first.revision },
    });
    await said('P2', { words: 'Freight was clear.', sentiment: 1 });
  });
  afterEach(() => closeRuntime(runtime));

  const said = (person: string, details: QuoteDetails) =>
    research.quote(person, {
      tagIds: [research.tags.get('Evaluation')!, research.tags.get('need')!],
      ...details,
    });
  const evaluationOf = async (query: Record<string, string>) => {
    const map = await researcher.call(journeys.getJourneyMap, { params: { journeyId }, query });
    const phaseId = research.tags.get('Evaluation')!;
    const { mean, people } = map.emotion.find((one) => one.phaseId === phaseId)!;
    const need = map.cells.find((cell) => cell.phaseId === phaseId && cell.lane === 'need')!;
    return { mean, people, said: need.statements.map(({ text }) => text) };
  };
  const opened = async (query: Record<string, string>) => {
    const { quotes } = await researcher.call(journeys.getJourneyCell, {
      params: { journeyId },
      query: { phaseId: research.tags.get('Evaluation')!, lane: 'need', ...query },
    });
    return quotes.map(({ quote }) => quote);
  };

  it('the map of a past day holds what stood at its end', async () => {
    expect(await evaluationOf({ asOf: ON_THE_DAY })).toEqual({
      ...{ mean: -2, people: 1, said: ['Freight came last.'] },
    });
    const now = { mean: 1, people: 1, said: ['Freight was clear.'] };
    expect(await evaluationOf({})).toEqual(now);
    expect(await evaluationOf({ asOf: today })).toEqual(now);
    expect((await evaluationOf({ asOf: '2026-04-30' })).people).toBe(0);
  });

  it('what came and what left is counted, by persona too, and opens to its quotes', async () => {
    const query = { asOf: ON_THE_DAY };
    const moves = await researcher.call(journeys.getJourneyMoves, { params: { journeyId }, query });
    const phase = moves.phases.find(({ phaseId }) => phaseId === research.tags.get('Evaluation'));
    expect(phase).toEqual({
      phaseId: research.tags.get('Evaluation'),
      came: { people: 1, mentions: 1, personas: [{ personaId: buyer, people: 1 }] },
      left: { people: 1, mentions: 1, personas: [], removed: 1, archived: 0 },
      measured: 0,
    });
    expect(await opened({ ...query, moved: 'came' })).toEqual(['Freight was clear.']);
    expect(await opened({ ...query, moved: 'left' })).toEqual(['Freight came last.']);
    expect(await opened(query)).toEqual(['Freight came last.']);
  });

  it('what was removed and what is in an archived source are told apart', async () => {
    const { sourceId } = await said('P3', { words: 'Freight was dear.' });
    today = '2026-05-12';
    const { revision } = await researcher.call(sources.getSource, { params: { sourceId } });
    await researcher.call(sources.changeSource, {
      params: { sourceId },
      body: { revision, archived: true },
    });
    const movesSince = async (asOf: string) => {
      const { phases } = await researcher.call(journeys.getJourneyMoves, {
        params: { journeyId },
        query: { asOf },
      });
      const phaseId = research.tags.get('Evaluation');
      const { mentions, removed, archived } = phases.find((one) => one.phaseId === phaseId)!.left;
      return { mentions, removed, archived };
    };
    expect(await movesSince('2026-05-08')).toEqual({ mentions: 1, removed: 0, archived: 1 });
    expect(await movesSince(ON_THE_DAY)).toEqual({ mentions: 1, removed: 1, archived: 0 });
  });

  it('nothing moved since today, or for a persona of which nobody spoke', async () => {
    const user = await research.addTag('persona', 'User');
    for (const query of [{ asOf: today }, { asOf: ON_THE_DAY, personaId: user }]) {
      const { phases } = await researcher.call(journeys.getJourneyMoves, {
        params: { journeyId },
        query,
      });
      expect(phases.every(({ came, left }) => came.mentions + left.mentions === 0)).toBe(true);
    }
  });

  it('a past day is not for a read-only link, another workspace, or a day that is none', async () => {
    const refusal = async (caller: Caller, query: Record<string, string>) => {
      const answer = await caller.try(journeys.getJourneyMap, { params: { journeyId }, query });
      return [answer.status, answer.body['code']];
    };
    const visitor = await research.visitor('journey');
    expect(await refusal(visitor, { asOf: ON_THE_DAY })).toEqual([403, 'share.not_included']);
    expect(await refusal(await api.member('owner'), { asOf: ON_THE_DAY })).toEqual([
      ...[404, 'journey.not_found'],
    ]);
    expect(await refusal(researcher, { asOf: '2026-02-30' })).toEqual([422, 'request.invalid']);
    const unknown = { asOf: ON_THE_DAY, personaId: 'tag_00000000000000000000000000' };
    const answer = await researcher.try(journeys.getJourneyMoves, {
      params: { journeyId },
      query: unknown,
    });
    expect([answer.status, answer.body['code']]).toEqual([404, 'tag.not_found']);
  });
});
