import * as endpoints from '../../core/api/notes.ts';
import { call, type QueryOf } from './call.ts';

/** Notes of a project, newest first. */
export const listNotes = (
  projectId: string,
  query: QueryOf<typeof endpoints.listNotes>,
  signal?: AbortSignal,
) => call(endpoints.listNotes, { params: { projectId }, query, signal });
