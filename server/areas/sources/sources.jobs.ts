import type { JobHandler } from '../../jobs/queue.ts';
import type { CorrectText } from './settle-upload.service.ts';
import { readUpload } from './uploads.service.ts';

/**
 * Reads one uploaded file; what goes wrong with the file is written on the upload, not on the job.
 *
 * @param correct - Gives a source the text of a corrected file, with all that lies on it.
 */
export function readUploadWith(correct: CorrectText): JobHandler {
  return async (ctx, job, _report, signal) => {
    const { uploadId = '', as } = job.payload;
    await readUpload(ctx, uploadId, { signal, asText: as === 'text', correct });
  };
}
