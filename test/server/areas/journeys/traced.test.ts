import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, hypotheses, journeys, sources } from '../../../../core/api/index.ts';
import type { CellDto, GapSideDto } from '../../../../core/api/journeys.ts';
import type { QuoteDto } from '../../../../core/api/evidence-quote.ts';
import { isWritten } from '../../../../core/journeys/written.ts';
import { loadExample } from '../../../../server/areas/interop/index.ts';
import { createUser, createWorkspace } from '../../../../server/areas/workspaces/index.ts';
import type { Context } from '../../../../server/context.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

/** Lanes of what people expected, and of how it was. */
const LANES_OF_SIDE: Readonly<Record<'expected' | 'experienced', readonly string[]>> = {
  expected: ['expectation'],
  experienced: ['behaviour', 'pain', 'gain'],
};

describe.each(DATABASES)('every cell of the example’s map on %s', (database) => {
  let runtime: TestRuntime;
  let reader: Caller;
  let projectId: string;
  let journeyId: string;
  let laneOf: ReadonlyMap<string, string | null>;
  let codeIds: ReadonlySet<string>;
  let personaIds: readonly string[];
  const texts = new Map<string, string>();

  beforeAll(async () => {
    runtime = await aRuntime(database);
    const account = { name: 'Karin', email: 'karin@example.org', password: 'long enough, this' };
    const user = await createUser(runtime.auth, account);
    const workspaceId = await createWorkspace(runtime.base, user.id, 'Kontor & Co');
    const owner: Context = {
      ...runtime.base,
      actor: { kind: 'member', userId: user.id, workspaceId, role: 'owner' },
    };
    projectId = await loadExample(owner, 'en');
    await runtime.jobs.idle();
    reader = await anApi(runtime).member('researcher', workspaceId);
    const book = await reader.call(codebook.getCodebook, { params: { projectId } });
    journeyId = book.journeys[0]!.id;
    codeIds = new Set(book.tags.filter(({ kind }) => kind === 'code').map(({ id }) => id));
    laneOf = new Map(book.tags.map(({ id, lane }) => [id, lane]));
    personaIds = book.tags.filter(({ kind }) => kind === 'persona').map(({ id }) => id);
    const { sources: all } = await reader.call(sources.listSources, { params: { projectId } });
    for (const { id } of all) {
      const { text } = await reader.call(sources.getSource, { params: { sourceId: id } });
      texts.set(id, text);
    }
  });
  afterAll(() => closeRuntime(runtime));

  const drawn = (personaId?: string) =>
    reader.call(journeys.getJourneyMap, {
      params: { journeyId },
      query: personaId ? { personaId } : {},
    });
  const opened = async (query: Record<string, string | undefined>) => {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const cell = await reader.call(journeys.getJourneyCell, {
      params: { journeyId },
      query: Object.fromEntries(given) as Record<string, string>,
    });
    for (const quote of cell.quotes) expectInText(quote);
    expect(cell.withheld).toBe(0);
    return cell;
  };
  const open = async (query: Record<string, string | undefined>) => (await opened(query)).quotes;
  /** The words of a quote are the characters of its source from its offset on. */
  const expectInText = ({ sourceId, start, quote }: QuoteDto) => {
    expect(start).not.toBeNull();
    expect(texts.get(sourceId)?.slice(start!, start! + quote.length)).toBe(quote);
  };
  const peopleOf = (quotes: readonly QuoteDto[]) =>
    new Set(quotes.flatMap(({ participantId }) => participantId ?? [])).size;
  /** Of which personas the people of quotes are, counted by hand. */
  const splitOf = (quotes: readonly QuoteDto[]) => {
    const isOf = (personaId: string) =>
      peopleOf(quotes.filter(({ personaIds }) => personaIds.some((id) => id === personaId)));
    const everybody = new Set(quotes.flatMap(({ participantId }) => participantId ?? []));
    const personasOf = [...everybody].map(
      (id) =>
        new Set(
          quotes
            .filter(({ participantId }) => participantId === id)
            .flatMap(({ personaIds: own }) => own),
        ).size,
    );
    return {
      personas: personaIds.flatMap((personaId) =>
        isOf(personaId) > 0 ? [{ personaId, people: isOf(personaId) }] : [],
      ),
      several: personasOf.filter((count) => count > 1).length,
      none: personasOf.filter((count) => count === 0).length,
    };
  };
  const meanOf = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  /** Mean and spread as SPEC 7 words them, from quotes. */
  const feelingOf = (quotes: readonly QuoteDto[]) => {
    const byPerson = new Map<string, number[]>();
    for (const { participantId, sentiment } of quotes) {
      if (participantId === null || sentiment === null) continue;
      byPerson.set(participantId, [...(byPerson.get(participantId) ?? []), sentiment]);
    }
    const means = [...byPerson.values()].map(meanOf);
    const mean = means.length === 0 ? null : meanOf(means);
    const squares = means.map((own) => (own - (mean ?? 0)) ** 2);
    const spread =
      means.length < 2 ? null : Math.sqrt((meanOf(squares) * means.length) / (means.length - 1));
    return { mean, spread, people: means.length };
  };
  const expectFeeling = (
    shown: { mean: number | null; spread?: number | null; people: number },
    quotes: readonly QuoteDto[],
  ) => {
    const counted = feelingOf(quotes);
    expect(shown.people).toBe(counted.people);
    expect(shown.mean ?? NaN).toBeCloseTo(counted.mean ?? NaN, 9);
    if (shown.spread !== undefined)
      expect(shown.spread ?? NaN).toBeCloseTo(counted.spread ?? NaN, 9);
  };

  const opensTo = (cell: CellDto, personaId?: string) =>
    open({ phaseId: cell.phaseId, lane: cell.lane, personaId });

  async function traceVerdicts({ hypotheses: judged }: CellDto): Promise<void> {
    for (const { hypothesisId, computed } of judged) {
      const detail = await reader.call(hypotheses.getHypothesis, { params: { hypothesisId } });
      expect(computed).toEqual(detail.computed);
      const supporting = detail.units.filter(({ stance }) => stance === 'supports');
      expect(computed.supports).toBe(supporting.length);
      for (const { quote } of detail.evidence) expectInText(quote);
    }
  }

  function traceTexts({ texts: written }: CellDto, quotes: readonly QuoteDto[]): void {
    for (const { highlightIds, mentions, people, text } of written) {
      const beneath = quotes.filter(({ highlightId }) => highlightIds.includes(highlightId));
      expect([mentions, people], text).toEqual([beneath.length, peopleOf(beneath)]);
    }
  }

  function traceStatements(
    { statements }: Pick<CellDto, 'statements'>,
    quotes: readonly QuoteDto[],
  ): void {
    for (const { highlightId, text, people, split } of statements) {
      const own = quotes.find((quote) => quote.highlightId === highlightId);
      expect(own?.quote).toBe(text);
      const codes = own?.tagIds.filter((id) => codeIds.has(id)) ?? [];
      const alike = quotes.filter(
        (quote) => quote === own || quote.tagIds.some((id) => codes.includes(id)),
      );
      expect(people, text).toBe(peopleOf(alike));
      expect(split, text).toEqual(splitOf(alike));
    }
  }

  async function traceTouchpoints(cell: CellDto, personaId?: string): Promise<void> {
    const { phaseId, touchpoints } = cell;
    // Who is responsible is said of all touchpoints that the phase's quotes name.
    const lane = cell.lane === 'responsible' ? 'phase' : cell.lane;
    for (const { tagId, name, people } of touchpoints) {
      const quotes = await open({ phaseId, lane, touchpointId: tagId, personaId });
      const there = quotes.filter(({ tagIds }) => tagIds.includes(tagId));
      expect(people, name).toBe(peopleOf(there));
    }
  }

  /** What both sides of each touchpoint say, from the quotes that it opens to. */
  async function traceGaps({ gaps, phaseId, lane }: CellDto, personaId?: string): Promise<void> {
    for (const { touchpoint, ...sides } of gaps) {
      const { tagId } = touchpoint;
      const cell = await opened({ phaseId, lane, touchpointId: tagId, personaId });
      for (const name of ['expected', 'experienced'] as const) {
        const { people, highlightIds } = cell.sides![name];
        const quotes = cell.quotes.filter(({ highlightId }) => highlightIds.includes(highlightId));
        expect(people).toBe(peopleOf(quotes));
        for (const { tagIds } of quotes) {
          expect(tagIds).toContain(tagId);
          const lanes = tagIds.map((id) => laneOf.get(id) ?? '');
          expect(lanes.some((own) => LANES_OF_SIDE[name].includes(own))).toBe(true);
        }
        traceSide(sides[name], quotes);
      }
    }
  }

  function traceSide(side: GapSideDto, quotes: readonly QuoteDto[]): void {
    expect([side.mentions, side.people]).toEqual([quotes.length, peopleOf(quotes)]);
    const { mean, people } = feelingOf(quotes);
    expect(side.felt?.people ?? 0).toBe(people);
    expect(side.felt === null).toBe(mean === null);
    expect(side.felt?.mean ?? 0).toBeCloseTo(mean ?? 0, 9);
    if (side.statement) traceStatements({ statements: [side.statement] }, quotes);
    else expect(peopleOf(quotes)).toBe(0);
  }

  async function trace(cell: CellDto, personaId?: string): Promise<void> {
    await traceVerdicts(cell);
    if (cell.lane === 'hypotheses') return;
    const quotes = await opensTo(cell, personaId);
    traceTexts(cell, quotes);
    traceStatements(cell, quotes);
    await traceGaps(cell, personaId);
    await traceTouchpoints(cell, personaId);
    // Opened, a row that is only written shows what its texts rest on; it counts nobody itself.
    const counted = isWritten(cell.lane) ? [] : quotes;
    expect([cell.mentions, cell.people], `${cell.lane} in ${cell.phaseId}`).toEqual([
      counted.length,
      peopleOf(counted),
    ]);
    expect(cell.split, cell.lane).toEqual(splitOf(counted));
  }

  it('every count, statement, text, touchpoint and verdict leads to characters of a source', async () => {
    const { cells } = await drawn();
    for (const cell of cells) await trace(cell);
    // The example has something of each, so that nothing passes by being absent.
    for (const kind of ['statements', 'texts', 'touchpoints', 'gaps', 'hypotheses'] as const) {
      const shown = cells.reduce((sum, cell) => sum + cell[kind].length, 0);
      expect(shown, kind).toBeGreaterThan(1);
    }
  });

  it('so does the map of every persona', async () => {
    const { personas } = await drawn();
    expect(personas).toHaveLength(3);
    for (const { id, people } of personas) {
      const map = await drawn(id);
      // Empty cells stay unopened: those of everybody were, and each costs a map.
      const filled = map.cells.filter(({ mentions }) => mentions > 0);
      expect(filled.length).toBeGreaterThan(0);
      for (const cell of filled) await trace(cell, id);
      const said = await Promise.all(
        map.phases.map(({ id: phaseId }) => open({ phaseId, lane: 'phase', personaId: id })),
      );
      expect(peopleOf(said.flat())).toBe(people);
    }
  });

  it('every point of the emotion curve is the mean over people of what they said', async () => {
    const { phases, emotion } = await drawn();
    for (const [index, point] of emotion.entries()) {
      const { phaseId } = point;
      const all = await open({ phaseId, lane: 'phase' });
      const { people, mentions } = phases[index]!;
      expect([all.length, peopleOf(all)]).toEqual([mentions, people]);
      expectFeeling(point, await open({ phaseId, lane: 'emotion' }));
      for (const { personaId, ...line } of point.personas) {
        expectFeeling(line, await open({ phaseId, lane: 'emotion', personaId }));
      }
    }
    expect(emotion.filter(({ mean }) => mean !== null).length).toBeGreaterThan(3);
  });

  it('every number of the coverage leads to that many people', async () => {
    const coverage = await reader.call(journeys.getJourneyCoverage, { params: { journeyId } });
    const everybody = await drawn();
    expect(coverage.rows).toHaveLength(4 * everybody.phases.length);
    for (const { personaId, phaseId, people, cells } of coverage.rows) {
      const whose = personaId ?? undefined;
      expect(peopleOf(await open({ phaseId, lane: 'phase', personaId: whose }))).toBe(people);
      const filled = cells.filter((cell) => cell.people > 0);
      for (const { lane, people: counted } of filled) {
        expect(peopleOf(await open({ phaseId, lane, personaId: whose })), lane).toBe(counted);
      }
    }
    expect(coverage.personas).toEqual(everybody.personas);
  });
});
