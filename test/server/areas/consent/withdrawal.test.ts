import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  consent,
  highlights,
  hypotheses,
  participants,
  projects,
  sources,
  themes,
  uploads,
} from '../../../../core/api/index.ts';
import { MASK } from '../../../../core/anchoring/mask-spans.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';
import { everythingWritten, placesWith } from './all-bytes.ts';

/** Words that stand nowhere else, one for each place they are planted in. */
const INTERVIEW = [
  'Moderator: How was the order?',
  'P1: The Quibblewood counter kept my parcel for nineteen days without a word.',
  'P1: Every Zanzifer morning I called Brontolino to ask about the Vexilloide parcel.',
  'P1: Honestly a frumptious nightmare from start to end.',
  'P1: The Quibblewood people are kind but slow, slower than Trondelag snails.',
].join('\n');
const GROUP = [
  'P1: I would never again pay with Krumbelcard in that shop.',
  'P2: I liked the Sunnyfield discount very much indeed.',
  'P1: My Wimbleton neighbour says the same about it.',
].join('\n');
const THEIRS = [
  'Quibblewood',
  'Zanzifer',
  'Brontolino',
  'Vexilloide',
  'frumptious',
  'Trondelag',
  'Krumbelcard',
  'Wimbleton',
  'kept my parcel for nineteen days',
];
/** As the index holds them. */
const STEMS = [
  'quibblewood',
  'zanzif',
  'brontolino',
  'vexilloid',
  'frumptious',
  'frumpti',
  'krumbelcard',
];

