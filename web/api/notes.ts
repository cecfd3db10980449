import * as endpoints from '../../core/api/notes.ts';
import { type BodyOf, call, downloadPath, type QueryOf } from './call.ts';
import { pathOf } from './path-of.ts';

/** Notes of a project, newest first. */
export const listNotes = (
  projectId: string,
  query: QueryOf<typeof endpoints.listNotes>,
  signal?: AbortSignal,
) => call(endpoints.listNotes, { params: { projectId }, query, signal });

/** Writes a note on a source, a theme or a participant. */
export const writeNote = (projectId: string, body: BodyOf<typeof endpoints.writeNote>) =>
  call(endpoints.writeNote, { params: { projectId }, body });

/** Says a note in other words, takes it away, or brings it back. */
export const changeNote = (noteId: string, body: BodyOf<typeof endpoints.changeNote>) =>
  call(endpoints.changeNote, { params: { noteId }, body });

/** The address at which notes are saved as a Markdown document, for a link. */
export const documentPath = (
  projectId: string,
  query: QueryOf<typeof endpoints.exportNotes>,
): string => downloadPath(pathOf(endpoints.exportNotes.path, { projectId }, query));
