import type { TagId } from '../../../core/kernel/ids.ts';
import type { Db } from '../../db/open.ts';
import { selectOutdated } from '../codebook/index.ts';
import { groupTags } from './highlights.store.ts';

/** Tags by the highlight that they were given to when they meant something else; nobody looked at them since. */
export type OutdatedTags = ReadonlyMap<string, readonly TagId[]>;

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Of the highlights of a source. */
export async function listOutdatedIn(db: Db, sourceId: string): Promise<OutdatedTags> {
  const rows = await ordered(db)
    .innerJoin('highlight', 'highlight.id', 'highlight_tag.highlight_id')
    .where('highlight.source_id', '=', sourceId)
    .execute();
  return groupTags(rows);
}

/** Of these highlights. */
export async function listOutdatedOn(
  db: Db,
  highlightIds: readonly string[],
): Promise<OutdatedTags> {
  const found: { highlight_id: string; tag_id: string }[] = [];
  for (let from = 0; from < highlightIds.length; from += IDS_PER_QUERY) {
    const ids = highlightIds.slice(from, from + IDS_PER_QUERY);
    found.push(...(await ordered(db).where('highlight_tag.highlight_id', 'in', ids).execute()));
  }
  return groupTags(found);
}

function ordered(db: Db) {
  return selectOutdated(db)
    .select(['highlight_tag.highlight_id', 'highlight_tag.tag_id'])
    .orderBy('highlight_tag.created_at')
    .orderBy('highlight_tag.tag_id');
}
