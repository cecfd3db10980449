import { transact } from '../../context.ts';
import { recordChange } from '../../changes.ts';
import { forgetDeleted } from '../../db/forget.ts';
import type { JobHandler } from '../../jobs/queue.ts';
import { listReferred } from '../sources/index.ts';
import { findThemesAnew } from '../themes/index.ts';
import { findWithdrawal, markForgotten } from './withdrawals.store.ts';

/** The kind of job that erases what a withdrawal has masked. */
export const FORGET_WORDS_JOB = 'consent.forget';

/**
 * Erases files that held withdrawn words, finds the themes anew without them, and makes the database forget. Every
 * step can be done twice, so a crash only means that it starts again.
 */
export const forgetWordsJob: JobHandler = async (ctx, job, report, signal) => {
  const withdrawal = await findWithdrawal(ctx.db, job.payload['participantId'] ?? '');
  if (!withdrawal || withdrawal.forgottenAt) return;
  const { participantId, projectId, originals } = withdrawal;
  await report(0, 'originals');
  const referred = await listReferred(ctx.db, originals);
  for (const sha256 of originals) {
    if (!referred.has(sha256)) await ctx.files.erase(sha256);
  }
  await report(0.2, 'themes');
  await findThemesAnew(ctx, { ...job, payload: { projectId } }, async () => undefined, signal);
  await report(0.7, 'database');
  await forgetDeleted(ctx.db, ctx.databaseKind);
  await transact(ctx, async (tx) => {
    await markForgotten(tx.db, participantId, tx.now());
    await recordChange(tx, {
      type: 'participant.words_forgotten',
      projectId,
      subject: { participantId },
    });
  });
};
