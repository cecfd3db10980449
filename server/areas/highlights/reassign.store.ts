import type { Db } from '../../db/open.ts';

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Highlights of a participant's words, removed ones too. */
export async function listHighlightIdsOf(db: Db, participantId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('highlight')
    .select('id')
    .where('participant_id', '=', participantId)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Gives highlights from one participant to another; those that are somebody else's by now stay. */
export async function reassignHighlights(
  db: Db,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  for (let first = 0; first < ids.length; first += IDS_PER_QUERY) {
    await db
      .updateTable('highlight')
      .set((same) => ({ participant_id: to, revision: same('revision', '+', 1) }))
      .where('id', 'in', ids.slice(first, first + IDS_PER_QUERY))
      .where('participant_id', '=', from)
      .execute();
  }
}
