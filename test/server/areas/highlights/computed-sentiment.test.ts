import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  codebook,
  highlights,
  history,
  journeys,
  search,
  sources,
} from '../../../../core/api/index.ts';
import { judgeLeftOver } from '../../../../server/areas/highlights/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const BAD = 'The checkout is confusing and slow.';
const GOOD = 'Really easy, I love it.';
const SILENT = 'Then comes the second page.';

describe.each(DATABASES)('what words say of how somebody feels on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  beforeEach(async () => {
    research = await aResearch(api);
    researcher = research.researcher;
  });
  afterAll(() => closeRuntime(runtime));

  const params = () => ({ projectId: research.projectId });
  const phase = () => [research.tags.get('Evaluation') ?? ''];
  const found = async (query: Record<string, string> = {}) => {
    const page = await researcher.call(search.searchEvidence, { params: params(), query });
    return page.quotes
      .map(({ pseudonym, sentiment, computedSentiment }) => [
        pseudonym,
        sentiment,
        computedSentiment,
      ])
      .sort();
  };
  async function feltIn(phaseId: string) {
    const book = await researcher.call(codebook.getCodebook, { params: params() });
    const where = { journeyId: book.journeys[0]?.id ?? '' };
    const map = await researcher.call(journeys.getJourneyMap, { params: where, query: {} });
    const cell = await researcher.call(journeys.getJourneyCell, {
      params: where,
      query: { phaseId, lane: 'emotion' },
    });
    const { mean, people, computed } = map.emotion.find((one) => one.phaseId === phaseId)!;
    return { mean, people, computed, quotes: cell.quotes.map(({ quote }) => quote) };
  }

  it('is kept with each highlight, apart from what people set, and null where they say nothing', async () => {
    await research.quote('P1', { words: BAD });
    await research.quote('P2', { words: GOOD });
    await research.quote('P3', { words: SILENT });
    const [bad, good, silent] = await found();
    expect([bad?.[1], good?.[1], silent?.[1]]).toEqual([null, null, null]);
    expect(bad?.[2]).toBeLessThan(0);
    expect(good?.[2]).toBeGreaterThan(0);
    expect(silent?.[2]).toBeNull();
    expect(await found({ sentiment: 'computed_negative' })).toEqual([bad]);
    expect(await found({ sentiment: 'computed_positive' })).toEqual([good]);
    expect(await found({ sentiment: 'negative' })).toEqual([]);
  });

  it('stands in the map beside the mean of what people set, with people of its own', async () => {
    await research.quote('P1', { words: BAD, tagIds: phase() });
    await research.quote('P2', { words: GOOD, tagIds: phase(), sentiment: -2 });
    await research.quote('P3', { words: SILENT, tagIds: phase() });
    const felt = await feltIn(phase()[0]!);
    expect([felt.mean, felt.people, felt.computed?.people]).toEqual([-2, 1, 1]);
    expect(felt.computed?.mean).toBeLessThan(0);
    // Those behind the mean first, then those behind what the words say.
    expect(felt.quotes).toEqual([GOOD, BAD]);
  });

  it('counts no more once somebody set a sentiment, and again when that is taken back', async () => {
    const { id, revision } = await research.quote('P1', { words: BAD, tagIds: phase() });
    await researcher.call(highlights.changeHighlight, {
      params: { highlightId: id },
      body: { sentiment: 1, revision },
    });
    expect(await feltIn(phase()[0]!)).toMatchObject({ mean: 1, computed: null });
    await researcher.call(history.takeBack, { params: params(), body: {} });
    expect(await feltIn(phase()[0]!)).toMatchObject({ mean: null, computed: { people: 1 } });
  });

  it('is taken over for many at once, only where nobody set one, and taken back at once', async () => {
    const made = [
      await research.quote('P1', { words: BAD }),
      await research.quote('P2', { words: GOOD, sentiment: -2 }),
      await research.quote('P3', { words: SILENT }),
    ];
    const before = await found();
    const { changed } = await researcher.call(highlights.changeHighlights, {
      params: params(),
      body: {
        highlightIds: made.map(({ id }) => id),
        addTagIds: [],
        removeTagIds: [],
        sentiment: 'computed',
      },
    });
    expect(changed).toBe(1);
    const [bad, good, silent] = await found();
    expect(bad?.[1]).toBe(bad?.[2]);
    expect(good?.[1]).toBe(-2);
    expect(silent?.[1]).toBeNull();
    await researcher.call(history.takeBack, { params: params(), body: {} });
    expect(await found()).toEqual(before);
  });

  it('follows the words when a text is corrected', async () => {
    const { sourceId } = await research.quote('P1', { words: `${BAD} It was.` });
    const words = 'lovely and easy';
    const [start, end] = [BAD.indexOf('confusing'), BAD.indexOf('.')];
    await researcher.call(sources.correctText, {
      params: { sourceId },
      body: { textVersion: 1, start, end, words },
    });
    await runtime.jobs.idle();
    const [[, , computed] = []] = await found();
    expect(computed).toBeGreaterThan(0);
  });

  it('is judged as the language that the source is in', async () => {
    const { sourceId } = await research.quote('P1', { words: 'Det var krångligt och rörigt.' });
    const edit = async (language: 'sv' | 'en') => {
      const { revision } = await researcher.call(sources.getSource, { params: { sourceId } });
      await researcher.call(sources.changeSource, {
        params: { sourceId },
        body: { language, revision },
      });
      return (await found())[0]?.[2];
    };
    expect(await edit('en')).toBeNull();
    expect(await edit('sv')).toBeLessThan(0);
  });

  it('is judged at the next start where an earlier version left it', async () => {
    await research.quote('P1', { words: BAD });
    const before = await found();
    const { db } = runtime.database;
    for (const sentiment_engine of [null, 'sentiment-0-listed:en']) {
      await db
        .updateTable('highlight')
        .set({ computed_sentiment: null, sentiment_engine })
        .execute();
      expect((await found())[0]?.[2]).toBeNull();
      await judgeLeftOver(runtime.base);
      expect(await found()).toEqual(before);
    }
  });
});
