import { survivorOf } from '../../../core/codebook/merge.ts';
import type { ProjectId } from '../../../core/kernel/ids.ts';
import { TAG_ENGINE } from '../../../core/suggestions/kinds.ts';
import { PASSAGE_VECTORS_ID } from '../../../core/suggestions/place-passage.ts';
import { ENCODED_SHARE_MIN } from '../../../core/themes/types.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { type JobHandler, telling } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { ENCODER_ID, hasEncoder } from '../../language/sentence-encoder.ts';
import { listTags, type Tag } from '../codebook/index.ts';
import { countWithdrawals } from '../participants/index.ts';
import { lockProject } from '../projects/index.ts';
import { hashOf, keptVectors } from '../themes/index.ts';
import { gather, type Gathered, type Passage } from './gather.ts';
import { deleteModel, replaceModel } from './model.store.ts';
import type { TagFindings } from './suggest-tags-task.ts';
import {
  deleteWaiting,
  insertSuggestions,
  listDecided,
  type Suggestion,
} from './suggestions.store.ts';

/** The kind of job that learns a project's tags and suggests them. */
export const LEARN_TAGS_JOB = 'suggestions.learn';

const LIMIT_MS = 5 * 60_000;
const HEAP_MB = 1024;
/** How much of the progress is placing passages. */
const PLACING_SHARE = 0.7;
/** The likeliest ones wait; nobody works through more. */
const SUGGESTIONS_MAX = 3000;

/** Learns tags from a project's tagging, and puts what it suggests in place of what waits. */
export const learnTagsJob: JobHandler = async (ctx, job, report, signal) => {
  const projectId = job.payload['projectId'] as ProjectId;
  const withdrawals = await countWithdrawals(ctx.db, projectId);
  const gathered = await gather(ctx.db, projectId);
  const tell = telling(ctx, report);
  const { vectorId, placeOf } = await placed(ctx, projectId, gathered, {
    ...{ withdrawals, signal, tell },
  });
  tell(PLACING_SHARE, 'learning');
  const findings = await runTask(
    'suggestTags',
    {
      examples: gathered.examples.map((example) => ({
        place: placeOf(example),
        tagIds: example.tagIds,
      })),
      passages: gathered.candidates.map(placeOf),
    },
    { durationMs: LIMIT_MS, heapMb: HEAP_MB, signal },
  );
  await transact(ctx, async (tx) => {
    // Words that were taken back meanwhile teach nothing; whoever takes theirs back right now comes first, or waits.
    await lockProject(tx.db, projectId);
    if ((await countWithdrawals(tx.db, projectId)) !== withdrawals) return;
    // In the order in which whoever decides, or withdraws, holds them.
    await deleteModel(tx.db, projectId);
    await deleteWaiting(tx.db, projectId);
    const suggested = findings
      ? await store(tx, projectId, gathered, { findings, vectorId, placeOf })
      : 0;
    await recordChange(tx, {
      type: 'suggestion.tags_learned',
      projectId,
      subject: { engine: TAG_ENGINE, examples: gathered.examples.length, suggested },
    });
  });
};

/** Names the space: with the sentence encoder where nearly all is English, else without. */
async function placed(
  ctx: Context,
  projectId: string,
  { examples, candidates }: Gathered,
  {
    withdrawals,
    signal,
    tell,
  }: {
    readonly withdrawals: number;
    readonly signal: AbortSignal;
    readonly tell: (progress: number, step: string) => void;
  },
) {
  const texts = [...examples, ...candidates];
  const english = texts.filter(({ language }) => language === 'en').length;
  const withEncoder = hasEncoder() && english > 0 && english >= texts.length * ENCODED_SHARE_MIN;
  const vectorId = withEncoder ? `${PASSAGE_VECTORS_ID}+${ENCODER_ID}` : PASSAGE_VECTORS_ID;
  const places = await keptVectors(ctx, projectId, {
    vectorId,
    texts,
    withdrawals,
    make: (some) =>
      runTask(
        'placePassages',
        { texts: some.map(({ text, language }) => ({ text, language })), withEncoder },
        { durationMs: LIMIT_MS, heapMb: HEAP_MB, signal },
      ),
    tell: (progress) => tell(progress * PLACING_SHARE, 'placing'),
  });
  const placeOf = ({ text }: Passage): Int8Array => places.get(hashOf(text)) ?? new Int8Array();
  return { vectorId, placeOf };
}

async function store(
  tx: Context,
  projectId: ProjectId,
  { examples, candidates }: Gathered,
  learned: {
    readonly findings: TagFindings;
    readonly vectorId: string;
    readonly placeOf: (passage: Passage) => Int8Array;
  },
): Promise<number> {
  const { tagIds, weights, slope, offset, found } = learned.findings;
  await replaceModel(tx.db, projectId, {
    engine: TAG_ENGINE,
    vectorId: learned.vectorId,
    tagIds,
    highlightIds: examples.map(({ highlightId }) => highlightId),
    calibration: { slope, offset },
    places: examples.map(learned.placeOf),
    weights,
    learnedAt: tx.now(),
  });
  const tags = new Map<string, Tag>((await listTags(tx.db, projectId)).map((tag) => [tag.id, tag]));
  // What was said of a tag holds for the one that it was merged into.
  const decided = new Set(
    (await listDecided(tx.db, projectId)).map((one) =>
      keyOf({ ...one, tagId: survivorOf(tags, one.tagId) }),
    ),
  );
  const suggestions = found.flatMap(({ passage: at, tagId, logOdds, nearest }) => {
    const passage = candidates[at];
    if (!passage || passage.tagIds.some((given) => given === tagId)) return [];
    const suggestion: Suggestion = {
      id: tx.newId('tagSuggestion'),
      projectId,
      sourceId: passage.sourceId,
      textVersion: passage.textVersion,
      start: passage.start,
      end: passage.end,
      sha256: hashOf(passage.text),
      highlightId: passage.highlightId,
      tagId: tagId as Suggestion['tagId'],
      logOdds,
      nearest: nearest
        .map((example) => examples[example]?.highlightId)
        .filter((id) => id !== null && id !== undefined),
      state: 'waiting',
      givenTagId: null,
      madeHighlight: false,
      decidedBy: null,
      decidedAt: null,
    };
    return decided.has(keyOf(suggestion)) ? [] : [suggestion];
  });
  const likeliest = suggestions
    .sort((one, other) => other.logOdds - one.logOdds)
    .slice(0, SUGGESTIONS_MAX);
  await insertSuggestions(tx.db, likeliest);
  return likeliest.filter(({ logOdds }) => logOdds >= 0).length;
}

/** The same words of a source, wherever they stand by now. */
function keyOf({
  sourceId,
  sha256,
  tagId,
}: Pick<Suggestion, 'sourceId' | 'sha256'> & { readonly tagId: string }): string {
  return `${sourceId} ${sha256} ${tagId}`;
}
