import type { NotableThing } from '../../../core/notes/kinds.ts';
import type { Db } from '../../db/open.ts';
import type { NoteRow } from './notes.store.ts';

/** What a source, a theme or a participant with a note is called. */
export interface NotedThingName {
  readonly name: string;
  /** Of whom a source is. */
  readonly pseudonym: string | null;
  /** A theme whose quotes are in others by now, or in none. */
  readonly isGone: boolean;
}

/** The names of the sources and participants that notes are on, by id. */
export async function listNotedThings(
  db: Db,
  rows: readonly NoteRow[],
): Promise<ReadonlyMap<string, NotedThingName>> {
  const on = (thing: NotableThing) =>
    rows.flatMap(({ kind, refId }) => (kind === thing ? [refId] : []));
  return new Map([
    ...(await listSources(db, on('source'))),
    ...(await listPeople(db, on('participant'))),
  ]);
}

type Named = readonly (readonly [string, NotedThingName])[];

async function listSources(db: Db, ids: readonly string[]): Promise<Named> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('source')
    .leftJoin('participant', 'participant.id', 'source.participant_id')
    .select(['source.id', 'source.title', 'participant.pseudonym'])
    .where('source.id', 'in', [...ids])
    .execute();
  return rows.map(({ id, title, pseudonym }) => [id, { name: title, pseudonym, isGone: false }]);
}

async function listPeople(db: Db, ids: readonly string[]): Promise<Named> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('participant')
    .select(['id', 'pseudonym'])
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(({ id, pseudonym }) => [id, { name: pseudonym, pseudonym, isGone: false }]);
}
