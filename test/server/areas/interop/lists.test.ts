import papaparse from 'papaparse';
import readWorkbook from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measurements, search, themes } from '../../../../core/api/index.ts';
import { readParticipantsCsv } from '../../../../server/areas/interop/index.ts';
import { anApi, type Caller, type TestApi } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

describe.each(DATABASES)('lists as files on %s', (database) => {
  let runtime: TestRuntime;
  let api: TestApi;
  let research: Research;
  let hypothesisId: string;
  beforeAll(async () => {
    runtime = await aRuntime(database);
    api = anApi(runtime);
    research = await aResearch(api);
    const buyer = await research.addTag('persona', 'Buyer');
    await research.person('P1', {
      personaIds: [buyer],
      organisation: 'Acme, Inc.',
      attributes: { role: 'Office "manager"', phone: '+46 70' },
    });
    hypothesisId = await research.state('=SUM(A1) most buyers measure');
    const tagIds = ['Evaluation', 'pain'].map((name) => research.tags.get(name)!);
    const first = await research.quote('P1', {
      words: '-No, the freight, it came "last".',
      note: 'two\nlines',
      sentiment: -2,
      tagIds,
    });
    await research.quote('P2', { words: 'Ålen är blå.', heldOn: '2026-01-01' });
    await research.link(hypothesisId, first.id, -1);
  });
  afterAll(() => closeRuntime(runtime));

  const save = (
    list: string,
    query: Record<string, string> = {},
    caller: Caller = research.researcher,
  ) => caller.try(search.saveList, { params: { projectId: research.projectId, list }, query });

  async function rowsOf(list: string, query: Record<string, string> = {}) {
    const { status, body } = await save(list, query);
    expect(status).toBe(200);
    const text = (body['text'] as string).replace(/^\uFEFF/, '');
    return papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
      .data;
  }

  it('is a file in UTF-8 with a byte order mark, named after project and list', async () => {
    const answer = await research.researcher.fetch(
      `/api/projects/${research.projectId}/lists/evidence`,
    );
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain(
      'filename="Kontor  Co evidence.csv"',
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toContain('Ålen är blå.');
  });

  it('is the same list as a workbook: numbers are numbers and days are days', async () => {
    const workbook = async (list: string) => {
      const answer = await research.researcher.fetch(
        `/api/projects/${research.projectId}/lists/${list}?format=xlsx`,
      );
      expect(answer.headers.get('content-type')).toContain('spreadsheetml.sheet');
      expect(answer.headers.get('content-disposition')).toContain(`Co ${list}.xlsx"`);
      const [sheet] = await readWorkbook(await answer.blob());
      const [header = [], ...rows] = sheet?.data ?? [];
      return rows.map((row) => new Map(header.map((name, at) => [String(name), row[at] ?? null])));
    };
    for (const list of search.LISTS) {
      const asText = (await workbook(list)).map((row) =>
        Object.fromEntries([...row].map(([name, cell]) => [name, textOf(cell)])),
      );
      const csv = (await rowsOf(list)).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)])),
      );
      expect(asText, list).toEqual(csv);
    }
    const [first] = await workbook('evidence');
    expect(first?.get('sentiment')).toBe(-2);
    expect(first?.get('held_on')).toEqual(new Date('2026-03-02T00:00:00.000Z'));
    expect(first?.get('quote')).toBe('-No, the freight, it came "last".');
  });

  it('evidence has its tags by name and what it does to hypotheses', async () => {
    const rows = await rowsOf('evidence');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      quote: `'-No, the freight, it came "last".`,
      participant: 'P1',
      personas: 'Buyer',
      method: 'interview',
      phases: 'Evaluation',
      lanes: 'Pain',
      sentiment: '-2',
      note: 'two\nlines',
      hypotheses: 'H1 \u22121',
    });
  });

  it('evidence is narrowed as on screen', async () => {
    const rows = await rowsOf('evidence', { phaseId: research.tags.get('Evaluation')! });
    expect(rows.map(({ participant }) => participant)).toEqual(['P1']);
    expect(await rowsOf('evidence', { query: 'ålen' })).toHaveLength(1);
  });

  it('hypotheses have their verdict, and no statement becomes a formula', async () => {
    expect(await rowsOf('hypotheses')).toMatchObject([
      {
        number: '1',
        statement: "'=SUM(A1) most buyers measure",
        verdict: 'insufficient',
        contradicts: '1',
        rule_version: '1',
        rule_changed_after_data: 'false',
      },
    ]);
  });

  it('hypotheses are those that are asked for, in that order', async () => {
    const numbersOf = async (numbers: string) =>
      (await rowsOf('hypotheses', { numbers })).map(({ number }) => number);
    expect(await numbersOf('77,1')).toEqual(['1']);
    expect(await numbersOf('0')).toEqual([]);
    expect((await save('hypotheses', { numbers: '1;2' })).status).toBe(422);
  });

  it('participants come back in as they went out', async () => {
    const { body } = await save('participants');
    const { rows, problems } = readParticipantsCsv(body['text'] as string);
    expect(problems).toEqual([]);
    expect(rows.map(({ attributes }) => attributes)).toEqual([
      { role: 'Office "manager"', phone: '+46 70' },
      {},
    ]);
    expect(rows).toMatchObject([
      {
        pseudonym: 'P1',
        kind: 'customer',
        organisation: 'Acme, Inc.',
        consent: 'given',
        personas: ['Buyer'],
      },
      { pseudonym: 'P2', personas: [] },
    ]);
  });

  it('sources and the codebook leave with their counts', async () => {
    expect(await rowsOf('sources')).toMatchObject([
      { title: 'Notes', participant: 'P1', highlights: '1', held_on: '2026-03-02' },
      { title: 'Notes', participant: 'P2' },
    ]);
    const tags = await rowsOf('codebook');
    expect(tags.find(({ name }) => name === 'Evaluation')).toMatchObject({
      kind: 'phase',
      journey: 'Kontor & Co',
      people: '1',
      mentions: '1',
    });
  });

  it('themes are a heading before the first run', async () => {
    expect(await rowsOf('themes')).toEqual([]);
    expect(
      (
        await research.researcher.call(themes.listThemes, {
          params: { projectId: research.projectId },
        })
      ).run,
    ).toBeNull();
  });

  it('measurements have their places and are narrowed to a metric', async () => {
    const { studyId } = await research.quote('P3', { words: 'Quick.' });
    for (const metric of ['nps', 'csat'] as const) {
      await research.researcher.call(measurements.createMeasurement, {
        params: { projectId: research.projectId },
        body: {
          ...{ studyId, metric, name: `How ${metric}`, measuredOn: '2026-05-04' },
          phaseId: research.tags.get('Evaluation')!,
          basis: { kind: 'total', value: 0.5, sampleSize: 200 },
        },
      });
    }
    expect(await rowsOf('measurements')).toHaveLength(2);
    expect(await rowsOf('measurements', { metric: 'nps', studyId })).toMatchObject([
      { name: 'How nps', phase: 'Evaluation', measured_on: '2026-05-04', sample: '200' },
    ]);
    expect(await rowsOf('measurements', { metric: 'sus' })).toEqual([]);
  });

  it('an unknown list, another workspace and a read-only link are refused', async () => {
    expect((await save('everything')).status).toBe(422);
    expect((await save('evidence', {}, await api.member('owner'))).status).toBe(404);
    expect((await save('evidence', {}, api.anonymous)).status).toBe(401);
    expect((await save('evidence', {}, await research.visitor('evidence'))).status).toBe(403);
    const stakeholder = await api.member('stakeholder', research.researcher.workspaceId!);
    expect((await save('hypotheses', {}, stakeholder)).status).toBe(200);
  });
});

/** A cell of a workbook as CSV writes it. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) {
    const moment = cell.toISOString();
    return moment.endsWith('T00:00:00.000Z') ? moment.slice(0, 10) : moment.slice(0, 19);
  }
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

/** A cell of CSV without what keeps it from being a formula, and without fractions of seconds. */
function plain(cell: string): string {
  return cell
    .replace(/^'/, '')
    .replace(/(?<=T\d\d:\d\d:\d\d)[.]\d{3}Z$/, '')
    .trim();
}
