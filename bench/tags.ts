import path from 'node:path';
import { seededRandom } from '../core/kernel/random.ts';
import { judgePassages, learnTags } from '../core/suggestions/learn-tags.ts';
import { type Benchmark, round } from './measure.ts';
import { placedTexts } from './placed-texts.ts';
import { readLabelled, setFiles } from './theme-sets.ts';

/** Tags and examples of each, as the product is asked to reach them. */
const DEFAULT_RUNS = [
  { tags: 15, examples: 5 },
  { tags: 15, examples: 20 },
  { tags: 77, examples: 5 },
  { tags: 77, examples: 20 },
];
const DRAWS = 3;
/** So many of the rest are judged in each draw. */
const JUDGED_MAX = 2000;

interface Row {
  readonly label: string;
  readonly place: Int8Array;
}

/** Learns tags from a few labelled texts of each and judges the rest; chance is seeded. */
export const tags: Benchmark = async function* ({ paths, options }, say) {
  for (const file of paths.length > 0 ? paths : setFiles(['banking77-en'])) {
    const rows = await placedRows(file, options);
    const asked = options.number('tags', 0);
    const runs =
      asked > 0 ? [{ tags: asked, examples: options.number('examples', 5) }] : DEFAULT_RUNS;
    for (const run of runs) {
      say(`${file}: ${run.tags} tags, ${run.examples} examples of each`);
      const draws = Array.from({ length: options.number('draws', DRAWS) }, (_, draw) =>
        drawOnce(rows, run, seededRandom(draw + 1)),
      );
      const mean = (value: (draw: (typeof draws)[number]) => number): number =>
        round(draws.reduce((sum, draw) => sum + value(draw), 0) / draws.length);
      yield {
        input: path.basename(file),
        ...run,
        draws: draws.length,
        p_at_1: mean(({ first }) => first),
        p_at_3: mean(({ firstThree }) => firstThree),
        coverage: mean(({ coverage }) => coverage),
        accuracy_covered: mean(({ right }) => right),
        ms_per_suggestion: mean(({ ms }) => ms),
      };
    }
  }
};

async function placedRows(
  file: string,
  options: Parameters<typeof readLabelled>[1],
): Promise<Row[]> {
  const rows = readLabelled(file, options);
  const placed = await placedTexts(rows.map(({ text }) => text));
  return placed.map(({ place }, row) => ({ place, label: rows[row]?.label ?? '' }));
}

function drawOnce(
  rows: readonly Row[],
  { tags: count, examples: each }: { readonly tags: number; readonly examples: number },
  random: () => number,
) {
  const labels = shuffled([...new Set(rows.map(({ label }) => label))], random).slice(0, count);
  const groups = labels.map((label) =>
    shuffled(
      rows.filter((row) => row.label === label),
      random,
    ),
  );
  const model = learnTags(
    groups.flatMap((group) =>
      group.slice(0, each).map(({ place, label }) => ({ place, tagIds: [label] })),
    ),
  );
  if (!model) throw new Error('A tag needs at least three examples.');
  const rest = shuffled(
    groups.flatMap((group) => group.slice(each)),
    random,
  ).slice(0, JUDGED_MAX);
  const started = performance.now();
  const judged = judgePassages(
    model,
    rest.map(({ place }) => place),
  );
  const ms = (performance.now() - started) / rest.length;
  const rank = rest.map(({ label }, row) =>
    (judged[row]?.tags ?? []).findIndex(({ tagId }) => tagId === label),
  );
  const covered = [...rest.keys()].filter((row) => (judged[row]?.tags[0]?.logOdds ?? -1) >= 0);
  return {
    first: rank.filter((place) => place === 0).length / rest.length,
    firstThree: rank.filter((place) => place >= 0 && place < 3).length / rest.length,
    coverage: covered.length / rest.length,
    right: covered.filter((row) => rank[row] === 0).length / Math.max(1, covered.length),
    ms,
  };
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const mixed = [...values];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}
