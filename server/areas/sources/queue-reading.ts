import { recordChange } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { enqueue } from '../../jobs/queue.ts';
import { insertUpload, type Upload } from './uploads.store.ts';

/** The kind of job that reads an uploaded file. */
export const READ_UPLOAD_JOB = 'upload.read';

/** Somebody waits for a file to be read: it goes before what keeps up behind the scenes. */
const READ_PRIORITY = -1;

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
