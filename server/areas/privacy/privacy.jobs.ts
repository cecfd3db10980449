import type { JobHandler } from '../../jobs/queue.ts';
import { searchSource } from './search.service.ts';

/** Looks through one source for personal data. */
export const findPersonalDataJob: JobHandler = async (ctx, job) => {
  await searchSource(ctx, job.payload['sourceId'] ?? '');
};
