import type { ProjectId } from '../../../core/kernel/ids.ts';
import type { ThemeText } from '../../../core/themes/types.ts';
import { type Context, transact } from '../../context.ts';
import { type JobHandler, telling } from '../../jobs/queue.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { countWithdrawals } from '../participants/index.ts';
import { lockProject } from '../projects/index.ts';
import { isRearranged, themesBefore } from './arranged.ts';
import { encodedTexts } from './encoded-texts.ts';
import { placeNewSoon } from './place-new.jobs.ts';
import { storeRun } from './store-run.ts';
import { countThemeTexts, listCodedTexts, listMaskedHighlights } from './theme-texts.store.ts';
import { findLatestRun } from './themes.store.ts';

/** The same seed every time: only the highlights decide what comes out. */
const SEED = 1;
const DURATION_MS = 15 * 60_000;
const HEAP_MB = 1024;

/** Clusters a project's highlights in a worker and puts the result in place of the run before. */
export const findThemesJob: JobHandler = async (ctx, job, report, signal) => {
  const projectId = job.payload['projectId'] as ProjectId;
  const withdrawals = await countWithdrawals(ctx.db, projectId);
  const texts = await listCodedTexts(ctx.db, projectId);
  const tell = telling(ctx, report);
  const grain = Number(
    job.payload['grain'] ?? (await findLatestRun(ctx.db, projectId))?.grain ?? 0,
  );
  const encoded = await encodedTexts(ctx, projectId, texts, { withdrawals, signal, tell });
  let isDone = false;
  while (!isDone) {
    const before = await themesBefore(ctx, projectId, grain);
    const result = await runTask(
      'findThemes',
      { texts, encoded, arranged: before.arranged, grain, seed: SEED },
      { durationMs: DURATION_MS, heapMb: HEAP_MB, signal, onProgress: tell },
    );
    isDone = await transact(ctx, async (tx) => {
      // Whoever moves quotes or masks words meanwhile comes first, or waits.
      await lockProject(tx.db, projectId);
      // Words that were masked meanwhile must not come back as a label; whoever masked them has the themes found anew.
      if (await wereMasked(tx, projectId, texts)) return true;
      // What somebody did to a theme meanwhile must not be lost either.
      const now = await themesBefore(tx, projectId, grain);
      if (isRearranged(before.arranged, now.arranged)) return false;
      await storeRun(tx, { projectId, seed: SEED, grain, highlights: texts.length }, result, now);
      // Somebody went on marking meanwhile.
      if ((await countThemeTexts(tx.db, projectId)) > texts.length)
        await placeNewSoon(tx, projectId);
      return true;
    });
  }
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
