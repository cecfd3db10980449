import type { HighlightId, ProjectId, ThemeId } from '../../../core/kernel/ids.ts';
import type { TextInTheme } from '../../../core/themes/place-new.ts';
import type { ThemeText } from '../../../core/themes/types.ts';
import { type ChangeListener, recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { enqueueOnce, type JobHandler, telling } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { countWithdrawals } from '../participants/index.ts';
import { lockProject } from '../projects/index.ts';
import { encodedTexts } from './encoded-texts.ts';
import { keptApartIn } from './pairs.ts';
import {
  findPlaces,
  insertMemberships,
  listMemberships,
  listPlaceable,
  placeHighlights,
  UNSORTED,
} from './places.store.ts';
import { listThemeTexts } from './theme-texts.store.ts';
import { findLatestRun, listThemes } from './themes.store.ts';
import { listTogether } from './kept-apart.store.ts';

/** The kind of job that places highlights which came after the last run in its themes. */
export const PLACE_NEW_JOB = 'themes.place';

const DURATION_MS = 120_000;
const HEAP_MB = 1024;
/** After files that wait to be read and themes that somebody asked for: nobody waits for it. */
const IN_THE_BACKGROUND = 5;
/** Of more, a reader of the log reads all anew, as after a run. */
const TOLD_MAX = 200;

/** What brings words in that no run has seen. */
const BRINGS_WORDS = new Set([
  'highlight.created',
  'highlight.restored',
  'highlight.split',
  'segment.corrected',
  'segment.correction_removed',
]);

/** Has new highlights placed, where themes were found before. */
export const placeNewQuotes: ChangeListener = async (ctx, changes) => {
  const projectIds = new Set(
    changes.flatMap(({ type, projectId }) =>
      projectId && BRINGS_WORDS.has(type) ? [projectId] : [],
    ),
  );
  for (const projectId of projectIds) {
    if (await findLatestRun(ctx.db, projectId)) {
      await transact(ctx, (tx) => placeNewSoon(tx, projectId));
    }
  }
};

/** Asks for what has no place to be placed, in the transaction that brought it in. */
export async function placeNewSoon(tx: Context, projectId: string): Promise<void> {
  const payload = { projectId };
  await enqueueOnce(tx, { kind: PLACE_NEW_JOB, projectId, payload, priority: IN_THE_BACKGROUND });
}

/** Places new highlights in the themes of the last run, until the next one looks anew. */
export const placeNewJob: JobHandler = async (ctx, job, report, signal) => {
  const projectId = job.payload['projectId'] as ProjectId;
  const run = await findLatestRun(ctx.db, projectId);
  if (!run) return;
  const withdrawals = await countWithdrawals(ctx.db, projectId);
  const texts = await listThemeTexts(ctx.db, projectId);
  const { placed, added, themeOf } = byPlace(texts, await listMemberships(ctx.db, run.id));
  if (placed.length === 0 || added.length === 0) return;
  const tell = telling(ctx, report);
  const encoded = await encodedTexts(ctx, projectId, texts, { withdrawals, signal, tell });
  const themeIds = await runTask(
    'placeNew',
    { placed, added, encoded, apart: { keptApart: await keptApartIn(ctx, projectId), themeOf } },
    { durationMs: DURATION_MS, heapMb: HEAP_MB, signal },
  );
  await transact(ctx, (tx) => storePlaces(tx, projectId, run.id, themeIds));
};

function byPlace(
  texts: readonly ThemeText[],
  members: Awaited<ReturnType<typeof listMemberships>>,
): {
  readonly placed: readonly TextInTheme[];
  readonly added: readonly ThemeText[];
  readonly themeOf: ReadonlyMap<string, string>;
} {
  const places = new Map<string, (typeof members)[number]>(
    members.map((member) => [member.highlightId, member]),
  );
  return {
    // What was itself placed by likeness has no vote: a chance likeness would draw others after it.
    placed: texts.flatMap((text) => {
      const place = places.get(text.id);
      return place?.themeId && !place.isProvisional ? [{ ...text, themeId: place.themeId }] : [];
    }),
    added: texts.filter(({ id }) => !places.has(id)),
    themeOf: new Map(
      members.flatMap(({ highlightId, themeId }) => (themeId ? [[highlightId, themeId]] : [])),
    ),
  };
}

async function storePlaces(
  tx: Context,
  projectId: ProjectId,
  runId: string,
  themeIds: ReadonlyMap<string, string>,
): Promise<void> {
  // Whoever moves quotes or finds themes meanwhile comes first, or waits.
  await lockProject(tx.db, projectId);
  // A run that has ended meanwhile asked for a job of its own.
  if ((await findLatestRun(tx.db, projectId))?.id !== runId) return;
  const standing = new Set<string>(
    (await listThemes(tx.db, runId)).flatMap(({ id, state }) => (state === 'dissolved' ? [] : id)),
  );
  const found = [...themeIds].flatMap(([id, themeId]) => (standing.has(themeId) ? id : []));
  // What a theme held that was merged meanwhile is in another by now.
  if (found.length < themeIds.size) await placeNewSoon(tx, projectId);
  const ids = await listPlaceable(tx.db, projectId, found);
  const taken = await findPlaces(tx.db, runId, ids);
  const free = ids.filter((id) => !taken.has(id));
  if (free.length === 0) return;
  await insertMemberships(
    tx.db,
    runId,
    free.map((id) => ({
      highlightId: id as HighlightId,
      themeId: (themeIds.get(id) ?? null) as ThemeId | null,
      deviation: null,
      centrality: 0,
      isProvisional: true,
    })),
  );
  await letGo(tx, projectId, runId, free);
  await recordChange(tx, {
    type: 'theme.quotes_placed',
    projectId,
    subject: free.length <= TOLD_MAX ? { highlightIds: free } : { highlights: free.length },
  });
}

/** What came to be with something that it was kept apart from meanwhile is placed anew. */
async function letGo(
  tx: Context,
  projectId: ProjectId,
  runId: string,
  placed: readonly string[],
): Promise<void> {
  const together = await listTogether(tx.db, projectId, runId);
  if (together.length === 0) return;
  const ids = new Set(together.flatMap(({ highlightId, otherId }) => [highlightId, otherId]));
  const leaving = placed.filter((id) => ids.has(id as HighlightId)) as HighlightId[];
  await placeHighlights(tx.db, runId, leaving, UNSORTED);
  await placeNewSoon(tx, projectId);
}
