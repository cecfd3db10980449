import { isStill, type State } from '../../../core/history/states.ts';
import { ConflictError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { Id, ProjectId, UploadId } from '../../../core/kernel/ids.ts';
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
  isTakenOff,
  markBroughtBack,
  markDismissed,
  type Upload,
} from './uploads.store.ts';

/**
 * Takes uploads off the list, as one action that can be taken back; those that are not read yet will not be. Those that
 * somebody else took off meanwhile are passed over.
 *
 * @returns The action, and how many were erased: nobody wants them, and they may hold words that somebody withdrew.
 * @throws NotFoundError `project.not_found`, `upload.not_found`
 */
export async function dismissUploads(
  ctx: Context,
  projectId: ProjectId,
  uploadIds: readonly UploadId[],
): Promise<{ readonly actionId: Id<'action'> | null; readonly erased: number }> {
  const actionId = await transactAgain(ctx, async (tx) => {
    await requireProject(tx, projectId);
    await lockProject(tx.db, projectId);
    const uploads: Upload[] = [];
    for (const id of new Set(uploadIds)) {
      const upload = await findUpload(tx.db, id);
      if (upload?.projectId === projectId) uploads.push(upload);
      else if (!(await isTakenOff(tx.db, id, projectId))) throw notFound();
    }
    for (const upload of uploads) await dismiss(tx, upload);
    await placeMediaOf(tx, uploads);
    return uploads.length > 0 ? (tx.action?.id ?? null) : null;
  });
  return { actionId, erased: await countErased(ctx.db, uploadIds) };
}

/** @throws NotFoundError `upload.not_found` */
export async function dismissUpload(ctx: Context, uploadId: UploadId): Promise<void> {
  const { projectId } = await requireUpload(ctx, uploadId);
  await dismissUploads(ctx, projectId, [uploadId]);
}

/** An upload that is put back on the list, where it is read if it was not yet, or taken off again. */
interface UploadTurn {
  readonly id: string;
  readonly from: State;
  readonly to: State;
}

/**
 * Puts uploads back or takes them off again. Where their media belong is looked at when all of them are there.
 *
 * @throws ConflictError `action.changed_since` when somebody did so already, or one was erased
 */
export async function turnUploads(tx: Context, turns: readonly UploadTurn[]): Promise<void> {
  const uploads: Upload[] = [];
  for (const { id, from, to } of turns) {
    const isDismissed = to['isDismissed'] === true;
    const upload = await requireStanding(tx, id, isDismissed);
    if (!isStill({ isDismissed: !isDismissed }, from)) throw changedSince();
    if (isDismissed) await dismiss(tx, upload);
    else await bringBack(tx, upload);
    uploads.push(upload);
  }
  await placeMediaOf(tx, uploads);
}

/** An upload that is on the list, or off it, once every other transaction that decides about it has ended. */
async function requireStanding(tx: Context, id: string, isListed: boolean): Promise<Upload> {
  const find = isListed ? findUpload : findDismissed;
  const before = await find(tx.db, id);
  if (before) await lockProject(tx.db, before.projectId);
  const upload = before && (await find(tx.db, id));
  if (!upload) throw changedSince();
  return upload;
}

async function placeMediaOf(tx: Context, uploads: readonly Upload[]): Promise<void> {
  const places = new Map(uploads.map((upload) => [upload.studyId, upload]));
  for (const place of places.values()) await placeMedia(tx, place);
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
