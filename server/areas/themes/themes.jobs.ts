import type { HighlightId, Id, ProjectId, ThemeId } from '../../../core/kernel/ids.ts';
import { continuedThemes } from '../../../core/themes/identity.ts';
import type { ThemeResult, ThemeText } from '../../../core/themes/types.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import type { JobHandler } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { encodedTexts } from './encoded-texts.ts';
import {
  continueTheme,
  deleteEarlierRuns,
  findLatestRun,
  insertMemberships,
  insertRun,
  insertTheme,
  listMaskedHighlights,
  listMemberships,
  listThemes,
  listThemeTexts,
  type ThemeMembership,
} from './themes.store.ts';

/** The same seed every time: only the highlights decide what comes out. */
const SEED = 1;
const DURATION_MS = 15 * 60_000;
const HEAP_MB = 1024;

/** Clusters a project's highlights in a worker and puts the result in place of the run before. */
export const findThemesJob: JobHandler = async (ctx, job, report, signal) => {
  const projectId = job.payload['projectId'] as ProjectId;
  const texts = await listThemeTexts(ctx.db, projectId);
  const tell = (progress: number, step: string): void => {
    report(progress, step).catch((error: unknown) => ctx.log.warn({ error }, 'progress not kept'));
  };
  const encoded = await encodedTexts(ctx, projectId, texts, { signal, tell });
  const result = await runTask(
    'findThemes',
    { texts, encoded, seed: SEED },
    { durationMs: DURATION_MS, heapMb: HEAP_MB, signal, onProgress: tell },
  );
  await transact(ctx, async (tx) => {
    // Words that were masked meanwhile must not come back as a label; whoever masked them has the themes found anew.
    if (await wereMasked(tx, projectId, texts)) return;
    await storeRun(tx, projectId, texts.length, result);
  });
};

/** Finds the themes of a project anew, if they were ever found: what a run says must not outlive its highlights. */
export const findThemesAnew: JobHandler = async (ctx, job, report, signal) => {
  const run = await findLatestRun(ctx.db, job.payload['projectId'] ?? '');
  if (run) await findThemesJob(ctx, job, report, signal);
};

async function wereMasked(
  tx: Context,
  projectId: string,
  texts: readonly ThemeText[],
): Promise<boolean> {
  const masked = new Set(await listMaskedHighlights(tx.db, projectId));
  return texts.some(({ id }) => masked.has(id));
}

async function storeRun(
  tx: Context,
  projectId: ProjectId,
  highlights: number,
  result: ThemeResult,
): Promise<void> {
  const earlier = await earlierThemes(tx, projectId);
  const runId = tx.newId('themeRun');
  await insertRun(tx.db, {
    id: runId,
    projectId,
    engine: result.engine,
    seed: SEED,
    highlights,
    vectors: result.vectors,
    finishedAt: tx.now(),
  });
  const continued = continuedThemes(
    earlier,
    result.themes.map(({ members }) => members.map(({ id }) => id)),
  );
  const memberships: ThemeMembership[] = result.deviations.map(({ id, reason }) => ({
    highlightId: id as HighlightId,
    themeId: null,
    centrality: 0,
    deviation: reason,
  }));
  for (const [position, found] of result.themes.entries()) {
    const themeId = await storeTheme(
      tx,
      { projectId, runId, position },
      found,
      continued[position],
    );
    memberships.push(
      ...found.members.map(({ id, centrality }) => ({
        highlightId: id as HighlightId,
        themeId,
        centrality,
        deviation: null,
      })),
    );
  }
  await insertMemberships(tx.db, runId, memberships);
  await deleteEarlierRuns(tx.db, projectId, runId);
  await recordChange(tx, {
    type: 'theme.run_finished',
    projectId,
    subject: { runId, engine: result.engine, highlights, themes: result.themes.length },
  });
}

async function earlierThemes(tx: Context, projectId: string) {
  const run = await findLatestRun(tx.db, projectId);
  if (!run) return [];
  const members = await listMemberships(tx.db, run.id);
  return (await listThemes(tx.db, run.id)).map((theme) => ({
    id: theme.id,
    named: theme.label !== null,
    memberIds: members
      .filter(({ themeId }) => themeId === theme.id)
      .map(({ highlightId }) => highlightId),
  }));
}

async function storeTheme(
  tx: Context,
  place: {
    readonly projectId: ProjectId;
    readonly runId: Id<'themeRun'>;
    readonly position: number;
  },
  { label, terms }: ThemeResult['themes'][number],
  continuedId: string | null | undefined,
): Promise<ThemeId> {
  if (continuedId) {
    await continueTheme(tx.db, continuedId, { ...place, computedLabel: label, terms });
    return continuedId as ThemeId;
  }
  const id = tx.newId('theme');
  await insertTheme(tx.db, {
    ...place,
    id,
    computedLabel: label,
    label: null,
    renamedBy: null,
    terms,
    revision: 0,
  });
  return id;
}
