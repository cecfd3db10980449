import * as endpoints from '../../core/api/search.ts';
import { call, type QueryOf, downloadPath } from './call.ts';
import { pathOf } from './path-of.ts';

/** Highlights that match words and facets, best or newest first. */
export const searchEvidence = (
  projectId: string,
  query: QueryOf<typeof endpoints.searchEvidence> = {},
  signal?: AbortSignal,
) => call(endpoints.searchEvidence, { params: { projectId }, query, signal });

/** Where a list is, as a file of a format. */
export function listPath(
  projectId: string,
  list: (typeof endpoints.LISTS)[number],
  query: QueryOf<typeof endpoints.saveList>,
): string {
  return downloadPath(pathOf(endpoints.saveList.path, { projectId, list }, query));
}
