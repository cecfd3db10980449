import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  highlights,
  evidence as links,
  hypotheses,
  journeys,
  notes,
  search,
  sources,
  themes,
} from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

/** Who agreed to what. Everybody says a word that nobody else says. */
const PEOPLE = {
  P1: { consentScope: 'internal' },
  P2: { consentScope: 'stakeholders' },
  P3: { consentScope: 'links' },
  P4: {},
  P5: { consentExpiresOn: '2026-05-01' },
} as const;
const NOT_FOR_LINKS = ['Word-P1', 'Word-P2', 'Word-P5'];

describe.each(DATABASES)('what people agreed to on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let visitor: Caller;
  let stakeholder: Caller;
  let hypothesisId: string;
  const sourceOf = new Map<string, string>();

  beforeAll(async () => {
    runtime = await aRuntime(database, { now: () => new Date('2026-05-20T10:00:00Z') });
    api = anApi(runtime);
    research = await aResearch(api);
    hypothesisId = await research.state('Most people wait too long');
    const tagIds = ['Evaluation', 'pain'].map((name) => research.tags.get(name) ?? '');
    for (const [pseudonym, consent] of Object.entries(PEOPLE)) {
      await research.person(pseudonym, consent);
      for (const again of ['', ' again']) {
        const words = `Word-${pseudonym} says the parcel came late${again}.`;
        const quote = await research.quote(pseudonym, { words, tagIds, sentiment: -1 });
        sourceOf.set(pseudonym, quote.sourceId);
        if (again === '') await research.link(hypothesisId, quote.id, 1);
      }
    }
    await research.researcher.call(themes.runThemes, { params: project(), body: {} });
    await runtime.jobs.idle();
    visitor = await research.visitor('evidence', 'hypotheses', 'journey');
    stakeholder = await api.member('stakeholder', research.researcher.workspaceId ?? undefined);
  }, 60_000);
  afterAll(() => closeRuntime(runtime));

  const project = () => ({ projectId: research.projectId });
  const evidence = (caller: Caller, query = {}) =>
    caller.call(search.searchEvidence, { params: project(), query });
  const hypothesis = (caller: Caller) =>
    caller.call(hypotheses.getHypothesis, { params: { hypothesisId } });

  function expectOnly(shown: unknown, hidden: readonly string[]): void {
    const text = JSON.stringify(shown);
    for (const words of hidden) expect(text, words).not.toContain(words);
    expect(text).toContain('Word-P4');
  }

  it('limits the evidence behind a read-only link, and the page says how much is missing', async () => {
    const page = await evidence(visitor);
    expectOnly(page.quotes, NOT_FOR_LINKS);
    expect([page.counts.mentions, page.withheld]).toEqual([4, 6]);
  });

  it('shows the team everything, and a stakeholder all but what is for the team', async () => {
    const team = await evidence(research.researcher);
    expect([team.counts.mentions, team.withheld]).toEqual([10, 0]);
    const page = await evidence(stakeholder);
    expectOnly(page.quotes, ['Word-P1']);
    expect([page.counts.mentions, page.withheld]).toEqual([8, 2]);
  });

  it('a search for words does not tell what hidden quotes say', async () => {
    for (const caller of [visitor, stakeholder]) {
      const page = await evidence(caller, { query: '"Word-P1"' });
      expect([page.counts.mentions, page.withheld, page.passages]).toEqual([0, 0, []]);
    }
    const file = await stakeholder.try(search.saveList, {
      params: { ...project(), list: 'evidence' },
      query: { query: '"Word-P1"' },
    });
    expect(file.body['text']).not.toContain('P1');
  });

  it('counts in a verdict as before, and its quotes are not shown', async () => {
    const [team, seen] = [await hypothesis(research.researcher), await hypothesis(visitor)];
    expect(seen.computed).toEqual(team.computed);
    expect(team.computed.supports).toBe(4);
    expectOnly(seen.evidence, NOT_FOR_LINKS);
    expect([seen.withheld, team.withheld]).toEqual([3, 0]);
    const read = await hypothesis(stakeholder);
    expectOnly(read.evidence, ['Word-P1']);
    expect(read.withheld).toBe(1);
  });

  it('counts in a journey, and neither its cells nor what is behind them show the words', async () => {
    const { journeys: all } = await research.researcher.call(codebook.getCodebook, {
      params: project(),
    });
    const params = { journeyId: all[0]?.id ?? '' };
    const map = await visitor.call(journeys.getJourneyMap, { params });
    expectOnly(map, NOT_FOR_LINKS);
    const phase = map.phases.find(({ people }) => people > 0);
    expect(phase?.people).toBe(4);
    const query = { phaseId: phase?.id ?? '', lane: 'pain' };
    const cell = await visitor.call(journeys.getJourneyCell, { params, query });
    expectOnly(cell.quotes, NOT_FOR_LINKS);
    expect([cell.people, cell.quotes.length, cell.withheld]).toEqual([4, 4, 4]);
  });

  it('counts in a theme, and its quotes are not shown to a stakeholder', async () => {
    const mine = await research.researcher.call(themes.listThemes, { params: project() });
    const theirs = await stakeholder.call(themes.listThemes, { params: project() });
    expect(theirs.themes.map(({ counts }) => counts)).toEqual(
      mine.themes.map(({ counts }) => counts),
    );
    expect(JSON.stringify(theirs).toLowerCase()).not.toContain('word-p1');
    for (const { id } of theirs.themes) {
      const opened = await stakeholder.call(themes.getTheme, { params: { themeId: id } });
      expect(JSON.stringify(opened)).not.toContain('Word-P1');
      expect(opened.quotes.length + opened.withheld).toBe(opened.counts.mentions);
    }
  });

  it('names no theme after words that a stakeholder is not shown, also one made of a part', async () => {
    const { themes: found } = await research.researcher.call(themes.listThemes, {
      params: project(),
    });
    const opened = await Promise.all(
      found.map(({ id }) => research.researcher.call(themes.getTheme, { params: { themeId: id } })),
    );
    const theirs = opened
      .flatMap(({ quotes }) => quotes)
      .filter(({ quote }) => quote.startsWith('Word-P1') || quote.startsWith('Word-P4'));
    const { themeId } = await research.researcher.call(themes.placeQuotes, {
      params: project(),
      body: {
        highlightIds: theirs.map(({ highlightId }) => highlightId),
        to: { computedLabel: 'Word-P1 says the parcel came late' },
      },
    });
    const labelFor = async (caller: Caller) =>
      (await caller.call(themes.getTheme, { params: { themeId: themeId ?? '' } })).label;
    expect(await labelFor(research.researcher)).toBe('Word-P1 says the parcel came late');
    expect(await labelFor(stakeholder)).toBe('…');
    const thing = { on: 'theme', id: themeId };
    const body = { thing, text: 'Ask about this again' };
    await research.researcher.call(notes.writeNote, { params: project(), body });
    const notesFor = async (caller: Caller) =>
      JSON.stringify(await caller.call(notes.listNotes, { params: project(), query: {} }));
    expect(await notesFor(research.researcher)).toContain('Word-P1 says');
    expect(await notesFor(stakeholder)).toContain('Ask about this again');
    expect(await notesFor(stakeholder)).not.toContain('Word-P1');
    const saved = await research.researcher.try(notes.exportNotes, { params: project() });
    expect(saved.body['text']).toContain('Ask about this again');
    expect(saved.body['text']).not.toContain('P1 says');
    const place = (to: { themeId: string } | null) => {
      const ofP1 = theirs.filter(({ quote }) => quote.startsWith('Word-P1'));
      const body = { highlightIds: ofP1.map(({ highlightId }) => highlightId), to };
      return research.researcher.call(themes.placeQuotes, { params: project(), body });
    };
    await place(null);
    expect(await labelFor(stakeholder)).toBe('…');
    expect(await notesFor(stakeholder)).not.toContain('Word-P1');
    await place({ themeId: themeId ?? '' });
  });

  it('leaves the words out of every file, and the row says why', async () => {
    for (const list of search.LISTS) {
      const saved = await research.researcher.try(search.saveList, {
        params: { ...project(), list },
      });
      const text = String(saved.body['text']).toLowerCase();
      for (const words of NOT_FOR_LINKS) expect(text, list).not.toContain(words.toLowerCase());
    }
    const { body } = await research.researcher.try(search.saveList, {
      params: { ...project(), list: 'evidence' },
    });
    const rows = papaparse.parse<Record<string, string>>(
      (body['text'] as string).replace(/^\uFEFF/, ''),
      { header: true, skipEmptyLines: true },
    ).data;
    expect(rows).toHaveLength(10);
    const withheld = rows.filter((row) => row['withheld'] === 'consent');
    expect(new Set(withheld.map((row) => row['participant']))).toEqual(new Set(['P1', 'P2', 'P5']));
    expect(withheld.every((row) => row['quote'] === '')).toBe(true);
  });

  it('keeps the text of a source from a stakeholder when it is for the team', async () => {
    const params = { sourceId: sourceOf.get('P1') ?? '' };
    const read = (caller: Caller) =>
      Promise.all([
        caller.try(sources.getSource, { params }),
        caller.try(highlights.listHighlights, { params }),
        caller.try(links.listSourceEvidence, { params }),
      ]);
    for (const answer of await read(stakeholder)) {
      expect(answer).toMatchObject({ status: 403, body: { code: 'source.not_shared' } });
    }
    for (const { status } of await read(research.researcher)) expect(status).toBe(200);
    const [first] = (await research.researcher.call(highlights.listHighlights, { params }))
      .highlights;
    const one = await stakeholder.try(highlights.getHighlight, {
      params: { highlightId: first?.id ?? '' },
    });
    expect(one.status).toBe(403);
    const other = { sourceId: sourceOf.get('P2') ?? '' };
    expect((await stakeholder.try(sources.getSource, { params: other })).status).toBe(200);
  });
});
