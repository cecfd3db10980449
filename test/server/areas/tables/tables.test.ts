import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  codebook,
  highlights,
  measurements,
  participants,
  sources,
  tables,
  uploads,
} from '../../../../core/api/index.ts';
import type { TableMappingDto } from '../../../../core/api/tables.ts';
import { readParticipantsCsv } from '../../../../server/areas/interop/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const SURVEY = [
  'Deltagare;Ålder;Persona;Hur sannolikt är det att du rekommenderar oss?;Varför?;Datum',
  'P1;34;Vana köpare;9;Frakten kom i tid och de svarade snabbt.;2026-03-02',
  'P2;51;;3;=SUMMA(1) var vad jag fick se i tre veckor.;2026-03-03',
  'P3;28;;elva;;igår',
].join('\n');
const FINDINGS = [
  'participant,task,outcome,severity,finding,tags',
  'P1,Pay,no,3,Could not find how to pay,pay; search',
  'P1,Log in,yes,,Went in at once,',
].join('\n');

describe.each(DATABASES)('spreadsheets on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let researcher: Caller;
  let params: { projectId: string };
  let studyId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));

  async function aProject(): Promise<void> {
    const research = await aResearch(api);
    ({ researcher } = research);
    ({ studyId } = await research.quote('P77'));
    params = { projectId: research.projectId };
  }

  async function upload(text: string, name = 'enkät.csv'): Promise<{ uploadId: string }> {
    const form = new FormData();
    form.append('file', new File([text], name));
    const path = `/api/projects/${params.projectId}/uploads?studyId=${studyId}`;
    const sent = await researcher.fetch(path, { method: 'POST', body: form });
    await runtime.jobs.idle();
    return { uploadId: uploads.UploadDto.parse(await sent.json()).id };
  }
  const stateOf = async ({ uploadId }: { uploadId: string }) =>
    (await researcher.call(uploads.listUploads, { params })).uploads.find(
      ({ id }) => id === uploadId,
    );
  const view = (one: { uploadId: string }, query = {}) =>
    researcher.call(tables.getTable, { params: one, query });
  async function map(one: { uploadId: string }, mapping: TableMappingDto): Promise<void> {
    await researcher.call(tables.mapTable, { params: one, body: mapping });
    await runtime.jobs.idle();
  }
  const people = async () =>
    (await researcher.call(participants.listParticipants, { params })).participants;
  const inUse = async () =>
    (await researcher.call(sources.listSources, { params })).sources.filter(
      ({ archivedAt, title }) => archivedAt === null && title !== 'Notes',
    );

  it('stop and ask what their columns are, with a guess', async () => {
    await aProject();
    const one = await upload(SURVEY);
    expect((await stateOf(one))?.state).toBe('mapping');
    const { mapping, header, rows, rowCount, result } = await view(one);
    expect(header[0]).toBe('Deltagare');
    expect(mapping.columns.map(({ role, metric }) => metric ?? role)).toEqual([
      ...['participant', 'attribute', 'persona', 'nps', 'answer', 'date'],
    ]);
    expect([rows[1]?.[0], rowCount, result]).toEqual(['P2', 3, null]);
    expect(await inUse()).toEqual([]);
  });

  it('become people, answers under their questions, and measurements; bad cells are listed', async () => {
    await aProject();
    const one = await upload(SURVEY);
    await map(one, (await view(one)).mapping);
    const { result, upload: done } = await view(one);
    expect(done.state).toBe('done');
    expect(result).toMatchObject({ participants: 3, measurements: 1, remembered: false });
    expect(result?.problems).toEqual([
      { row: 4, column: 6, code: 'not_a_date' },
      { row: 4, column: 4, code: 'not_a_number' },
    ]);
    const [second, first] = await inUse();
    expect([first?.title, second?.title]).toEqual(['P1 · enkät', 'P2 · enkät']);
    expect([first?.heldOn, second?.heldOn]).toEqual(['2026-03-02', '2026-03-03']);
    const { text, segments } = await researcher.call(sources.getSource, {
      params: { sourceId: second!.id },
    });
    expect(segments.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['question', 'Varför?'],
      ['answer', '=SUMMA(1) var vad jag fick se i tre veckor.'],
    ]);
    const named = await people();
    const p1 = named.find(({ pseudonym }) => pseudonym === 'P1');
    expect(p1?.attributes).toEqual({ Ålder: '34' });
    const { tags } = await researcher.call(codebook.getCodebook, { params });
    expect(tags.filter(({ id }) => p1?.personaIds.includes(id)).map(({ name }) => name)).toEqual([
      'Vana köpare',
    ]);
    const { measurements: found } = await researcher.call(measurements.listMeasurements, {
      params,
    });
    expect(found).toMatchObject([
      {
        metric: 'nps',
        value: 0,
        measuredOn: '2026-03-03',
        sampleSize: 2,
        name: 'Hur sannolikt är det att du rekommenderar oss?',
      },
    ]);
  });

  it('of usability findings become highlights with task, outcome, severity and codes', async () => {
    await aProject();
    const one = await upload(FINDINGS, 'findings.csv');
    await map(one, (await view(one)).mapping);
    const [source] = await inUse();
    const { highlights: made } = await researcher.call(highlights.listHighlights, {
      params: { sourceId: source!.id },
    });
    expect(
      made.map(({ quote, task, outcome, severity }) => [quote, task, outcome, severity]),
    ).toEqual([
      ['Could not find how to pay', 'Pay', 'failure', 3],
      ['Went in at once', 'Log in', 'success', null],
    ]);
    expect(made[0]?.participantId).toBe(source?.participantId);
    const { tags } = await researcher.call(codebook.getCodebook, { params });
    const codes = tags.filter(({ id }) => made[0]?.tagIds.includes(id)).map(({ name }) => name);
    expect(codes.sort()).toEqual(['pay', 'search']);
  });

  it('of a shape that was mapped before are imported without asking, and mapping anew replaces', async () => {
    await aProject();
    const first = await upload(SURVEY);
    await map(first, (await view(first)).mapping);
    const next = await upload(
      SURVEY.replaceAll('P1', 'P11').replace('Varför?', ' VARFÖR? '),
      'två.csv',
    );
    const { result, mapping, upload: done } = await view(next);
    expect([done.state, result?.remembered, result?.sources.length]).toEqual(['done', true, 2]);
    const columns = mapping.columns.map((column) =>
      column.metric ? { role: 'ignore' as const, metric: null, scaleMax: null } : column,
    );
    await map(next, { ...mapping, columns });
    const again = await view(next);
    expect([again.result?.remembered, again.result?.measurements]).toEqual([false, 0]);
    expect((await inUse()).filter(({ fileName }) => fileName === 'två.csv')).toHaveLength(2);
    const { measurements: left } = await researcher.call(measurements.listMeasurements, { params });
    expect(left).toHaveLength(1);
  });

  it('with numbers only make no empty sources', async () => {
    await aProject();
    const one = await upload('id,NPS\na,9\nb,10', 'nps.csv');
    await map(one, (await view(one)).mapping);
    expect(await inUse()).toEqual([]);
    const { result } = await view(one);
    expect([result?.sources, result?.measurements, result?.participants]).toEqual([[], 1, 2]);
  });

  it('can be read as plain text instead', async () => {
    await aProject();
    const one = await upload(SURVEY);
    await researcher.call(uploads.readUploadAsText, { params: one });
    await runtime.jobs.idle();
    expect((await stateOf(one))?.state).toBe('done');
    expect((await inUse()).map(({ title }) => title)).toEqual(['enkät']);
    const late = await researcher.try(uploads.readUploadAsText, { params: one });
    expect([late.status, late.body['code']]).toEqual([409, 'upload.not_waiting']);
  });

  it('can be looked at as columns of people; another sheet than there is, is not found', async () => {
    await aProject();
    const one = await upload('Question,P1,P2\nWhat happened?,I left,I called', 'turned.csv');
    const turned = await view(one);
    expect([turned.mapping.shape, turned.header]).toEqual([
      'column_per_person',
      ['Question', 'What happened?'],
    ]);
    const upright = await view(one, { shape: 'row_per_person' });
    expect(upright.header).toEqual(['Question', 'P1', 'P2']);
    const gone = await researcher.try(tables.getTable, { params: one, query: { sheet: '3' } });
    expect([gone.status, gone.body['code']]).toEqual([404, 'table.sheet_not_found']);
    await map(one, turned.mapping);
    expect((await inUse()).map(({ title }) => title).sort()).toEqual([
      'P1 · turned',
      'P2 · turned',
    ]);
  });

  it.each([
    [
      'fewer columns',
      (mapping: TableMappingDto) => ({ ...mapping, columns: mapping.columns.slice(1) }),
    ],
    [
      'two participants',
      (mapping: TableMappingDto) => ({
        ...mapping,
        columns: mapping.columns.map(() => mapping.columns[0]!),
      }),
    ],
  ])('refuse a mapping with %s', async (_what, wrong) => {
    await aProject();
    const one = await upload(SURVEY);
    const { mapping } = await view(one);
    const answer = await researcher.try(tables.mapTable, { params: one, body: wrong(mapping) });
    expect([answer.status, answer.body['code']]).toEqual([422, 'table.mapping_unfit']);
    expect((await stateOf(one))?.state).toBe('mapping');
  });

  it('are asked for nothing where the file is no table', async () => {
    await aProject();
    const notes = await upload('P1: It came late.', 'notes.txt');
    const answer = await researcher.try(tables.getTable, { params: notes });
    expect([answer.status, answer.body['code']]).toEqual([422, 'table.not_a_table']);
  });

  it('have columns called as what every object has, which are kept and known of nobody else', async () => {
    await aProject();
    const one = await upload(
      [
        'Participant;__proto__;constructor;toString;Why?',
        'P1;Lund;built;said;It came late and nobody told us.',
        'P2;Malmö;;;The colour was lovely to look at.',
      ].join('\n'),
    );
    const { mapping } = await view(one);
    const columns = mapping.columns.map((column, index) =>
      index > 0 && index < 4 ? { ...column, role: 'attribute' as const } : column,
    );
    await map(one, { ...mapping, columns });
    const told = (await people()).filter(({ pseudonym }) => /^P[12]$/.test(pseudonym));
    expect(told.map(({ attributes }) => Object.entries(attributes).toSorted())).toEqual([
      [
        ['Constructor', 'built'],
        ['ToString', 'said'],
        ['__Proto__', 'Lund'],
      ],
      [['__Proto__', 'Malmö']],
    ]);
    const changed = await researcher.call(participants.changeParticipant, {
      params: { participantId: told[1]!.id },
      body: { revision: told[1]!.revision, attributes: { constructor: 'glued' } },
    });
    expect(Object.entries(changed.attributes)).toEqual([['Constructor', 'glued']]);
    const saved = await researcher.fetch(`/api/projects/${params.projectId}/lists/participants`);
    const { rows, problems } = readParticipantsCsv(await saved.text());
    expect(problems).toEqual([]);
    expect(rows.find(({ pseudonym }) => pseudonym === 'P1')?.attributes).toEqual({
      Constructor: 'built',
      ToString: 'said',
      __Proto__: 'Lund',
    });
    const list = readParticipantsCsv('pseudonym,__proto__,constructor\nP9,Lund,built');
    expect(Object.entries(list.rows[0]?.attributes ?? {})).toEqual([
      ['__Proto__', 'Lund'],
      ['Constructor', 'built'],
    ]);
  });

  it.each(['notes.constructor', 'notes.__proto__'])('are no format: %s', async (name) => {
    await aProject();
    const form = new FormData();
    form.append('file', new File([new Uint8Array([0, 1, 2, 3])], name));
    const path = `/api/projects/${params.projectId}/uploads?studyId=${studyId}`;
    const sent = await researcher.fetch(path, { method: 'POST', body: form });
    expect(sent.status).toBe(422);
    expect(await sent.json()).toMatchObject({ code: 'upload.format_unknown' });
  });
});