describe.each(DATABASES)('withdrawing consent on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let person: { id: string; revision: number };
  let interviewId: string;
  let groupId: string;
  let hypothesisId: string;
  let tagId: string;
  let clock = new Date('2026-05-20T10:00:00Z');

  beforeAll(async () => {
    runtime = await aRuntime(database, { now: () => clock });
    api = anApi(runtime);
    research = await aResearch(api);
    ({ researcher } = research);
    await plant();
    await runtime.jobs.idle();
    clock = new Date('2026-06-01T10:00:00Z');
  }, 60_000);
  afterAll(() => closeRuntime(runtime));

  async function highlight(sourceId: string, text: string, words: string, details: object) {
    const start = text.indexOf(words);
    return researcher.call(highlights.createHighlight, {
      params: { sourceId },
      body: { textVersion: 1, start, end: start + words.length, ...details },
    });
  }

  async function upload(studyId: string, fileName: string, text: string) {
    const form = new FormData();
    form.set('file', new File([text], fileName));
    const answer = await researcher.fetch(
      `/api/projects/${research.projectId}/uploads?studyId=${studyId}`,
      { method: 'POST', body: form },
    );
    expect(answer.status).toBe(uploads.uploadFile.status);
    await runtime.jobs.idle();
  }

  async function plant() {
    const params = { projectId: research.projectId };
    person = await research.person('P1', { attributes: { employer: 'Quibblewood Ltd' } });
    await research.person('P2');
    const study = await researcher.call(projects.createStudy, {
      params,
      body: { name: 'Orders', method: 'interview' },
    });
    const groups = await researcher.call(projects.createStudy, {
      params,
      body: { name: 'Groups', method: 'focus group' },
    });
    await upload(study.id, 'Quibblewood interview.txt', INTERVIEW);
    await upload(groups.id, 'group.txt', GROUP);
    const all = (await researcher.call(sources.listSources, { params })).sources;
    const interview = all.find(({ studyId }) => studyId === study.id);
    const group = all.find(({ studyId }) => studyId === groups.id);
    interviewId = interview?.id ?? '';
    groupId = group?.id ?? '';
    await researcher.call(sources.changeSource, {
      params: { sourceId: interviewId },
      body: { revision: interview?.revision, participantId: person.id },
    });
    tagId = await research.addTag('code', 'frumptious nightmare', {
      example: 'The Quibblewood counter kept my parcel',
    });
    const quote = await highlight(interviewId, INTERVIEW, 'a frumptious nightmare', {
      participantId: person.id,
      tagIds: [tagId],
      note: 'Says a frumptious nightmare; later: called Brontolino to ask about the Vexilloide parcel!',
    });
    await highlight(interviewId, INTERVIEW, 'The Quibblewood counter', {
      participantId: person.id,
    });
    await highlight(groupId, GROUP, 'pay with Krumbelcard', { participantId: person.id });
    await highlight(groupId, GROUP, 'Sunnyfield discount', {
      participantId: (await research.person('P2')).id,
    });
    hypothesisId = await research.state('Most people wait too long');
    await research.link(hypothesisId, quote.id, 2);
    for (const pseudonym of ['P3', 'P4', 'P5', 'P6']) {
      const other = await research.quote(pseudonym, {
        words: 'The parcel counter was slow and the queue was long.',
      });
      await research.link(hypothesisId, other.id, 2);
    }
    for (const words of ['The Quibblewood counter kept', 'Quibblewood people are kind']) {
      await highlight(interviewId, INTERVIEW, words, { participantId: person.id });
    }
    await researcher.call(themes.runThemes, { params, body: {} });
    await runtime.jobs.idle();
    const { themes: found } = await researcher.call(themes.listThemes, { params });
    for (const theme of found.slice(0, 1)) {
      await researcher.call(themes.editTheme, {
        params: { themeId: theme.id },
        body: { revision: theme.revision, label: 'a frumptious nightmare from start' },
      });
    }
  }

  const withdrawal = () => ({ params: { participantId: person.id } });
  const withdraw = () =>
    researcher.try(consent.withdrawConsent, {
      ...withdrawal(),
      body: { revision: person.revision },
    });

  it('is no ordinary edit', async () => {
    const answer = await researcher.try(participants.changeParticipant, {
      ...withdrawal(),
      body: { revision: person.revision, consent: 'withdrawn' },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'participant.withdrawal_apart' } });
  });

  it('is refused to a strategist', async () => {
    const strategist = await api.member('strategist', researcher.workspaceId ?? undefined);
    const answer = await strategist.try(consent.withdrawConsent, {
      ...withdrawal(),
      body: { revision: person.revision },
    });
    expect(answer.status).toBe(403);
  });

  it('says beforehand what will happen', async () => {
    const foreseen = await researcher.call(consent.getWithdrawal, withdrawal());
    expect(foreseen).toMatchObject({
      state: 'possible',
      sources: 1,
      sharedSources: 1,
      highlights: 5,
      originals: 2,
      verdicts: [{ hypothesisId, from: 'validated', to: null }],
    });
  });

  it('finds the words planted before', async () => {
    const written = await everythingWritten(runtime, runtime.folder);
    for (const words of THEIRS) expect(placesWith(written, words), words).not.toEqual([]);
  }, 60_000);

  it('masks the words at once, lets the job forget them, and leaves no trace of any', async () => {
    const answer = await withdraw();
    expect(answer).toMatchObject({ status: 202, body: { sources: 1, sharedSources: 1 } });
    const { text } = await researcher.call(sources.getSource, {
      params: { sourceId: interviewId },
    });
    expect(text).toHaveLength(INTERVIEW.length);
    expect(text.replaceAll(MASK, '').trim()).toBe('');
    await runtime.jobs.idle();
    expect(await researcher.call(consent.getWithdrawal, withdrawal())).toMatchObject({
      state: 'done',
      tagIds: [tagId],
      verdicts: [{ hypothesisId, from: 'validated', to: 'insufficient' }],
      reviews: [],
    });
    const written = await everythingWritten(runtime, runtime.folder);
    for (const words of [...THEIRS, ...STEMS])
      expect(placesWith(written, words), words).toEqual([]);
  }, 60_000);

  it('keeps what others said, where it stood', async () => {
    const { text } = await researcher.call(sources.getSource, { params: { sourceId: groupId } });
    expect(text).toHaveLength(GROUP.length);
    expect(text.slice(GROUP.indexOf('I liked')).split('\n')[0]).toBe(
      'I liked the Sunnyfield discount very much indeed.',
    );
    const written = await everythingWritten(runtime, runtime.folder);
    expect(placesWith(written, 'Sunnyfield')).not.toEqual([]);
  });

  it('calls a tag of their words something neutral, and keeps it on its highlights', async () => {
    const { tags } = await researcher.call(codebook.getCodebook, {
      params: { projectId: research.projectId },
    });
    expect(tags.find(({ id }) => id === tagId)).toMatchObject({ name: 'withdrawn 1' });
  });

  it('still counts the link as of a day before', async () => {
    const before = await researcher.call(hypotheses.getHypothesis, {
      params: { hypothesisId },
      query: { asOf: '2026-05-31' },
    });
    expect(before.computed.verdict).toBe('validated');
    const today = await researcher.call(hypotheses.getHypothesis, { params: { hypothesisId } });
    expect(today.computed.verdict).toBe('insufficient');
  });

  it('does nothing when asked again', async () => {
    expect(await withdraw()).toMatchObject({ status: 202, body: { state: 'done' } });
  });
});
