import type { TagId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** A tag on a highlight, with who gave it and when. */
export interface GivenTag {
  readonly highlightId: string;
  readonly tagId: TagId;
  readonly by: string;
  readonly at: Instant;
  /** Who said that it still fits, after the tag came to mean something else; left out where nobody did. */
  readonly confirmed?: { readonly by: string; readonly at: Instant };
}

/** Ids, or rows, in one statement: SQLite binds at most 32,766 values. */
const AT_ONCE = 5000;

/** The tags on these highlights, each in the order they were given. */
export async function listGivenTags(db: Db, highlightIds: readonly string[]): Promise<GivenTag[]> {
  const found: GivenTag[] = [];
  for (let from = 0; from < highlightIds.length; from += AT_ONCE) {
    const rows = await db
      .selectFrom('highlight_tag')
      .selectAll()
      .where('highlight_id', 'in', highlightIds.slice(from, from + AT_ONCE))
      .orderBy('highlight_id')
      .orderBy('created_at')
      .orderBy('tag_id')
      .execute();
    found.push(...rows.map(toGiven));
  }
  return found;
}

/** Tags by the highlight that they are on. */
export function byHighlight(tags: readonly GivenTag[]): ReadonlyMap<string, readonly GivenTag[]> {
  const groups = new Map<string, GivenTag[]>();
  for (const tag of tags) {
    const group = groups.get(tag.highlightId);
    if (group) group.push(tag);
    else groups.set(tag.highlightId, [tag]);
  }
  return groups;
}

/** Gives a highlight exactly these tags, as they were given once. */
export async function replaceGivenTags(
  db: Db,
  highlightId: string,
  tags: readonly GivenTag[],
): Promise<void> {
  await db.deleteFrom('highlight_tag').where('highlight_id', '=', highlightId).execute();
  await insertGivenTags(db, tags);
}

/** Gives tags; those that are there already stay as they are. */
export async function insertGivenTags(db: Db, tags: readonly GivenTag[]): Promise<void> {
  for (let from = 0; from < tags.length; from += AT_ONCE) {
    await db
      .insertInto('highlight_tag')
      .values(
        tags.slice(from, from + AT_ONCE).map(({ highlightId, tagId, by, at, confirmed }) => ({
          highlight_id: highlightId,
          tag_id: tagId,
          created_by: by,
          created_at: at,
          confirmed_by: confirmed?.by ?? null,
          confirmed_at: confirmed?.at ?? null,
        })),
      )
      .onConflict((conflict) => conflict.columns(['highlight_id', 'tag_id']).doNothing())
      .execute();
  }
}

/** Says of a tag on these highlights that it still fits. */
export async function confirmGivenTag(
  db: Db,
  tagId: string,
  highlightIds: readonly string[],
  { by, at }: NonNullable<GivenTag['confirmed']>,
): Promise<void> {
  for (let from = 0; from < highlightIds.length; from += AT_ONCE) {
    await db
      .updateTable('highlight_tag')
      .set({ confirmed_by: by, confirmed_at: at })
      .where('tag_id', '=', tagId)
      .where('highlight_id', 'in', highlightIds.slice(from, from + AT_ONCE))
      .execute();
  }
}

/** Takes a tag away from these highlights. */
export async function deleteGivenTag(
  db: Db,
  tagId: string,
  highlightIds: readonly string[],
): Promise<void> {
  for (let from = 0; from < highlightIds.length; from += AT_ONCE) {
    await db
      .deleteFrom('highlight_tag')
      .where('tag_id', '=', tagId)
      .where('highlight_id', 'in', highlightIds.slice(from, from + AT_ONCE))
      .execute();
  }
}

function toGiven(row: {
  highlight_id: string;
  tag_id: string;
  created_by: string;
  created_at: string;
  confirmed_by: string | null;
  confirmed_at: string | null;
}): GivenTag {
  const { confirmed_by: by, confirmed_at: at } = row;
  return {
    highlightId: row.highlight_id,
    tagId: row.tag_id as TagId,
    by: row.created_by,
    at: row.created_at as Instant,
    ...(by !== null && at !== null && { confirmed: { by, at: at as Instant } }),
  };
}
