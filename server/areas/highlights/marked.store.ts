import type { HighlightId } from '../../../core/kernel/ids.ts';
import type { Db } from '../../db/open.ts';

/** A stretch that is highlighted. */
export interface Marked {
  readonly id: HighlightId;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
}

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** What is highlighted in the current text of some sources, in the order in which it was. */
export async function listMarked(db: Db, sourceIds: readonly string[]): Promise<Marked[]> {
  const marked: Marked[] = [];
  const once = [...new Set(sourceIds)];
  for (let from = 0; from < once.length; from += IDS_PER_QUERY) {
    const rows = await db
      .selectFrom('highlight')
      .select(['id', 'source_id', 'start_offset', 'end_offset'])
      .where('source_id', 'in', once.slice(from, from + IDS_PER_QUERY))
      .where('removed_at', 'is', null)
      .where('orphaned_at', 'is', null)
      .orderBy('id')
      .execute();
    for (const { id, source_id: sourceId, start_offset: start, end_offset: end } of rows) {
      marked.push({ id: id as HighlightId, sourceId, start, end });
    }
  }
  return marked;
}
