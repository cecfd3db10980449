import * as endpoints from '../../core/api/search.ts';
import { call, type QueryOf, downloadPath, pathOf } from './call.ts';

/** Highlights that match words and facets, best or newest first. */
export const searchEvidence = (
  projectId: string,
  query: QueryOf<typeof endpoints.searchEvidence> = {},
  signal?: AbortSignal,
) => call(endpoints.searchEvidence, { params: { projectId }, query, signal });

/** The address at which a list is saved as CSV, for a link. */
export function csvPath(
  projectId: string,
  list: (typeof endpoints.CSV_LISTS)[number],
  query: QueryOf<typeof endpoints.exportCsv> = {},
): string {
  return downloadPath(pathOf(endpoints.exportCsv.path, { projectId, list }, query));
}
