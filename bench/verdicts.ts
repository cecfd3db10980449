import { seededRandom } from '../core/kernel/random.ts';
import { dayOf, type Instant, later } from '../core/kernel/time.ts';
import { createStudy } from '../server/areas/projects/index.ts';
import { createParticipant } from '../server/areas/participants/index.ts';
import {
  createHypothesis,
  linkEvidence,
  recomputeVerdicts,
} from '../server/areas/hypotheses/index.ts';
import { pasteSource } from '../server/areas/sources/index.ts';
import { transact } from '../server/context.ts';
import type { HighlightId, HypothesisId, ParticipantId, SourceId } from '../core/kernel/ids.ts';
import { insertBulk } from './bulk-highlights.ts';
import { type Benchmark, percentile } from './measure.ts';
import { aScratch, type Scratch } from './scratch.ts';

const SOURCES = 2_000;
const PARTICIPANTS = 400;
const CHANGES = 40;
const MS_PER_DAY = 86_400_000;
const TEXT = 'The freight came late.';
const METHODS = ['interview', 'usability test', 'survey', 'diary'] as const;

/** Verdicts of a full project: anew after one changed link, all of them when all evidence is another, and when none is. */
export const verdicts: Benchmark = async function* ({ options }, say) {
  const n = options.number('n', 300);
  const links = options.number('links', 200_000);
  const scratch = await aScratch();
  try {
    say(`building ${n} hypotheses with ${links} links`);
    const built = await build(scratch, n, links);
    say('changing single links');
    const { ctx } = scratch;
    const changed: number[] = [];
    for (let time = 0; time < CHANGES; time += 1) {
      const link = built.links[(time * 7_919) % built.links.length];
      if (!link) continue;
      const started = performance.now();
      await linkEvidence(ctx, link.hypothesisId, {
        highlightId: link.highlightId,
        direction: time % 2 === 0 ? 1 : -1,
      });
      changed.push(performance.now() - started);
    }
    say('computing all');
    const started = performance.now();
    await transact(ctx, (tx) =>
      recomputeVerdicts(tx, scratch.projectId, built.hypothesisIds, 'engine'),
    );
    const all = performance.now() - started;
    say('computing all again');
    const again = performance.now();
    await transact(ctx, (tx) =>
      recomputeVerdicts(tx, scratch.projectId, built.hypothesisIds, 'engine'),
    );
    yield {
      input: `${n} hypotheses, ${links} links`,
      ms: percentile(changed, 0.5),
      ms_p95: percentile(changed, 0.95),
      all_ms: all,
      unchanged_ms: performance.now() - again,
      kept_kb_each: await keptKilobytes(scratch),
    };
  } finally {
    await scratch.close();
  }
};

/** What one day of evidence takes in the database, mean over hypotheses. */
async function keptKilobytes({ ctx }: Scratch): Promise<number> {
  const { bytes } = await ctx.db
    .selectFrom('evidence_snapshot')
    .select((kept) => kept.fn.avg<number>(kept.fn('length', ['content'])).as('bytes'))
    .executeTakeFirstOrThrow();
  return bytes / 1000;
}

interface Built {
  readonly hypothesisIds: readonly HypothesisId[];
  readonly links: readonly {
    readonly hypothesisId: HypothesisId;
    readonly highlightId: HighlightId;
  }[];
}

/** Rows as the product writes them; highlights and links in bulk, as through the door they would take minutes. */
async function build(scratch: Scratch, n: number, links: number): Promise<Built> {
  const { ctx, projectId } = scratch;
  const random = seededRandom(1);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const { sourceIds, participantIds } = await people(scratch);
  const hypothesisIds: HypothesisId[] = [];
  for (let index = 0; index < n; index += 1) {
    const made = await createHypothesis(ctx, projectId, {
      statement: `Hypothesis ${index + 1}`,
      formedOn: dayOf(later('2020-01-01T00:00:00.000Z' as Instant, 0)),
    });
    hypothesisIds.push(made.id);
  }
  const made = Array.from({ length: links }, () => ({
    highlightId: ctx.newId('highlight'),
    hypothesisId: pick(hypothesisIds),
    sourceId: pick(sourceIds),
    participantId: pick(participantIds),
    direction: pick([-2, -1, 0, 1, 1, 2]),
    tier: pick([2, 3, 3, 4, 5]),
  }));
  const { sqlite } = scratch.runtime.database;
  if (!sqlite) throw new Error('This benchmark runs on SQLite.');
  insertBulk(
    sqlite,
    { projectId, at: ctx.now() },
    made.map(({ highlightId, hypothesisId, direction, tier, ...highlight }) => ({
      ...{ ...highlight, id: highlightId, start: 0, end: TEXT.length, quote: TEXT, tagIds: [] },
      links: [{ id: ctx.newId('evidence'), hypothesisId, direction, tier }],
    })),
  );
  return { hypothesisIds, links: made };
}

async function people({ ctx, projectId }: Scratch) {
  const studyIds = [];
  for (const method of METHODS) {
    const study = { name: method, method, startsOn: null, endsOn: null };
    studyIds.push((await createStudy(ctx, projectId, study)).id);
  }
  const participantIds: ParticipantId[] = [];
  for (let index = 0; index < PARTICIPANTS; index += 1) {
    const person = { pseudonym: `P${index + 1}`, consent: 'given' } as const;
    participantIds.push((await createParticipant(ctx, projectId, person)).id);
  }
  const sourceIds: SourceId[] = [];
  for (let index = 0; index < SOURCES; index += 1) {
    const studyId = studyIds[index % studyIds.length];
    if (!studyId) continue;
    const heldOn = dayOf(later(ctx.now(), -(index % 700) * MS_PER_DAY));
    const source = {
      studyId,
      title: `Source ${index + 1}`,
      text: TEXT,
      heldOn,
    };
    sourceIds.push((await pasteSource(ctx, projectId, source)).id);
  }
  return { sourceIds, participantIds };
}
