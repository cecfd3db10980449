import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { corrections, history, projects, sources } from '../../../../core/api/index.ts';
import type { ProjectId, SourceId, StudyId } from '../../../../core/kernel/ids.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const TALK = 'P1: I waited.\n\nKarin: It was late.\n\nP1: Yes.\n\nKarin: So it goes.';

describe.each(DATABASES)('corrections of a study on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let projectId: ProjectId;
  let studyId: StudyId;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    researcher = await api.member('researcher');
    const body = { name: 'Kontor', language: 'en', journeyTemplate: 'six-phases' } as const;
    projectId = (await researcher.call(projects.createProject, { body })).id;
  });
  beforeEach(async () => {
    const body = { name: 'Interviews', method: 'interview' } as const;
    studyId = (await researcher.call(projects.createStudy, { params: { projectId }, body })).id;
  });
  afterAll(() => closeRuntime(runtime));

  const paste = async (text: string): Promise<SourceId> => {
    const body = { studyId, title: 'Session', text };
    return (await researcher.call(sources.createSource, { params: { projectId }, body })).id;
  };
  const open = (sourceId: SourceId) => researcher.call(sources.getSource, { params: { sourceId } });
  async function correct(
    sourceId: SourceId,
    words: string,
    said: { readonly scope: 'segment' | 'source' | 'study' } & Readonly<Record<string, string>>,
  ) {
    const { text, textVersion } = await open(sourceId);
    const body = { textVersion, start: text.indexOf(words), ...said };
    return researcher.call(sources.correctSegment, { params: { sourceId }, body });
  }
  const list = async () =>
    (await researcher.call(corrections.listCorrections, { params: { studyId } })).corrections;

  it('are listed newest first, with what each is about in the texts as they are now', async () => {
    const [first, second] = [await paste(TALK), await paste(`${TALK}\n\nKarin: Well.`)];
    const notes = await paste('- * Likes it\n- * Wants more\n- * Came back\n- > Reads others');
    await correct(first, 'It was late.', { scope: 'segment', kind: 'observation' });
    await correct(first, 'It was late.', { scope: 'study', kind: 'question', speaker: 'Asker' });
    await correct(second, 'I waited.', { scope: 'source', kind: 'remark' });
    await correct(notes, 'Likes it', { scope: 'source', codeMeaning: 'About us' });
    const late = TALK.indexOf('It was late.');
    expect(await list()).toMatchObject([
      {
        ...{ sourceId: notes, match: 'code', value: '*', codeMeaning: 'About us', kind: null },
        ...{ saysSpeaker: false, segments: 3, sources: 1 },
      },
      { sourceId: second, match: 'speaker', value: 'P1', kind: 'remark', segments: 2, sources: 1 },
      {
        ...{ sourceId: null, match: 'speaker', value: 'Karin', kind: 'question' },
        ...{ saysSpeaker: true, speaker: 'Asker', segments: 5, sources: 2 },
        example: { sourceId: first, start: late, end: late + 12, words: 'It was late.' },
      },
      { sourceId: first, match: 'segment', value: '', kind: 'observation', segments: 1 },
    ]);
  });

  it('tell nothing of the form for the machine, and an archived source does not count', async () => {
    const sourceId = await paste('He sighs.\n\nHe waits.');
    await correct(sourceId, 'He sighs.', { scope: 'source', kind: 'action' });
    expect(await list()).toMatchObject([{ match: 'style', value: '', segments: 2 }]);
    const { revision } = await open(sourceId);
    const body = { revision, archived: true };
    await researcher.call(sources.changeSource, { params: { sourceId }, body });
    expect(await list()).toMatchObject([{ segments: 0, sources: 0, example: null }]);
  });

  it('are taken away for the whole study, and come back when that is taken back', async () => {
    const [first, second] = [await paste(TALK), await paste(`${TALK}\n\nP2: Hm.`)];
    await correct(first, 'It was late.', { scope: 'study', kind: 'question' });
    await runtime.jobs.idle();
    const kinds = async () => {
      await runtime.jobs.idle();
      const both = await Promise.all([first, second].map(open));
      return both.map(({ segments }) => segments[1]?.kind);
    };
    expect(await kinds()).toEqual(['question', 'question']);
    const [made] = await list();
    const params = { studyId, correctionId: made?.id ?? ('' as never) };
    await researcher.call(corrections.removeStudyCorrection, { params });
    expect(await list()).toEqual([]);
    expect(await kinds()).toEqual(['answer', 'answer']);
    await researcher.call(history.takeBack, { params: { projectId }, body: {} });
    expect(await list()).toMatchObject([{ id: made?.id, segments: 4 }]);
    expect(await kinds()).toEqual(['question', 'question']);
  });

  it('are changed in their own study only, by a researcher of the workspace', async () => {
    const sourceId = await paste(TALK);
    const { id: correctionId } = await correct(sourceId, 'I waited.', {
      ...{ scope: 'source', kind: 'remark' },
    });
    const body = { name: 'Tests', method: 'usability test' } as const;
    const other = await researcher.call(projects.createStudy, { params: { projectId }, body });
    const wrong = await researcher.try(corrections.removeStudyCorrection, {
      params: { studyId: other.id, correctionId },
    });
    expect([wrong.status, wrong.body['code']]).toEqual([404, 'segment.correction_not_found']);
    const stakeholder = await api.member('stakeholder', researcher.workspaceId ?? undefined);
    const seen = await stakeholder.try(corrections.listCorrections, { params: { studyId } });
    expect(seen.status).toBe(403);
    const stranger = await api.member('researcher');
    const params = { studyId, correctionId };
    const theirs = await stranger.try(corrections.removeStudyCorrection, { params });
    expect([theirs.status, theirs.body['code']]).toEqual([404, 'study.not_found']);
    expect(await list()).toHaveLength(1);
  });
});
