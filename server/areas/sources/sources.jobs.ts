import type { JobHandler } from '../../jobs/queue.ts';
import { readUpload } from './uploads.service.ts';

/** Reads one uploaded file; what goes wrong with the file is written on the upload, not on the job. */
export const readUploadJob: JobHandler = async (ctx, job, _report, signal) => {
  const { uploadId = '', as } = job.payload;
  await readUpload(ctx, uploadId, signal, as === 'text');
};
