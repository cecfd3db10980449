import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codebook, highlights, journeys } from '../../../../core/api/index.ts';
import type { JourneyMapDto } from '../../../../core/api/journeys.ts';
import type { TagId } from '../../../../core/kernel/ids.ts';
import { seededRandom } from '../../../../core/kernel/random.ts';
import { anApi, type Caller } from '../../../support/api.ts';
import { aResearch, type Research } from '../../../support/research.ts';
import { aRuntime, closeRuntime, DATABASES, type TestRuntime } from '../../../support/runtime.ts';

const PHASES = ['Awareness', 'Evaluation', 'Conversion'] as const;
const LANES = ['pain', 'need', 'gain'] as const;
const QUOTES = 18;
const MOVES = 20;
/** Each move asks for the map twice, and a busy machine is slow. */
const HISTORY_TIMEOUT_MS = 180_000;

/** What the test knows of a quote by itself. */
interface Said {
  readonly id: string;
  readonly who: string | null;
  readonly lanes: readonly string[];
  readonly touchpoint: boolean;
  readonly sentiment: number;
  phases: readonly string[];
  revision: number;
}

describe.each(DATABASES)('moving a highlight to another phase on %s', (database) => {
  let runtime: TestRuntime;
  let researcher: Caller;
  let research: Research;
  let journeyId: string;
  let shop: TagId;

  beforeAll(async () => {
    runtime = await aRuntime(database);
    const api = anApi(runtime);
    research = await aResearch(api);
    ({ researcher } = research);
    const book = await researcher.call(codebook.getCodebook, {
      params: { projectId: research.projectId },
    });
    journeyId = book.journeys[0]!.id;
    shop = await research.addTag('touchpoint', 'Web shop', { channel: 'digital' });
  });
  afterAll(() => closeRuntime(runtime));

  const map = () => researcher.call(journeys.getJourneyMap, { params: { journeyId } });
  const tagsOf = ({ phases, lanes, touchpoint }: Pick<Said, 'phases' | 'lanes' | 'touchpoint'>) => [
    ...[...phases, ...lanes].map((name) => research.tags.get(name)!),
    ...(touchpoint ? [shop] : []),
  ];
  /** The rows in which a quote stands, in whatever phase. */
  const rowsOf = ({ lanes, touchpoint }: Said) => [
    ...lanes,
    ...(touchpoint ? ['touchpoints_digital', 'responsible'] : []),
  ];
  const keyed = ({ cells }: JourneyMapDto) =>
    new Map(cells.map((cell) => [`${cell.lane} ${cell.phaseId}`, cell]));
  const changedCells = (before: JourneyMapDto, after: JourneyMapDto) => {
    const earlier = keyed(before);
    return [...keyed(after)]
      .filter(([key, cell]) => JSON.stringify(cell) !== JSON.stringify(earlier.get(key)))
      .map(([key]) => key);
  };

  it(
    'changes exactly the cells it leaves and enters, whatever was moved before',
    { timeout: HISTORY_TIMEOUT_MS },
    async () => {
      const random = seededRandom(7);
      const pick = <Item>(items: readonly Item[]): Item =>
        items[Math.floor(random() * items.length)]!;
      const some = <Item>(items: readonly Item[], share: number) =>
        items.filter(() => random() < share);
      const all: Said[] = [];
      for (let index = 0; index < QUOTES; index += 1) {
        const said = {
          who: pick(['P1', 'P2', 'P3', 'P4', null]),
          phases: some(PHASES, 0.4),
          lanes: some(LANES, 0.4),
          touchpoint: random() < 0.3,
          sentiment: pick([-2, -1, 0, 1, 2]),
        };
        const { id, revision } = await research.quote(said.who, {
          words: `Quote ${index + 1}.`,
          tagIds: tagsOf(said),
          sentiment: said.sentiment,
        });
        all.push({ ...said, id, revision });
      }
      for (let move = 0; move < MOVES; move += 1) {
        const said = pick(all);
        const before = await map();
        const left = said.phases;
        said.phases = some(PHASES, 0.4);
        ({ revision: said.revision } = await researcher.call(highlights.setHighlightTags, {
          params: { highlightId: said.id },
          body: { revision: said.revision, tagIds: tagsOf(said) },
        }));
        const after = await map();
        const moved = PHASES.filter(
          (phase) => left.includes(phase) !== said.phases.includes(phase),
        );
        const touched = new Set(
          moved.flatMap((phase) =>
            rowsOf(said).map((lane) => `${lane} ${research.tags.get(phase)!}`),
          ),
        );
        const changed = changedCells(before, after);
        expect(
          changed.filter((key) => !touched.has(key)),
          `move ${move}`,
        ).toEqual([]);
        // Who is responsible names touchpoints by people: nobody's words, or a person's again, change nothing.
        const certain = [...touched].filter((key) => !key.startsWith('responsible'));
        expect(
          certain.filter((key) => !changed.includes(key)),
          `move ${move}`,
        ).toEqual([]);
        expectCounts(after, all);
        const unmoved = ({ phaseId }: { phaseId: string }) =>
          !moved.some((phase) => research.tags.get(phase) === phaseId);
        expect(after.emotion.filter(unmoved)).toEqual(before.emotion.filter(unmoved));
      }
    },
  );

  /** Every cell, counted anew from what the test knows. */
  function expectCounts({ cells, emotion }: JourneyMapDto, all: readonly Said[]): void {
    for (const phase of PHASES) {
      const phaseId = research.tags.get(phase)!;
      const there = all.filter(({ phases }) => phases.includes(phase));
      for (const lane of [...LANES, 'touchpoints_digital']) {
        const own = there.filter((said) => rowsOf(said).includes(lane));
        const cell = cells.find((one) => one.lane === lane && one.phaseId === phaseId)!;
        const people = new Set(own.flatMap(({ who }) => who ?? []));
        expect([cell.people, cell.mentions], `${lane} in ${phase}`).toEqual([
          people.size,
          own.length,
        ]);
      }
      const felt = new Map<string, number[]>();
      for (const { who, sentiment } of there) {
        if (who !== null) felt.set(who, [...(felt.get(who) ?? []), sentiment]);
      }
      const mean = (values: number[]) => values.reduce((sum, own) => sum + own, 0) / values.length;
      const point = emotion.find((one) => one.phaseId === phaseId)!;
      expect(point.people).toBe(felt.size);
      if (felt.size > 0) expect(point.mean).toBeCloseTo(mean([...felt.values()].map(mean)), 9);
      else expect(point.mean).toBeNull();
    }
  }
});
