import type { Db } from '../../db/open.ts';

/** Where in which source a highlight stands, and when that source was told. */
export interface WordPlace {
  readonly heldOn: string;
  readonly start: number;
}

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Where some highlights stand, by id. */
export async function listWordPlaces(
  db: Db,
  highlightIds: readonly string[],
): Promise<ReadonlyMap<string, WordPlace>> {
  const places = new Map<string, WordPlace>();
  for (let from = 0; from < highlightIds.length; from += IDS_PER_QUERY) {
    const rows = await db
      .selectFrom('highlight')
      .innerJoin('source', 'source.id', 'highlight.source_id')
      .select(['highlight.id', 'highlight.start_offset', 'source.held_on'])
      .where('highlight.id', 'in', highlightIds.slice(from, from + IDS_PER_QUERY))
      .execute();
    for (const { id, start_offset: start, held_on: heldOn } of rows) {
      places.set(id, { heldOn, start });
    }
  }
  return places;
}
