import { forgetKeptStateOf } from '../../actions.store.ts';
import type { ChangeListener } from '../../changes.ts';
import { actorId } from '../../context.ts';
import { enqueue, type JobHandler } from '../../jobs/queue.ts';
import { forgetUpload, listFilesOfUpload, listReferred } from '../sources/index.ts';
import { markFileReviewed } from './withdrawals.store.ts';

/** The kind of job that erases a file which may hold withdrawn words and which nobody wants. */
export const ERASE_FILE_JOB = 'consent.erase_file';
/** Like all that erases withdrawn words, it goes before other work. */
const PRIORITY = -2;

/**
 * A file that waited when a consent was withdrawn may hold those words. Taken off the list, it is wanted by nobody:
 * its bytes go at once, and not only with the next withdrawal.
 */
export const eraseDismissedFiles: ChangeListener = async (tx, changes) => {
  for (const { type, projectId, subject } of changes) {
    const { uploadId } = subject;
    if (type !== 'upload.dismissed' || typeof uploadId !== 'string' || !projectId) continue;
    const done = { by: actorId(tx), at: tx.now() };
    if (!(await markFileReviewed(tx.db, uploadId, done))) continue;
    await forgetUpload(tx.db, uploadId, tx.now());
    if (tx.action) await forgetKeptStateOf(tx.db, tx.action.id, uploadId);
    await enqueue(tx, {
      kind: ERASE_FILE_JOB,
      projectId,
      payload: { uploadId },
      priority: PRIORITY,
    });
  }
};

/** Erases a file that was kept for what was then refused, unless something refers to the same one. */
export const eraseUnreferredJob: JobHandler = async (ctx, job) => {
  const { sha256 = '' } = job.payload;
  if (!(await listReferred(ctx.db, [sha256])).has(sha256)) await ctx.files.erase(sha256);
};

/** Erases the file of an upload and the archive it came in, unless a source or another upload has the same one. */
export const eraseFileJob: JobHandler = async (ctx, job) => {
  const files = await listFilesOfUpload(ctx.db, job.payload['uploadId'] ?? '');
  const referred = await listReferred(ctx.db, files);
  for (const sha256 of files) {
    if (!referred.has(sha256)) await ctx.files.erase(sha256);
  }
};
