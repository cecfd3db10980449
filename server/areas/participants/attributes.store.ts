import type { AttributeId, ProjectId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { AttributeKind, AttributeShape } from '../../../core/participants/attributes.ts';
import type { Mergeable } from '../../../core/participants/merge.ts';
import type { Db } from '../../db/open.ts';

/** Something that is kept about the participants of a project. */
export interface Attribute extends AttributeShape {
  readonly id: AttributeId;
  readonly projectId: ProjectId;
  /** It is a column of the list of participants. */
  readonly listed: boolean;
  readonly archivedAt: Instant | null;
  readonly revision: number;
}

/** Values by the names of attributes. */
export type AttributeValues = Readonly<Record<string, string>>;

const LISTED_MAX = 5000;

/** Attributes of a project in the order in which they were made, archived ones too. */
export async function listAttributes(db: Db, projectId: string): Promise<Attribute[]> {
  const rows = await db
    .selectFrom('attribute')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('id')
    .limit(LISTED_MAX)
    .execute();
  return rows.map(toAttribute);
}

/** An attribute with any id, or null; the caller checks whose project it is in. */
export async function findAttribute(db: Db, id: string): Promise<Attribute | null> {
  const row = await db.selectFrom('attribute').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toAttribute(row) : null;
}

export async function insertAttribute(db: Db, attribute: Attribute): Promise<void> {
  await db.insertInto('attribute').values(toRow(attribute)).execute();
}

/** Stores the attribute if it still stands at `revision − 1`; answers whether it did. */
export async function updateAttribute(db: Db, attribute: Attribute): Promise<boolean> {
  const { id, ...changes } = toRow(attribute);
  const result = await db
    .updateTable('attribute')
    .set(changes)
    .where('id', '=', id)
    .where('revision', '=', attribute.revision - 1)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** What is kept about everybody of a project, also those who are archived or turned out to be another one. */
export async function listValues(
  db: Db,
  projectId: string,
): Promise<{ participantId: string; pseudonym: string; values: AttributeValues }[]> {
  const rows = await db
    .selectFrom('participant')
    .select(['id', 'pseudonym', 'attributes'])
    .where('project_id', '=', projectId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, pseudonym, attributes }) => ({
    participantId: id,
    pseudonym,
    values: JSON.parse(attributes) as AttributeValues,
  }));
}

/**
 * Writes values anew, of participants and of what is kept for splitting them. Whoever changed them meanwhile starts
 * from what stands now, and a merge that could be split still can.
 */
export async function rewriteValues(
  db: Db,
  projectId: string,
  rewrite: (values: AttributeValues) => AttributeValues,
): Promise<void> {
  for (const { participantId, values } of await listValues(db, projectId)) {
    const rewritten = JSON.stringify(rewrite(values));
    if (rewritten === JSON.stringify(values)) continue;
    await db
      .updateTable('participant')
      .set((same) => ({ attributes: rewritten, revision: same('revision', '+', 1) }))
      .where('id', '=', participantId)
      .execute();
    await db
      .updateTable('participant_merge')
      .set((same) => ({ survivor_revision: same('survivor_revision', '+', 1) }))
      .where('survivor_id', '=', participantId)
      .execute();
  }
  await rewriteMerges(db, projectId, rewrite);
}

async function rewriteMerges(
  db: Db,
  projectId: string,
  rewrite: (values: AttributeValues) => AttributeValues,
): Promise<void> {
  const merges = await db
    .selectFrom('participant_merge')
    .innerJoin('participant', 'participant.id', 'participant_merge.participant_id')
    .select(['participant_merge.participant_id', 'participant_merge.before'])
    .where('participant.project_id', '=', projectId)
    .orderBy('participant_merge.participant_id')
    .execute();
  for (const { participant_id: participantId, before: written } of merges) {
    const before = JSON.parse(written) as Mergeable;
    const rewritten = JSON.stringify({ ...before, attributes: rewrite(before.attributes) });
    await db
      .updateTable('participant_merge')
      .set({ before: rewritten })
      .where('participant_id', '=', participantId)
      .execute();
  }
}

function toAttribute(row: ReturnType<typeof toRow>): Attribute {
  return {
    id: row.id as AttributeId,
    projectId: row.project_id as ProjectId,
    name: row.name,
    kind: row.kind as AttributeKind,
    choices: JSON.parse(row.choices) as string[],
    listed: row.listed === 1,
    archivedAt: row.archived_at as Instant | null,
    revision: row.revision,
  };
}

function toRow(attribute: Attribute) {
  return {
    id: attribute.id as string,
    project_id: attribute.projectId as string,
    name: attribute.name,
    kind: attribute.kind as string,
    choices: JSON.stringify(attribute.choices),
    listed: attribute.listed ? 1 : 0,
    archived_at: attribute.archivedAt as string | null,
    revision: attribute.revision,
  };
}
