import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codebook, journeys, measurements, tables, uploads } from '../../../../core/api/index.ts';
import type { TableMappingDto } from '../../../../core/api/tables.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const FUNNEL = [
  'Fas;Datum;Besökare;Konvertering;n',
  'Medvetenhet;2026-05-04;12 345;31 %;400',
  'Intresse;2026-05-04;8 210;;',
  'Kassan;2026-05-04;2 000;12 %;400',
].join('\n');

describe.each(DATABASES)('spreadsheets that say where their numbers stand on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let researcher: Caller;
  let params: { projectId: string };
  let studyId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
  });
  afterAll(() => closeRuntime(runtime));
  beforeEach(async () => {
    research = await aResearch(api);
    ({ researcher } = research);
    ({ studyId } = await research.quote('P77'));
    params = { projectId: research.projectId };
  });

  async function upload(text: string, name = 'funnel.csv') {
    const form = new FormData();
    form.append('file', new File([text], name));
    const path = `/api/projects/${params.projectId}/uploads?studyId=${studyId}`;
    const sent = await researcher.fetch(path, { method: 'POST', body: form });
    await runtime.jobs.idle();
    return { uploadId: uploads.UploadDto.parse(await sent.json()).id };
  }
  const view = (one: { uploadId: string }) =>
    researcher.call(tables.getTable, { params: one, query: {} });
  async function map(one: { uploadId: string }, places: TableMappingDto['places'] = []) {
    const { mapping } = await view(one);
    await researcher.call(tables.mapTable, { params: one, body: { ...mapping, places } });
    await runtime.jobs.idle();
    return view(one);
  }
  const measured = async () =>
    (await researcher.call(measurements.listMeasurements, { params })).measurements;
  const phase = (name: string) => research.tags.get(name)!;
  const at = async (name: string) =>
    (await measured())
      .filter(({ phaseId }) => phaseId === phase(name))
      .map(({ metric }) => metric)
      .sort();

  it('offer the words of a column, and place what is called so in another language', async () => {
    const one = await upload(FUNNEL);
    const { mapping, words } = await view(one);
    expect(mapping.shape).toBe('row_per_total');
    expect(words[0]).toEqual(['Medvetenhet', 'Intresse', 'Kassan']);
    const { result } = await map(one);
    expect(await at('Awareness')).toEqual(['conversion', 'funnel_step']);
    expect(await at('Interest')).toEqual(['funnel_step']);
    // Nothing is called so: it is imported with its words, stands nowhere, and is told of once.
    expect(result?.problems).toEqual([{ row: 4, column: 1, code: 'place_unknown' }]);
    const lost = (await measured()).filter(({ phaseId }) => phaseId === null);
    expect(lost.map(({ name }) => name).sort()).toEqual([
      'Besökare · Kassan',
      'Konvertering · Kassan',
    ]);
    const share = (await measured()).find(({ value }) => value === 0.31);
    expect(share).toMatchObject({ sampleSize: 400, measuredOn: '2026-05-04', task: null });
    expect(share?.low).toBeCloseTo(0.267, 3);
    expect(share?.high).toBeCloseTo(0.357, 3);
  });

  it('place what somebody chose, and the next file of this shape the same way', async () => {
    const chosen = [{ kind: 'phase' as const, words: 'Kassan', tagId: phase('Conversion') }];
    const { result } = await map(await upload(FUNNEL), chosen);
    expect(result?.problems).toEqual([]);
    expect(await at('Conversion')).toEqual(['conversion', 'funnel_step']);
    const { journeys: all } = await researcher.call(codebook.getCodebook, { params });
    const { cells } = await researcher.call(journeys.getJourneyMap, {
      params: { journeyId: all[0]!.id },
      query: {},
    });
    const drops = cells.flatMap(({ dropOffs, phaseId }) =>
      dropOffs.map(({ value }) => [phaseId, value] as const),
    );
    expect(drops).toEqual([
      [phase('Interest'), expect.closeTo(1 - 8210 / 12345, 6)],
      [phase('Conversion'), expect.closeTo(1 - 2000 / 8210, 6)],
    ]);
    const next = await upload(FUNNEL.replaceAll('2026-05-04', '2026-06-04'), 'june.csv');
    const again = await view(next);
    expect(again.result).toMatchObject({ remembered: true, problems: [] });
    expect(await at('Conversion')).toHaveLength(4);
  });

  it('that are new in a later file are asked about before anything is imported', async () => {
    const chosen = [{ kind: 'phase' as const, words: 'Kassan', tagId: phase('Conversion') }];
    await map(await upload(FUNNEL), chosen);
    const before = (await measured()).length;
    const next = await upload(FUNNEL.replaceAll('Kassan', 'Hemleverans'), 'june.csv');
    const asked = await view(next);
    expect(asked.upload).toMatchObject({ state: 'mapping', problem: { code: 'table.places_new' } });
    expect(await measured()).toHaveLength(before);
    expect(asked.mapping.places).toMatchObject(chosen);
    const nowhere = [
      ...asked.mapping.places,
      { kind: 'phase' as const, words: 'Hemleverans', tagId: null },
    ];
    await researcher.call(tables.mapTable, {
      params: next,
      body: { ...asked.mapping, places: nowhere },
    });
    await runtime.jobs.idle();
    expect((await view(next)).result).toMatchObject({ remembered: false, problems: [] });
    // What is known by now is asked no more.
    const last = await upload(FUNNEL.replaceAll('Kassan', 'Hemleverans'), 'july.csv');
    expect((await view(last)).result).toMatchObject({ remembered: true, problems: [] });
  });

  it('take nobody else’s phase, and none that is archived', async () => {
    const other = await aResearch(api, researcher);
    const foreign = other.tags.get('Conversion')!;
    const { result } = await map(await upload(FUNNEL), [
      { kind: 'phase', words: 'Kassan', tagId: foreign },
    ]);
    expect(result?.problems).toEqual([{ row: 4, column: 1, code: 'place_unknown' }]);
    expect((await measured()).some(({ phaseId }) => phaseId === foreign)).toBe(false);

    const { tags } = await researcher.call(codebook.getCodebook, { params });
    const { id, revision } = tags.find((tag) => tag.id === phase('Interest'))!;
    await researcher.call(codebook.changeTag, {
      params: { tagId: id },
      body: { revision, archived: true },
    });
    const again = await map(await upload(FUNNEL, 'again.csv'));
    expect(again.result?.problems.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('give the scores of people to the phase that they were asked in', async () => {
    const survey = [
      'Participant;Phase;NPS',
      'P1;Desire;9',
      'P2;Desire;3',
      'P1;Retention;10',
      'P2;Retention;8',
    ].join('\n');
    const { result } = await map(await upload(survey, 'survey.csv'));
    expect(result).toMatchObject({ measurements: 2, problems: [] });
    expect(await at('Desire')).toEqual(['nps']);
    const desire = (await measured()).find(({ phaseId }) => phaseId === phase('Desire'));
    expect(desire).toMatchObject({ value: 0, sampleSize: 2 });
  });

  it.each([
    ['a header alone', 'Fas;Besökare'],
    ['rows of nothing', 'Fas;Besökare\n;\n;;;\n'],
  ])('refuse or import nothing of %s', async (_what, text) => {
    const one = await upload(text, 'broken.csv');
    const sent = await researcher.try(tables.getTable, { params: one, query: {} });
    if (sent.status === 200) await map(one);
    expect(await measured()).toEqual([]);
  });

  it('pass over what is no number, row by row', async () => {
    const rows = [
      'Fas;n;NPS',
      'Medvetenhet;100;12',
      'Intresse;många;30',
      'Önskan;100;"1;2"',
      'Köp',
    ];
    const { result } = await map(await upload(rows.join('\n'), 'odd.csv'));
    expect(await measured()).toHaveLength(1);
    expect(result?.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      ...['3 not_a_count', '3 sample_missing', '4 not_a_number'],
    ]);
  });
});
