import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  guides,
  hypotheses,
  journeys,
  notes,
  participants,
  personas,
  projects,
  search,
  sources,
  themes,
} from '../../../../core/api/index.ts';
import { LANGUAGES } from '../../../../core/kernel/languages.ts';
import { takeBack } from '../../../../server/areas/history/turn.service.ts';
import { diagnose, loadExample } from '../../../../server/areas/interop/index.ts';
import { createWorkspace, createUser } from '../../../../server/areas/workspaces/index.ts';
import type { Context } from '../../../../server/context.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

/** The words of all themes on the first database. */
let firstThemes: readonly (readonly string[])[] | null = null;

describe.each(DATABASES)('the example project on %s', (database) => {
  let runtime: TestRuntime;
  let reader: Caller;
  let projectId: string;
  let owner: Context;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    const account = { name: 'Karin', email: 'karin@example.org', password: 'long enough, this' };
    const user = await createUser(runtime.auth, account);
    const workspaceId = await createWorkspace(runtime.base, user.id, 'Kontor & Co');
    owner = {
      ...runtime.base,
      actor: { kind: 'member', userId: user.id, workspaceId, role: 'owner' },
    };
    projectId = await loadExample(owner, 'en');
    await runtime.jobs.idle();
    reader = await anApi(runtime).member('researcher', workspaceId);
  });
  afterAll(() => closeRuntime(runtime));

  it('holds what it promises: people, sources in three languages, highlights, touchpoints', async () => {
    const params = { projectId };
    const { participants: people } = await reader.call(participants.listParticipants, { params });
    expect(people).toHaveLength(10);
    const { sources: files } = await reader.call(sources.listSources, { params });
    expect(files).toHaveLength(12);
    expect(new Set(files.map(({ language }) => language))).toEqual(new Set(LANGUAGES));
    for (const { words, title } of files) {
      expect(words, title).toBeGreaterThanOrEqual(600);
      expect(words, title).toBeLessThanOrEqual(1500);
    }
    expect(files.reduce((sum, file) => sum + file.highlights, 0)).toBeGreaterThanOrEqual(120);
    const { tags } = await reader.call(codebook.getCodebook, { params });
    const count = (kind: string) => tags.filter((tag) => tag.kind === kind).length;
    expect([count('persona'), count('phase'), count('touchpoint')]).toEqual([3, 6, 10]);
  });

  it('has notes on sources and on a participant', async () => {
    const { notes: written } = await reader.call(notes.listNotes, { params: { projectId } });
    const kinds = new Set<string>(written.map(({ subject }) => subject.kind));
    expect(kinds.has('source') && kinds.has('participant')).toBe(true);
  });

  it('has topic guides that were asked, answered, raised unprompted and left out', async () => {
    const { studies } = await reader.call(projects.listStudies, { params: { projectId } });
    const guideOf = async (name: string) => {
      const studyId = studies.find((study) => study.name === name)?.id ?? '';
      const { questions, rows } = await reader.call(guides.getGuide, { params: { studyId } });
      const states = (questionId: string) =>
        rows.flatMap(
          ({ cells }) => cells.find((cell) => cell.questionId === questionId)?.state ?? [],
        );
      return new Map(questions.map(({ id, text }) => [text, states(id).sort()]));
    };
    const interviews = await guideOf('Interviews, autumn');
    expect(interviews.size).toBe(16);
    expect(interviews.get('Did you trust the delivery date?')).toEqual(Array(8).fill('answered'));
    expect(interviews.get('Who had to say yes?')).toEqual([
      ...Array<string>(6).fill('answered'),
      ...Array<string>(2).fill('raised'),
    ]);
    expect(interviews.get('How does the invoice reach you, and who checks it?')).toEqual([
      'raised',
    ]);
    const never = 'Which other shops have you ordered from in the last year?';
    expect(interviews.get(never)).toEqual([]);
    const test = await guideOf('Checkout test, November');
    expect([...test.values()].map((states) => states.length)).toEqual([4, 4, 4, 4, 1, 4]);
    const { quotes } = await reader.call(search.searchEvidence, {
      params: { projectId },
      query: { query: 'Elvatusenåttahundra' },
    });
    expect(quotes[0]?.question).toBe('What happened when you ordered?');
  });

  it('says of no persona that something is evidence without quotes of theirs', async () => {
    const params = { projectId };
    const { personas: all } = await reader.call(personas.listPersonas, { params });
    expect(all).toHaveLength(3);
    for (const { name, fields } of all) {
      expect(fields.length, name).toBeGreaterThanOrEqual(3);
      for (const { field, basis, people, mentions } of fields) {
        expect([people > 0, mentions > 0], `${name}, ${field}`).toEqual(
          basis === 'evidence' ? [true, true] : [false, false],
        );
      }
    }
  });

  it('has a hypothesis for every verdict, each for a reason that can be read', async () => {
    const { hypotheses: all } = await reader.call(hypotheses.listHypotheses, {
      params: { projectId },
    });
    const verdicts = all.map(({ number, computed }) => [
      number,
      computed.verdict,
      computed.leaning,
      [computed.contradicts, computed.mixed, computed.supports],
    ]);
    expect(verdicts).toEqual([
      [1, 'validated', null, [1, 0, 7]],
      [2, 'disproved', null, [7, 0, 1]],
      [3, 'mixed', null, [3, 1, 3]],
      [4, 'contested', null, [4, 0, 4]],
      [5, 'insufficient', null, [2, 0, 1]],
      [6, 'insufficient', 'validated', [1, 0, 4]],
      [7, 'untested', null, [0, 0, 0]],
      [8, 'validated', null, [0, 0, 6]],
    ]);
  });

  it('has themes, and a map whose every phase holds evidence', async () => {
    const found = await reader.call(themes.listThemes, { params: { projectId } });
    const kept = found.themes.filter(({ state }) => state === 'accepted');
    expect(kept.map(({ label }) => label).sort()).toEqual([
      'Freight appears when the sum is already approved',
      'The room is measured and drawn by hand',
      'Without a quote as a PDF nothing is ordered',
    ]);
    expect(found.themes.length - kept.length).toBeGreaterThan(3);
    const { journeys: all } = await reader.call(codebook.getCodebook, { params: { projectId } });
    const map = await reader.call(journeys.getJourneyMap, {
      params: { journeyId: all[0]?.id ?? '' },
    });
    expect(map.phases.map(({ people }) => people > 0)).toEqual(Array(6).fill(true));
    expect(map.cells.some(({ people }) => people === 0)).toBe(true);
  });

  it('has themes of which half hold quotes in several languages, the same on every database', async () => {
    const { sources: files } = await reader.call(sources.listSources, { params: { projectId } });
    const languageOf = new Map(files.map(({ id, language }) => [id, language]));
    const { themes: found } = await reader.call(themes.listThemes, { params: { projectId } });
    const whole = await Promise.all(
      found.map(({ id }) => reader.call(themes.getTheme, { params: { themeId: id } })),
    );
    const mixed = whole.filter(
      ({ quotes }) => new Set(quotes.map(({ sourceId }) => languageOf.get(sourceId))).size > 1,
    );
    expect(mixed.length * 2).toBeGreaterThanOrEqual(whole.length);
    const words = whole.map(({ label, quotes }) => [label, ...quotes.map(({ quote }) => quote)]);
    firstThemes ??= words;
    expect(words).toEqual(firstThemes);
  });

  it('is nothing that whoever asked for it takes back by one press', async () => {
    const wish = { sourceId: null, actionId: null, isSince: false };
    expect(await takeBack(owner, projectId, wish)).toEqual([]);
    const { sources: files } = await reader.call(sources.listSources, { params: { projectId } });
    expect(files.reduce((sum, file) => sum + file.highlights, 0)).toBeGreaterThanOrEqual(120);
  });

  it('leaves nothing for the doctor', async () => {
    expect((await diagnose(runtime.base)).faults).toEqual([]);
  });

  it('is named in the language that was asked for', async () => {
    const { projects: all } = await reader.call(projects.listProjects);
    expect(all.map(({ name }) => name)).toContain('Kontor & Co (example)');
  });
});
