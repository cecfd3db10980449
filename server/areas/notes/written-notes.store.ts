import type { NoteId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { NotableThing } from '../../../core/notes/kinds.ts';
import type { Db } from '../../db/open.ts';

/** What a note is on. */
export interface Noted {
  readonly on: NotableThing;
  readonly id: string;
}

/** A note on a source, a theme or a participant. */
export interface WrittenNote {
  readonly id: NoteId;
  readonly projectId: string;
  readonly thing: Noted;
  readonly text: string;
  /** User id of whoever wrote it as it stands, and when that was. */
  readonly writtenBy: string;
  readonly writtenAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
}

export async function insertNote(db: Db, note: WrittenNote): Promise<void> {
  await db.insertInto('note').values(toRow(note)).execute();
}

/** Stores the note if it still stands at `revision − 1`; answers whether it did. */
export async function updateNote(db: Db, note: WrittenNote): Promise<boolean> {
  const { id, ...changes } = toRow(note);
  const result = await db
    .updateTable('note')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', note.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** A note with any id, removed or not, or null; the caller checks whose project it is in. */
export async function findNote(db: Db, id: string): Promise<WrittenNote | null> {
  const row = await db.selectFrom('note').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toNote(row) : null;
}

/** Every note on a thing, removed ones too, oldest first. */
export async function listNotesOn(db: Db, { on, id }: Noted): Promise<WrittenNote[]> {
  const rows = await db
    .selectFrom('note')
    .selectAll()
    .where(`${on}_id`, '=', id)
    .orderBy('id')
    .execute();
  return rows.map(toNote);
}

/** Every note of a project, removed ones too, oldest first. */
export async function listNotesOfProject(db: Db, projectId: string): Promise<WrittenNote[]> {
  const rows = await db
    .selectFrom('note')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute();
  return rows.map(toNote);
}

/** Gives some notes from one participant to another. */
export async function reassignNotes(
  db: Db,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('note')
    .set((note) => ({ participant_id: to, revision: note('revision', '+', 1) }))
    .where('participant_id', '=', from)
    .where('id', 'in', [...ids])
    .execute();
}

function toNote(row: ReturnType<typeof toRow>): WrittenNote {
  return {
    id: row.id as NoteId,
    projectId: row.project_id,
    thing: thingOf(row),
    text: row.body,
    writtenBy: row.written_by,
    writtenAt: row.written_at as Instant,
    removedAt: row.removed_at as Instant | null,
    revision: row.revision,
  };
}

function thingOf(row: {
  source_id: string | null;
  theme_id: string | null;
  participant_id: string | null;
}): Noted {
  if (row.source_id !== null) return { on: 'source', id: row.source_id };
  if (row.theme_id !== null) return { on: 'theme', id: row.theme_id };
  // Each note is on one of the three.
  return { on: 'participant', id: row.participant_id ?? '' };
}

function toRow({ thing, ...note }: WrittenNote) {
  return {
    id: note.id as string,
    project_id: note.projectId,
    source_id: thing.on === 'source' ? thing.id : null,
    theme_id: thing.on === 'theme' ? thing.id : null,
    participant_id: thing.on === 'participant' ? thing.id : null,
    body: note.text,
    written_by: note.writtenBy,
    written_at: note.writtenAt as string,
    removed_at: note.removedAt as string | null,
    revision: note.revision,
  };
}
