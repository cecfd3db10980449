import {
  type Channel,
  type FieldBasis,
  type Lane,
  type PersonaField,
  type TagKind,
  TAGS_MAX,
} from '../../../core/codebook/tags.ts';
import type { HighlightId, JourneyId, ProjectId, TagId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { DatabaseKind } from '../../../migrations/lib/columns.ts';
import type { Db } from '../../db/open.ts';

/** What is known about a persona, field by field. */
export type PersonaFields = Partial<Record<PersonaField, PersonaFact>>;

/** One thing that is known about a persona. */
export interface PersonaFact {
  readonly text: string;
  readonly basis: FieldBasis;
  /** The highlights that it rests on, in the order of their ids. */
  readonly highlightIds?: readonly HighlightId[] | undefined;
}

/** A tag of any kind; what only one kind has is null on the others. */
export interface Tag {
  readonly id: TagId;
  readonly projectId: ProjectId;
  readonly kind: TagKind;
  readonly name: string;
  readonly hue: number;
  readonly parentId: TagId | null;
  readonly position: number;
  readonly definition: string;
  readonly useWhen: string;
  readonly avoidWhen: string;
  readonly example: string;
  /** Other names under which it is found, such as those of tags that were merged into it. */
  readonly aliases: readonly string[];
  /** The tag that it became part of; it is archived then. */
  readonly mergedInto: TagId | null;
  /** Why it was merged. */
  readonly mergeNote: string;
  /** Tags with a name like its own that somebody said are something else. */
  readonly distinctFrom: readonly TagId[];
  readonly journeyId: JourneyId | null;
  readonly lane: Lane | null;
  readonly channel: Channel | null;
  readonly owner: string | null;
  readonly persona: PersonaFields | null;
  readonly archivedAt: Instant | null;
  readonly revision: number;
}

/** Rows of one statement: both databases bind a limited number of values. */
const ROWS_PER_INSERT = 500;

export async function insertTags(db: Db, tags: readonly Tag[]): Promise<void> {
  for (let from = 0; from < tags.length; from += ROWS_PER_INSERT) {
    const rows = tags.slice(from, from + ROWS_PER_INSERT).map(toRow);
    await db.insertInto('tag').values(rows).execute();
  }
}

/** Every tag of a project, by kind, then in its order. */
export async function listTags(db: Db, projectId: string): Promise<Tag[]> {
  const rows = await db
    .selectFrom('tag')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('kind')
    .orderBy('position')
    .orderBy('id')
    .limit(TAGS_MAX)
    .execute();
  return rows.map(toTag);
}

/** A tag with any id, or null; the caller checks whose project it is in. */
export async function findTag(db: Db, tagId: string): Promise<Tag | null> {
  const row = await db.selectFrom('tag').selectAll().where('id', '=', tagId).executeTakeFirst();
  return row ? toTag(row) : null;
}

/**
 * Keeps tags as they are until the transaction ends: whoever merges or changes one of them waits. Others may give them
 * meanwhile. SQLite has one writer at a time.
 */
export async function shareTags(
  db: Db,
  kind: DatabaseKind,
  tagIds: readonly string[],
): Promise<void> {
  if (kind === 'sqlite' || tagIds.length === 0) return;
  await db
    .selectFrom('tag')
    .select('id')
    .where('id', 'in', [...tagIds])
    .orderBy('id')
    .forShare()
    .execute();
}

/** Those of the ids that are tags of the project, in no particular order. */
export async function findTagsOf(
  db: Db,
  projectId: string,
  tagIds: readonly string[],
): Promise<Tag[]> {
  if (tagIds.length === 0) return [];
  const rows = await db
    .selectFrom('tag')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('id', 'in', [...tagIds])
    .orderBy('id')
    .limit(TAGS_MAX)
    .execute();
  return rows.map(toTag);
}

/** Stores the tag if it still stands at `tag.revision − 1`; answers whether it did. */
export async function updateTag(db: Db, tag: Tag): Promise<boolean> {
  const { id, ...changes } = toRow(tag);
  const result = await db
    .updateTable('tag')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', tag.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

export async function updatePosition(db: Db, tagId: string, position: number): Promise<void> {
  await db.updateTable('tag').set({ position }).where('id', '=', tagId).execute();
}

/** Which of some highlights are in a project and not removed. */
export async function findHighlightsOf(
  db: Db,
  projectId: string,
  highlightIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('highlight')
    .select('id')
    .where('project_id', '=', projectId)
    .where('id', 'in', highlightIds)
    .where('removed_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

function toTag(row: ReturnType<typeof toRow>): Tag {
  return {
    id: row.id as TagId,
    projectId: row.project_id as ProjectId,
    kind: row.kind as TagKind,
    name: row.name,
    hue: row.hue,
    parentId: row.parent_id as TagId | null,
    position: row.position,
    definition: row.definition,
    useWhen: row.use_when,
    avoidWhen: row.avoid_when,
    example: row.example,
    aliases: JSON.parse(row.aliases) as string[],
    mergedInto: row.merged_into as TagId | null,
    mergeNote: row.merge_note,
    distinctFrom: JSON.parse(row.distinct_from) as TagId[],
    journeyId: row.journey_id as JourneyId | null,
    lane: row.lane as Lane | null,
    channel: row.channel as Channel | null,
    owner: row.owner,
    persona: row.persona ? (JSON.parse(row.persona) as PersonaFields) : null,
    archivedAt: row.archived_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(tag: Tag) {
  return {
    id: tag.id as string,
    project_id: tag.projectId as string,
    kind: tag.kind as string,
    name: tag.name,
    hue: tag.hue,
    parent_id: tag.parentId as string | null,
    position: tag.position,
    definition: tag.definition,
    use_when: tag.useWhen,
    avoid_when: tag.avoidWhen,
    example: tag.example,
    aliases: JSON.stringify(tag.aliases),
    merged_into: tag.mergedInto as string | null,
    merge_note: tag.mergeNote,
    distinct_from: JSON.stringify(tag.distinctFrom),
    journey_id: tag.journeyId as string | null,
    lane: tag.lane as string | null,
    channel: tag.channel as string | null,
    owner: tag.owner,
    persona: tag.persona ? JSON.stringify(tag.persona) : null,
    archived_at: tag.archivedAt as string | null,
    revision: tag.revision,
  };
}
