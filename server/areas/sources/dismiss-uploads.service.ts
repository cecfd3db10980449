import { isStill, type State } from '../../../core/history/states.ts';
import { ConflictError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { ProjectId, UploadId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transactAgain } from '../../context.ts';
import { findJob } from '../../jobs/jobs.store.ts';
import { cancel } from '../../jobs/queue.ts';
import { lockProject, requireProject } from '../projects/index.ts';
import { placeMedia } from './place-media.service.ts';
import { queueAgain } from './queue-reading.ts';
import { requireUpload } from './uploads.service.ts';
import {
  countErased,
  findDismissed,
  findUpload,
  markBroughtBack,
  markDismissed,
  type Upload,
} from './uploads.store.ts';

/**
 * Takes uploads off the list, as one action that can be taken back; those that are not read yet will not be.
 *
 * @returns How many were erased: nobody wants them, and they may hold words that somebody withdrew.
 * @throws NotFoundError `project.not_found`, `upload.not_found`
 */
export async function dismissUploads(
  ctx: Context,
  projectId: ProjectId,
  uploadIds: readonly UploadId[],
): Promise<number> {
  await transactAgain(ctx, async (tx) => {
    await requireProject(tx, projectId);
    await lockProject(tx.db, projectId);
    const studies = new Set<string>();
    for (const id of new Set(uploadIds)) {
      const upload = await requireUpload(tx, id);
      if (upload.projectId !== projectId) throw notFound();
      await dismiss(tx, upload);
      studies.add(upload.studyId);
    }
    for (const studyId of studies) await placeMedia(tx, { projectId, studyId });
  });
  return countErased(ctx.db, uploadIds);
}

/** @throws NotFoundError `upload.not_found` */
export async function dismissUpload(ctx: Context, uploadId: UploadId): Promise<void> {
  const { projectId } = await requireUpload(ctx, uploadId);
  await dismissUploads(ctx, projectId, [uploadId]);
}

/**
 * Puts an upload back on the list, where it is read if it was not yet, or takes it off again.
 *
 * @throws NotFoundError `upload.not_found` when it was erased
 * @throws ConflictError `action.changed_since` when somebody did so already
 */
export async function turnUpload(
  tx: Context,
  uploadId: string,
  from: State,
  to: State,
): Promise<void> {
  const isDismissed = to['isDismissed'] === true;
  const find = isDismissed ? findUpload : findDismissed;
  const seen = await find(tx.db, uploadId);
  if (seen) await lockProject(tx.db, seen.projectId);
  // Somebody may have come first while this waited.
  const upload = seen && (await find(tx.db, uploadId));
  if (!upload || !isStill({ isDismissed: !isDismissed }, from)) throw changedSince();
  if (isDismissed) await dismiss(tx, upload);
  else await bringBack(tx, upload);
  await placeMedia(tx, upload);
}

async function dismiss(tx: Context, upload: Upload): Promise<void> {
  const { id, projectId } = upload;
  await markDismissed(tx.db, id, tx.now());
  const job = upload.jobId ? await findJob(tx.db, upload.jobId) : null;
  if (job) await cancel(tx, job);
  await recordChange(tx, {
    type: 'upload.dismissed',
    projectId,
    subject: { uploadId: id },
    undo: [{ kind: 'upload', id, before: { isDismissed: false }, after: { isDismissed: true } }],
  });
}

/** One whose reading was cancelled is read after all: the job that was told to stop does not come back. */
async function bringBack(tx: Context, upload: Upload): Promise<void> {
  const { id, projectId } = upload;
  await markBroughtBack(tx.db, id);
  if (upload.state === 'queued') {
    await queueAgain(tx, upload, upload.jobId ? await findJob(tx.db, upload.jobId) : null);
  }
  await recordChange(tx, { type: 'upload.brought_back', projectId, subject: { uploadId: id } });
}

function notFound(): NotFoundError {
  return new NotFoundError('upload.not_found', 'There is no such upload.');
}

function changedSince(): ConflictError {
  return new ConflictError(
    'action.changed_since',
    'Somebody put this file back or took it off since, or it was erased.',
  );
}
