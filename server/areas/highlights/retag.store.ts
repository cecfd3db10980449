import type { Db } from '../../db/open.ts';
import type { Highlight } from './highlight.ts';
import { toHighlight } from './highlight-row.ts';

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/**
 * Highlights with one of these tags, removed ones too, without their tags.
 *
 * @param only - Of these alone.
 */
export async function listTagged(
  db: Db,
  tagIds: readonly string[],
  only?: readonly string[],
): Promise<Highlight[]> {
  const query = db
    .selectFrom('highlight')
    .selectAll()
    .where('id', 'in', (tagged) =>
      tagged
        .selectFrom('highlight_tag')
        .select('highlight_id')
        .where('tag_id', 'in', [...tagIds]),
    )
    .$if(only !== undefined, (all) => all.where('id', 'in', [...(only ?? [])]));
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => toHighlight(row, []));
}

/** Whoever saw these highlights before saw something else. */
export async function raiseRevisions(db: Db, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
    await db
      .updateTable('highlight')
      .set((same) => ({
        revision: same('revision', '+', 1),
        said_revision: same('revision', '+', 1),
      }))
      .where('id', 'in', ids.slice(from, from + IDS_PER_QUERY))
      .execute();
  }
}
