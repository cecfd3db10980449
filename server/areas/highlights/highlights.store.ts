import type { HighlightId, TagId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import { GUIDE_KINDS } from '../../../core/sources/kinds.ts';
import type { Db } from '../../db/open.ts';
import type { Highlight, ListedHighlight } from './highlight.ts';
import { LISTED, toHighlight, toListed, toRow } from './highlight-row.ts';

const HIGHLIGHTS_PER_SOURCE_MAX = 20_000;

export async function insertHighlight(db: Db, highlight: Highlight): Promise<void> {
  await db.insertInto('highlight').values(toRow(highlight)).execute();
  await insertTags(db, highlight, highlight.createdBy, highlight.createdAt);
}

/** Highlights of one source in reading order, at most `HIGHLIGHTS_PER_SOURCE_MAX`. */
export async function listHighlights(db: Db, sourceId: string): Promise<ListedHighlight[]> {
  const rows = await ofSource(db, sourceId)
    .select(LISTED)
    .where('removed_at', 'is', null)
    .limit(HIGHLIGHTS_PER_SOURCE_MAX)
    .execute();
  const tags = await tagsIn(db, sourceId);
  return rows.map((row) => toListed(row, tags.get(row.id) ?? []));
}

/** Every highlight of one source, removed ones too: none may be forgotten when its text changes. */
export async function listAllHighlights(db: Db, sourceId: string): Promise<Highlight[]> {
  const rows = await ofSource(db, sourceId).selectAll().execute();
  const tags = await tagsIn(db, sourceId);
  return rows.map((row) => toHighlight(row, tags.get(row.id) ?? []));
}

function ofSource(db: Db, sourceId: string) {
  return db
    .selectFrom('highlight')
    .where('source_id', '=', sourceId)
    .orderBy('start_offset')
    .orderBy('id');
}

/** Tags by the highlight of a source, in the order in which they were given. */
async function tagsIn(db: Db, sourceId: string): Promise<ReadonlyMap<string, readonly TagId[]>> {
  const tags = await db
    .selectFrom('highlight_tag')
    .innerJoin('highlight', 'highlight.id', 'highlight_tag.highlight_id')
    .select(['highlight_id', 'tag_id'])
    .where('source_id', '=', sourceId)
    .orderBy('highlight_tag.created_at')
    .orderBy('tag_id')
    .execute();
  return groupTags(tags);
}

/** A highlight with any id, removed ones too, or null; the caller checks whose project it is in. */
export async function findHighlight(db: Db, id: string): Promise<Highlight | null> {
  const row = await db.selectFrom('highlight').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  const tags = await db
    .selectFrom('highlight_tag')
    .select(['highlight_id', 'tag_id'])
    .where('highlight_id', '=', id)
    .orderBy('created_at')
    .orderBy('tag_id')
    .execute();
  return toHighlight(
    row,
    tags.map((tag) => tag.tag_id as TagId),
  );
}

/** Ids in one statement: SQLite binds at most 32,766 values. */
const IDS_PER_QUERY = 5000;

/** Those of the ids that are highlights of the project and were not removed, without their tags. */
export async function findHighlights(
  db: Db,
  projectId: string,
  ids: readonly string[],
): Promise<Highlight[]> {
  const found: Highlight[] = [];
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
    const rows = await db
      .selectFrom('highlight')
      .selectAll()
      .where('project_id', '=', projectId)
      .where('removed_at', 'is', null)
      .where('id', 'in', ids.slice(from, from + IDS_PER_QUERY))
      .execute();
    found.push(...rows.map((row) => toHighlight(row, [])));
  }
  return found;
}

/** The first highlight of exactly this passage, or null. */
export async function findHighlightAt(
  db: Db,
  place: {
    readonly sourceId: string;
    readonly textVersion: number;
    readonly start: number;
    readonly end: number;
  },
): Promise<HighlightId | null> {
  const row = await db
    .selectFrom('highlight')
    .select('id')
    .where('source_id', '=', place.sourceId)
    .where('text_version', '=', place.textVersion)
    .where('start_offset', '=', place.start)
    .where('end_offset', '=', place.end)
    .where('removed_at', 'is', null)
    .where('orphaned_at', 'is', null)
    .orderBy('id')
    .executeTakeFirst();
  // The column holds only these.
  return row ? (row.id as HighlightId) : null;
}

/** Stores the highlight, tags aside, if it still stands at `revision − 1`; answers whether it did. */
export async function updateHighlight(db: Db, highlight: Highlight): Promise<boolean> {
  const { id, ...changes } = toRow(highlight);
  const result = await db
    .updateTable('highlight')
    .set((row) => {
      const isSameQuote = row('quote', '=', changes.quote);
      return {
        ...changes,
        // Other words are to be judged anew.
        computed_sentiment: row.case().when(isSameQuote).then(row.ref('computed_sentiment')).end(),
        sentiment_engine: row.case().when(isSameQuote).then(row.ref('sentiment_engine')).end(),
      };
    })
    .where('id', '=', id)
    .where('revision', '=', highlight.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Gives a highlight exactly its `tagIds`; tags that stay keep who gave them and when. */
export async function replaceTags(
  db: Db,
  highlight: Highlight,
  by: string,
  at: Instant,
): Promise<void> {
  let removed = db.deleteFrom('highlight_tag').where('highlight_id', '=', highlight.id);
  if (highlight.tagIds.length > 0) removed = removed.where('tag_id', 'not in', highlight.tagIds);
  await removed.execute();
  await insertTags(db, highlight, by, at);
}

/**
 * Gives the person of a source to its highlights that had the source's earlier person, or none. A highlight
 * of a question is nobody's and stays so.
 *
 * @returns How many highlights changed.
 */
export async function moveToParticipant(
  db: Db,
  sourceId: string,
  before: string | null,
  after: string | null,
): Promise<number> {
  const query = db
    .updateTable('highlight')
    .set((update) => ({ participant_id: after, revision: update('revision', '+', 1) }))
    .where('source_id', '=', sourceId)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('segment')
            .select('segment.position')
            .where('segment.source_id', '=', sourceId)
            .where('segment.kind', 'in', GUIDE_KINDS)
            .whereRef('segment.text_version', '=', 'highlight.text_version')
            .whereRef('segment.start_offset', '<=', 'highlight.start_offset')
            .whereRef('segment.end_offset', '>', 'highlight.start_offset'),
        ),
      ),
    );
  const result = await (
    before === null
      ? query.where('participant_id', 'is', null)
      : query.where('participant_id', '=', before)
  ).executeTakeFirst();
  return Number(result.numUpdatedRows);
}

async function insertTags(db: Db, highlight: Highlight, by: string, at: Instant): Promise<void> {
  if (highlight.tagIds.length === 0) return;
  await db
    .insertInto('highlight_tag')
    .values(
      highlight.tagIds.map((tagId) => ({
        highlight_id: highlight.id,
        tag_id: tagId,
        created_by: by,
        created_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['highlight_id', 'tag_id']).doNothing())
    .execute();
}

/** Tag ids by highlight, in the order of the rows. */
export function groupTags(
  rows: readonly { readonly highlight_id: string; readonly tag_id: string }[],
): ReadonlyMap<string, TagId[]> {
  const groups = new Map<string, TagId[]>();
  for (const row of rows) {
    const group = groups.get(row.highlight_id);
    if (group) group.push(row.tag_id as TagId);
    else groups.set(row.highlight_id, [row.tag_id as TagId]);
  }
  return groups;
}
