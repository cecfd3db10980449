import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  consent,
  highlights,
  measurements,
  participants,
  projects,
  sources,
  tables,
  uploads,
} from '../../../../core/api/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const SURVEY = [
  'Participant;Age;How likely are you to recommend us?;Why?',
  'P1;34;10;Kribbelwurst was in time and they answered quickly.',
  'P2;51;0;Nothing came for three whole weeks, and nobody said why.',
  'P3;28;0;It was late again and I had to call them twice.',
].join('\n');

describe.each(DATABASES)('somebody who withdrew on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let studyId: string;
  let personId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
    ({ researcher } = research);
    const study = await researcher.call(projects.createStudy, {
      params: project(),
      body: { name: 'Survey', method: 'survey' },
    });
    studyId = study.id;
    await importSurvey('survey.csv');
    const person = (await people()).find(({ pseudonym }) => pseudonym === 'P1');
    personId = person?.id ?? '';
    expect(await nps()).toMatchObject({ sampleSize: 3 });
    const params = { participantId: personId };
    const foreseen = await researcher.call(consent.getWithdrawal, { params });
    expect(foreseen.measurements).toBe(1);
    await researcher.call(consent.withdrawConsent, {
      params,
      body: { revision: person?.revision },
    });
    await runtime.jobs.idle();
  }, 60_000);
  afterAll(() => closeRuntime(runtime));

  const project = () => ({ projectId: research.projectId });
  const people = async () =>
    (await researcher.call(participants.listParticipants, { params: project() })).participants;
  const nps = async () =>
    (await researcher.call(measurements.listMeasurements, { params: project() })).measurements.find(
      ({ metric }) => metric === 'nps',
    );

  async function importSurvey(name: string) {
    const form = new FormData();
    form.append('file', new File([SURVEY], name));
    const path = `/api/projects/${research.projectId}/uploads?studyId=${studyId}`;
    const sent = await researcher.fetch(path, { method: 'POST', body: form });
    const { id: uploadId } = uploads.UploadDto.parse(await sent.json());
    await runtime.jobs.idle();
    const params = { uploadId };
    const { mapping } = await researcher.call(tables.getTable, { params });
    const { result } = await researcher.call(tables.getTable, { params });
    if (!result) {
      await researcher.call(tables.mapTable, { params, body: mapping });
      await runtime.jobs.idle();
    }
    return researcher.call(tables.getTable, { params });
  }

  it('is no longer in the numbers: what is left is computed without them', async () => {
    expect(await nps()).toMatchObject({ sampleSize: 2, value: -100 });
  });

  it('gets no source, neither a new one nor one that is there', async () => {
    const refused = { status: 409, body: { code: 'participant.withdrew' } };
    const body = { studyId, title: 'Notes', text: 'Words.', participantId: personId };
    expect(await researcher.try(sources.createSource, { params: project(), body })).toMatchObject(
      refused,
    );
    const other = await research.quote('P9');
    const edited = await researcher.try(sources.changeSource, {
      params: { sourceId: other.sourceId },
      body: { revision: 0, participantId: personId },
    });
    expect(edited).toMatchObject(refused);
    const highlight = await researcher.try(highlights.changeHighlight, {
      params: { highlightId: other.id },
      body: { revision: other.revision, participantId: personId },
    });
    expect(highlight).toMatchObject(refused);
  });

  it('is described by nobody again', async () => {
    const person = (await people()).find(({ id }) => id === personId);
    const answer = await researcher.try(participants.changeParticipant, {
      params: { participantId: personId },
      body: { revision: person?.revision, attributes: { age: '34' } },
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'participant.withdrew' } });
    const archived = await researcher.try(participants.changeParticipant, {
      params: { participantId: personId },
      body: { revision: person?.revision, archived: true },
    });
    expect(archived.status).toBe(200);
  });

  it('is left out of a spreadsheet that is imported again, and the result says so', async () => {
    const { result } = await importSurvey('survey again.csv');
    expect(result?.problems).toEqual([{ row: 2, column: 1, code: 'participant_withdrew' }]);
    expect(result?.sources).toHaveLength(2);
    expect((await people()).find(({ id }) => id === personId)?.attributes).toEqual({});
  });

  it('a source of theirs says that its file is gone', async () => {
    const { sources: all } = await researcher.call(sources.listSources, { params: project() });
    const theirs = all.filter(({ participantId }) => participantId === personId);
    expect(theirs).toHaveLength(1);
    expect(theirs[0]?.originalRemovedAt).not.toBeNull();
  });
});
