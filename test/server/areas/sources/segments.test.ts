import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlights, projects, search, sources } from '../../../../core/api/index.ts';
import type { ProjectId, SourceId, StudyId } from '../../../../core/kernel/ids.ts';
import { pasteSource, SEGMENT_STUDY_JOB } from '../../../../server/areas/sources/index.ts';
import { transact } from '../../../../server/context.ts';
import { listThemeTexts } from '../../../../server/areas/themes/theme-texts.store.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const INTRO = 'Thanks for taking the time to talk with us today.';
const ASKED = 'How do you usually pay for the freight?';
const notes = (answer: string): string =>
  `${INTRO}\n\n${ASKED}\n\n${answer}\n\nWhat would you like to change here?\n\nNo`;

describe.each(DATABASES)('segments on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let projectId: ProjectId;
  let studyId: StudyId;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
    projectId = (
      await researcher.call(projects.createProject, {
        body: { name: 'Kontor', language: 'en', journeyTemplate: 'six-phases' },
      })
    ).id;
  });
  afterAll(() => closeRuntime(runtime));

  async function aStudy(): Promise<void> {
    const study = await researcher.call(projects.createStudy, {
      params: { projectId },
      body: { name: 'Interviews', method: 'interview' },
    });
    studyId = study.id;
  }
  const paste = async (text: string): Promise<SourceId> => {
    const body = { studyId, title: 'Session', text };
    const { id } = await researcher.call(sources.createSource, { params: { projectId }, body });
    return id;
  };
  const open = (sourceId: SourceId) => researcher.call(sources.getSource, { params: { sourceId } });
  async function kindsOf(sourceId: SourceId): Promise<string[][]> {
    const { text, segments } = await open(sourceId);
    return segments.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
  }
  const kindOf = async (sourceId: SourceId, words: string): Promise<string | undefined> =>
    (await kindsOf(sourceId)).find(([, shown]) => shown === words)?.[0];
  async function correct(sourceId: SourceId, words: string, body: object) {
    const { text, textVersion } = await open(sourceId);
    return researcher.try(sources.correctSegment, {
      params: { sourceId },
      body: { textVersion, start: text.indexOf(words), ...body },
    });
  }

  it('guide text that the sources of a study share becomes template when the last of them comes', async () => {
    await aStudy();
    const first = await paste(notes('By card, it is quick.'));
    await runtime.jobs.idle();
    expect(await kindOf(first, INTRO)).toBe('question');
    await paste(notes('By invoice.'));
    await paste(notes('I ask my brother to.'));
    await runtime.jobs.idle();
    expect(await kindsOf(first)).toEqual([
      ['template', INTRO],
      ['question', ASKED],
      ['answer', 'By card, it is quick.'],
      ['question', 'What would you like to change here?'],
      ['answer', 'No'],
    ]);
  });

  it('is taken back when too few sources of the study are left', async () => {
    await aStudy();
    const [first, second] = [await paste(notes('By card.')), await paste(notes('By invoice.'))];
    await runtime.jobs.idle();
    expect(await kindOf(first, INTRO)).toBe('template');
    const { revision } = await open(second);
    await researcher.call(sources.changeSource, {
      params: { sourceId: second },
      body: { revision, archived: true },
    });
    await runtime.jobs.idle();
    expect(await kindOf(first, INTRO)).toBe('question');
  });

  it('the same text twice is not repeated by anybody', async () => {
    await aStudy();
    const [first] = [await paste(notes('By card.')), await paste(notes('By card.'))];
    await runtime.jobs.idle();
    expect(await kindOf(first, INTRO)).toBe('question');
  });

  it('sources that come one after the other are looked at once, together', async () => {
    await aStudy();
    const { workspaceId } = researcher;
    const ctx = { ...runtime.base, actor: { kind: 'system' as const, workspaceId: workspaceId! } };
    await transact(ctx, async (tx) => {
      for (const answer of ['By card.', 'By invoice.', 'In cash.']) {
        await pasteSource(tx, projectId, { studyId, title: 'Session', text: notes(answer) });
      }
    });
    await runtime.jobs.idle();
    const rows = await runtime.base.db
      .selectFrom('job')
      .select('id')
      .where('kind', '=', SEGMENT_STUDY_JOB)
      .where('payload', 'like', `%${studyId}%`)
      .execute();
    expect(rows).toHaveLength(1);
  });

  it('template and questions are in no theme and are not found as untagged evidence', async () => {
    await aStudy();
    const marked = await paste(notes('Freight by card, it is quick.'));
    await paste(notes('By invoice.'));
    await runtime.jobs.idle();
    const found = await researcher.call(search.searchEvidence, {
      params: { projectId },
      query: { query: 'freight' },
    });
    expect(found.passages.map(({ text }) => text)).not.toContain(ASKED);
    expect(found.passages.map(({ text }) => text)).toContain('Freight by card, it is quick.');
    const { text, textVersion } = await open(marked);
    for (const quote of [INTRO, ASKED, 'Freight by card']) {
      const start = text.indexOf(quote);
      const made = await researcher.call(highlights.createHighlight, {
        params: { sourceId: marked },
        body: { textVersion, start, end: start + quote.length },
      });
      expect(made.quote).toBe(quote);
    }
    const clustered = await listThemeTexts(runtime.base.db, projectId);
    expect(clustered.map(({ text }) => text)).toEqual(['Freight by card']);
  });

  describe('what a person says of them', () => {
    const TALK = 'P1: I waited.\n\nKarin: It was late.\n\nP1: Yes.\n\nKarin: So it goes.';

    it('holds for one segment, and is taken back', async () => {
      await aStudy();
      const sourceId = await paste(TALK);
      const made = await correct(sourceId, 'It was late.', { scope: 'segment', kind: 'question' });
      expect([made.status, made.body['match']]).toEqual([201, 'segment']);
      expect((await open(sourceId)).segments.map(({ kind }) => kind)).toEqual([
        'answer',
        'question',
        'answer',
        'answer',
      ]);
      const params = { sourceId, correctionId: made.body['id'] as never };
      await researcher.call(sources.removeCorrection, { params });
      expect(await kindOf(sourceId, 'It was late.')).toBe('answer');
      const again = await researcher.try(sources.removeCorrection, { params });
      expect([again.status, again.body['code']]).toEqual([404, 'segment.correction_not_found']);
    });

    it('holds for all of a speaker in the study: in what is there and in what comes later', async () => {
      await aStudy();
      const [here, there] = [await paste(TALK), await paste(`${TALK}\n\nP2: Hm.`)];
      await correct(here, 'It was late.', { scope: 'study', kind: 'question', speaker: 'Asker' });
      const later = await paste(`${TALK}\n\nP3: Oh.`);
      await runtime.jobs.idle();
      for (const sourceId of [here, there, later]) {
        const { segments } = await open(sourceId);
        expect(segments.slice(0, 4).map(({ speaker, kind }) => [speaker, kind])).toEqual([
          ['P1', 'answer'],
          ['Asker', 'question'],
          ['P1', 'answer'],
          ['Asker', 'question'],
        ]);
      }
    });

    it('holds for this source only, when so said', async () => {
      await aStudy();
      const [here, there] = [await paste(TALK), await paste(`${TALK}\n\nP2: Hm.`)];
      await correct(here, 'It was late.', { scope: 'source', kind: 'question' });
      await runtime.jobs.idle();
      expect(await kindOf(here, 'So it goes.')).toBe('question');
      expect(await kindOf(there, 'So it goes.')).toBe('answer');
    });

    it('gives a code its meaning', async () => {
      await aStudy();
      const sourceId = await paste('- * Likes it\n- * Wants more\n- * Came back\n- > Reads others');
      await correct(sourceId, 'Likes it', { scope: 'source', codeMeaning: 'About us' });
      const { segments } = await open(sourceId);
      expect(segments.map(({ code, codeMeaning }) => [code, codeMeaning])).toEqual([
        ['*', 'About us'],
        ['*', 'About us'],
        ['*', 'About us'],
        [null, null],
      ]);
    });

    it.each([
      ['nothing', { scope: 'segment' }, 422, 'segment.nothing_said'],
      ['an unknown kind', { scope: 'segment', kind: 'song' }, 422, 'request.invalid'],
      ['no scope', { kind: 'answer' }, 422, 'request.invalid'],
      [
        'an old version',
        { scope: 'source', kind: 'answer', textVersion: 7 },
        409,
        'source.version_changed',
      ],
      [
        'a place without a segment',
        { scope: 'source', kind: 'answer', start: 90_000 },
        404,
        'segment.not_found',
      ],
    ])('%s is refused and changes nothing', async (_what, body, status, code) => {
      await aStudy();
      const sourceId = await paste(TALK);
      const before = await kindsOf(sourceId);
      const answer = await correct(sourceId, 'It was late.', body);
      expect([answer.status, answer.body['code']]).toEqual([status, code]);
      expect(await kindsOf(sourceId)).toEqual(before);
    });

    it('is recorded without words', async () => {
      await aStudy();
      const sourceId = await paste(TALK);
      await correct(sourceId, 'It was late.', { scope: 'source', speaker: 'Somebody' });
      const rows = await runtime.base.db
        .selectFrom('change')
        .select('subject')
        .where('type', '=', 'segment.corrected')
        .execute();
      expect(rows.some(({ subject }) => subject.includes(sourceId))).toBe(true);
      expect(rows.map(({ subject }) => subject).join()).not.toMatch(/Somebody|Karin|late/);
    });
  });
});
