import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import type { Job } from '../../jobs/jobs.store.ts';
import { enqueue } from '../../jobs/queue.ts';
import { insertUpload, type Upload, updateUpload } from './uploads.store.ts';

/** The kind of job that reads an uploaded file. */
export const READ_UPLOAD_JOB = 'upload.read';

/** Somebody waits for a file to be read: it goes before what keeps up behind the scenes. */
const READ_PRIORITY = -1;

/** Queues the reading of an upload once more, after a person decided about it. */
export async function requeueReading(tx: Context, upload: Upload): Promise<Upload> {
  const jobId = await enqueue(tx, {
    kind: READ_UPLOAD_JOB,
    projectId: upload.projectId,
    payload: { uploadId: upload.id },
    priority: READ_PRIORITY,
  });
  const queued: Upload = { ...upload, jobId, state: 'queued', problem: null };
  await updateUpload(tx.db, queued);
  return queued;
}

/** Stores an upload that waits to be read, with the job that reads it, in the transaction that asks for it. */
export async function queueReading(tx: Context, upload: Omit<Upload, 'jobId'>): Promise<Upload> {
  const { id: uploadId, projectId, sha256, sizeBytes } = upload;
  const jobId = await enqueue(tx, {
    kind: READ_UPLOAD_JOB,
    projectId,
    payload: { uploadId },
    priority: READ_PRIORITY,
  });
  const queued = { ...upload, jobId };
  await insertUpload(tx.db, queued);
  await recordChange(tx, {
    type: 'upload.received',
    projectId,
    subject: { uploadId, sha256, sizeBytes },
  });
  return queued;
}

/** Queues an upload once more, as text whatever its format. */
export async function queueReadingAsText(tx: Context, upload: Upload): Promise<Upload> {
  return queueUpload(tx, upload, READ_UPLOAD_JOB, { as: 'text' });
}

/** Queues the work on an upload once more that a job did not bring to an end. */
export async function queueAgain(tx: Context, upload: Upload, job: Job | null): Promise<Upload> {
  return queueUpload(tx, upload, job?.kind ?? READ_UPLOAD_JOB, job?.payload);
}

/** Gives an upload to another job: it waits again, and is what that job makes of it. */
export async function queueUpload(
  tx: Context,
  upload: Upload,
  kind: string,
  payload: Readonly<Record<string, string>> = {},
): Promise<Upload> {
  const { id: uploadId, projectId } = upload;
  const jobId = await enqueue(tx, {
    kind,
    projectId,
    payload: { uploadId, ...payload },
    priority: READ_PRIORITY,
  });
  const queued: Upload = { ...upload, state: 'queued', problem: null, jobId };
  await updateUpload(tx.db, queued);
  await recordChange(tx, { type: 'upload.queued', projectId, subject: { uploadId } });
  return queued;
}
