import type { ProjectId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { judgePassages } from '../../../core/suggestions/learn-tags.ts';
import { PASSAGE_VECTORS_ID } from '../../../core/suggestions/place-passage.ts';
import { GUIDE_KINDS } from '../../../core/sources/kinds.ts';
import { type Context, transact } from '../../context.ts';
import { findJob, findLatestJob, type Job } from '../../jobs/jobs.store.ts';
import { enqueue } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { listTags } from '../codebook/index.ts';
import { requirePassage } from '../highlights/index.ts';
import { hiddenFrom } from '../participants/index.ts';
import { requireProject } from '../projects/index.ts';
import { currentText, findSegmentAt, followSeen, requireReadable } from '../sources/index.ts';
import { LEARN_TAGS_JOB } from './learn.jobs.ts';
import { findModel, findModelHead, type ModelHead } from './model.store.ts';
import { countSince } from './passages.store.ts';
import { type Reason, reasonOf, reasonQuotes } from './reasons.ts';
import { countShown, listShown, type Shown } from './suggestions.store.ts';
import { type SuggestionView, viewsOf } from './view.ts';

/** So many are handed out at once. */
const SHOWN_MAX = 50;
/** So many new tags are worth learning anew for, and this share of what was learned from. */
const NEW_TAGS_MIN = 5;
const NEW_TAGS_SHARE = 0.05;
const PICKED_MAX = 3;
const NEAREST_NAMED = 2;
const PLACE_MS = 15_000;
const HEAP_MB = 1024;

/** What waits of a project, and what it was learned from. */
export interface SuggestionsView {
  readonly learned: { readonly at: Instant; readonly examples: number } | null;
  readonly job: Job | null;
  readonly counts: Awaited<ReturnType<typeof countShown>>;
  readonly suggestions: readonly SuggestionView[];
}

/**
 * The tags that are suggested and wait.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function suggestionsOf(ctx: Context, shown: Shown): Promise<SuggestionsView> {
  await requireProject(ctx, shown.projectId);
  const head = await findModelHead(ctx.db, shown.projectId);
  return {
    learned: head && { at: head.learnedAt, examples: examplesOf(head) },
    job: await findLatestJob(ctx.db, shown.projectId, LEARN_TAGS_JOB),
    counts: await countShown(ctx.db, shown.projectId),
    suggestions: await viewsOf(ctx, await listShown(ctx.db, shown, SHOWN_MAX)),
  };
}

/**
 * Asks for learning anew, unless so little changed that it would suggest the same. One that waits or runs is
 * answered instead.
 *
 * @throws NotFoundError `project.not_found`
 */
export async function requestLearning(
  ctx: Context,
  projectId: ProjectId,
  anyway: boolean,
): Promise<Job | null> {
  await requireProject(ctx, projectId);
  const latest = await findLatestJob(ctx.db, projectId, LEARN_TAGS_JOB);
  if (latest?.state === 'queued' || latest?.state === 'running') return latest;
  if (!anyway && !(await hasNews(ctx, projectId))) return null;
  const id = await transact(ctx, (tx) =>
    enqueue(tx, { kind: LEARN_TAGS_JOB, projectId, payload: { projectId } }),
  );
  return findJob(ctx.db, id);
}

async function hasNews(ctx: Context, projectId: string): Promise<boolean> {
  const head = await findModelHead(ctx.db, projectId);
  const since = await countSince(ctx.db, projectId, head?.learnedAt ?? '');
  if (!head) return since.tags >= NEW_TAGS_MIN;
  return (
    since.sources > 0 || since.tags >= Math.max(NEW_TAGS_MIN, examplesOf(head) * NEW_TAGS_SHARE)
  );
}

function examplesOf({ highlightIds }: ModelHead): number {
  return highlightIds.filter((id) => id !== null).length;
}

/**
 * Tags that a passage should perhaps have, likeliest first; none for what the moderator says, and none before
 * anything was learned.
 *
 * @throws NotFoundError `source.not_found`
 * @throws ConflictError `source.version_changed`, `source.words_changed`
 * @throws InvalidError `highlight.span_out_of_range`
 */
export async function suggestForPassage(
  ctx: Context,
  sourceId: string,
  span: { readonly textVersion: number; readonly start: number; readonly end: number },
): Promise<{ readonly tagId: string; readonly reason: Reason }[]> {
  const source = await requireReadable(ctx, sourceId);
  const place = await followSeen(ctx, source, span);
  const { quote } = requirePassage(await currentText(ctx, source), place);
  const segment = await findSegmentAt(ctx.db, source.id, source.textVersion, place.start);
  const known = await findModel(ctx.db, source.projectId);
  if (!known || (segment && GUIDE_KINDS.includes(segment.kind))) return [];
  const passage = { text: quote, language: source.language };
  const vector = await runTask(
    'placePassages',
    { texts: [passage], withEncoder: known.vectorId !== PASSAGE_VECTORS_ID },
    { durationMs: PLACE_MS, heapMb: HEAP_MB },
  );
  const [judged] = judgePassages(known.model, [vector]);
  const tags = await listTags(ctx.db, source.projectId);
  const inUse = new Set<string>(tags.flatMap((tag) => (tag.archivedAt ? [] : [tag.id])));
  const likely = (judged?.tags ?? []).filter(
    ({ tagId, logOdds }) => logOdds >= 0 && inUse.has(tagId),
  );
  const near = (judged?.nearest ?? []).flatMap((example) => known.highlightIds[example] ?? []);
  const hidden = await hiddenFrom(ctx, source.projectId);
  const quotes = [...(await reasonQuotes(ctx, near, hidden)).values()];
  return likely.slice(0, PICKED_MAX).map(({ tagId }) => ({
    tagId,
    reason: reasonOf(
      passage,
      quotes.filter(({ tagIds }) => tagIds.some((id) => id === tagId)).slice(0, NEAREST_NAMED),
    ),
  }));
}
