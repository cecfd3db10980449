import type { TableFormat } from '../../../core/interop/table.ts';
import { NOTED_THINGS, type NotedThing } from '../../../core/notes/kinds.ts';
import { documentPath, listNotes } from '../../api/notes.ts';
import { listPath } from '../../api/search.ts';
import type { NoteDto } from '../../api/types.ts';

/** What is asked for; empty texts narrow nothing. */
export interface NotesFilter {
  readonly query: string;
  readonly on: string;
  readonly authorId: string;
  /** One note on a source, a theme or a participant, to which somebody was led. */
  readonly noteId: string;
}

/** The notes that are shown so far. */
export interface NotesFound {
  readonly projectId: string;
  readonly notes: readonly NoteDto[];
  readonly next: string | null;
  /** Names by id. */
  readonly authors: ReadonlyMap<string, string>;
  readonly withheld: number;
}

/** One page of notes. @throws CallError */
export async function loadNotes(
  projectId: string,
  filter: NotesFilter,
  before: string | null,
  signal?: AbortSignal,
): Promise<NotesFound> {
  const query = { ...askedOf(filter), ...(before ? { before } : {}) };
  const { authors, ...page } = await listNotes(projectId, query, signal);
  return { ...page, projectId, authors: new Map(authors.map(({ id, name }) => [id, name])) };
}

/** Where exactly what is filtered is, as a file. */
export function notesPath(projectId: string, filter: NotesFilter, format: TableFormat): string {
  return listPath(projectId, 'notes', { ...askedOf(filter), format });
}

/** Where it is as a document to read. */
export function notesDocumentPath(projectId: string, filter: NotesFilter): string {
  return documentPath(projectId, askedOf(filter));
}

/** The thing that an address names, if notes are written on it. */
export function thingOf(on: string): NotedThing | undefined {
  return NOTED_THINGS.find((thing) => thing === on);
}

function askedOf({ query, on, authorId, noteId }: NotesFilter) {
  const thing = thingOf(on);
  return {
    ...(query ? { query } : {}),
    ...(thing ? { on: thing } : {}),
    ...(authorId ? { authorId } : {}),
    ...(noteId ? { noteId } : {}),
  };
}
