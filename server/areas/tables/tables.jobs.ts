import type { JobHandler } from '../../jobs/queue.ts';
import { importTable } from './import.service.ts';

/** Imports one spreadsheet; what goes wrong with the file is written on the upload, not on the job. */
export const importTableJob: JobHandler = async (ctx, job, report, signal) => {
  await importTable(ctx, job.payload['uploadId'] ?? '', report, signal);
};
