import type { Db } from '../../db/open.ts';

/** Where a highlight stands in its text, and the hash of that text. */
export interface Place {
  readonly highlightId: string;
  readonly textVersion: number;
  readonly start: number;
  readonly end: number;
  readonly textSha256: string;
}

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Where these highlights stand, by id. */
export async function loadPlaces(
  db: Db,
  highlightIds: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  for (let from = 0; from < highlightIds.length; from += IDS_PER_QUERY) {
    const rows = await db
      .selectFrom('highlight')
      .innerJoin('source_text', (join) =>
        join
          .onRef('source_text.source_id', '=', 'highlight.source_id')
          .onRef('source_text.version', '=', 'highlight.text_version'),
      )
      .select([
        'highlight.id as highlightId',
        'highlight.text_version as textVersion',
        'highlight.start_offset as start',
        'highlight.end_offset as end',
        'source_text.sha256 as textSha256',
      ])
      .where('highlight.id', 'in', highlightIds.slice(from, from + IDS_PER_QUERY))
      .execute();
    for (const row of rows) places.set(row.highlightId, row);
  }
  return places;
}
