import { sql } from 'kysely';
import type { Definition } from '../../../core/codebook/definition.ts';
import type { TagId, TagVersionId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** What a tag said of itself until somebody changed it. */
export interface TagVersion extends Definition {
  readonly id: TagVersionId;
  readonly tagId: TagId;
  /** User id. */
  readonly replacedBy: string;
  readonly replacedAt: Instant;
  /** What came after it says the same in other words. */
  readonly isWording: boolean;
  /** The change was taken back. */
  readonly removedAt: Instant | null;
}

/** More earlier definitions of one tag than these, the newest, are not listed. */
export const TAG_VERSIONS_MAX = 200;

export async function insertTagVersion(db: Db, version: TagVersion): Promise<void> {
  await db.insertInto('tag_version').values(toRow(version)).execute();
}

/** The caller knows that nobody else writes it: the tag was changed in the same transaction, or is held. */
export async function updateTagVersion(db: Db, version: TagVersion): Promise<void> {
  const { id, ...changes } = toRow(version);
  await db.updateTable('tag_version').set(changes).where('id', '=', id).execute();
}

export async function findTagVersion(db: Db, id: string): Promise<TagVersion | null> {
  const row = await db
    .selectFrom('tag_version')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toVersion(row) : null;
}

/** What a tag said of itself before, newest first, at most `TAG_VERSIONS_MAX`. */
export async function listTagVersions(db: Db, tagId: string): Promise<TagVersion[]> {
  const rows = await db
    .selectFrom('tag_version')
    .selectAll()
    .where('tag_id', '=', tagId)
    .where('removed_at', 'is', null)
    .orderBy('replaced_at', 'desc')
    .orderBy('id', 'desc')
    .limit(TAG_VERSIONS_MAX)
    .execute();
  return rows.map(toVersion);
}

/** Every earlier definition in a project, those too whose change was taken back. */
export async function listAllVersions(db: Db, projectId: string): Promise<TagVersion[]> {
  const rows = await db
    .selectFrom('tag_version')
    .innerJoin('tag', 'tag.id', 'tag_version.tag_id')
    .selectAll('tag_version')
    .where('tag.project_id', '=', projectId)
    .execute();
  return rows.map(toVersion);
}

/** How much of a tag is from before what it says today. */
export interface EarlierUse {
  /** Earlier definitions. */
  readonly versions: number;
  /** Highlights in sources in use that it was given to under one of them, and not looked at since. */
  readonly outdated: number;
}

/** By the ids of tags; those that never said anything else are left out. */
export async function countEarlierUse(
  db: Db,
  projectId: string,
): Promise<ReadonlyMap<string, EarlierUse>> {
  const versions = await db
    .selectFrom('tag_version')
    .innerJoin('tag', 'tag.id', 'tag_version.tag_id')
    .select((count) => ['tag_version.tag_id', count.fn.countAll<number>().as('versions')])
    .where('tag.project_id', '=', projectId)
    .where('tag_version.removed_at', 'is', null)
    .groupBy('tag_version.tag_id')
    .execute();
  if (versions.length === 0) return new Map();
  const outdated = await selectOutdated(db)
    .innerJoin('highlight', 'highlight.id', 'highlight_tag.highlight_id')
    .innerJoin('source', 'source.id', 'highlight.source_id')
    .select((count) => ['highlight_tag.tag_id', count.fn.countAll<number>().as('highlights')])
    .where('highlight.project_id', '=', projectId)
    .where('highlight.removed_at', 'is', null)
    .where('source.archived_at', 'is', null)
    .groupBy('highlight_tag.tag_id')
    .execute();
  const counts = new Map(outdated.map((row) => [row.tag_id, row.highlights]));
  return new Map(
    versions.map((row) => [
      row.tag_id,
      { versions: row.versions, outdated: counts.get(row.tag_id) ?? 0 },
    ]),
  );
}

/** Tags on highlights that were given, and looked at last, before the tag came to mean what it means today. */
export function selectOutdated(db: Db) {
  const redefined = db
    .selectFrom('tag_version')
    .select((version) => ['tag_id', version.fn.max('replaced_at').as('at')])
    .where('is_wording', '=', sql.lit(0))
    .where('removed_at', 'is', null)
    .groupBy('tag_id')
    .as('redefined');
  return db
    .selectFrom('highlight_tag')
    .innerJoin(redefined, 'redefined.tag_id', 'highlight_tag.tag_id')
    .where((where) =>
      where(
        where.fn.coalesce('highlight_tag.confirmed_at', 'highlight_tag.created_at'),
        '<',
        where.ref('redefined.at'),
      ),
    );
}

function toVersion(row: ReturnType<typeof toRow>): TagVersion {
  return {
    id: row.id as TagVersionId,
    tagId: row.tag_id as TagId,
    definition: row.definition,
    useWhen: row.use_when,
    avoidWhen: row.avoid_when,
    replacedBy: row.replaced_by,
    replacedAt: row.replaced_at as Instant,
    isWording: row.is_wording === 1,
    removedAt: row.removed_at as Instant | null,
  };
}

function toRow(version: TagVersion) {
  return {
    id: version.id as string,
    tag_id: version.tagId as string,
    definition: version.definition,
    use_when: version.useWhen,
    avoid_when: version.avoidWhen,
    replaced_by: version.replacedBy,
    replaced_at: version.replacedAt as string,
    is_wording: version.isWording ? 1 : 0,
    removed_at: version.removedAt as string | null,
  };
}
