import type { ParticipantId, SourceId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Mergeable } from '../../../core/participants/merge.ts';
import type { Db } from '../../db/open.ts';

/** Two participants who became one. */
export interface Merge {
  /** Who was merged; they keep their row, which points to the survivor. */
  readonly participantId: ParticipantId;
  readonly survivorId: ParticipantId;
  readonly moved: Moved;
  /** What was known of the survivor; null once a consent was withdrawn. */
  readonly before: Mergeable;
  /** The survivor's afterwards: they go back to what was known only if nobody changed them since. */
  readonly survivorRevision: number;
  readonly mergedBy: string;
  readonly mergedAt: Instant;
}

/** What went from one participant to another. */
export interface Moved {
  readonly sourceIds: readonly SourceId[];
  readonly highlightIds: readonly string[];
  readonly values: readonly { readonly measurementId: string; readonly position: number }[];
  /** Notes on them; who were merged before there were any have none. */
  readonly noteIds?: readonly string[];
  /** Those who were merged with them before. */
  readonly participantIds: readonly string[];
}

/** What is said of a participant in words. */
export type Worded = Pick<
  Mergeable,
  'organisation' | 'household' | 'consentDocument' | 'attributes'
>;

/** What is kept of somebody who turned out to be another one. */
export interface MergedFields {
  readonly participantId: string;
  readonly own: Worded;
  /** What was known of the survivor; null where the two can no longer be split. */
  readonly before: Mergeable | null;
}

export async function insertMerge(db: Db, merge: Merge): Promise<void> {
  await db
    .insertInto('participant_merge')
    .values({
      participant_id: merge.participantId,
      survivor_id: merge.survivorId,
      moved: JSON.stringify(merge.moved),
      before: JSON.stringify(merge.before),
      survivor_revision: merge.survivorRevision,
      merged_by: merge.mergedBy,
      merged_at: merge.mergedAt,
    })
    .execute();
}

/** How a participant was merged, or null when they were not. */
export async function findMerge(db: Db, participantId: string): Promise<Merge | null> {
  const row = await db
    .selectFrom('participant_merge')
    .selectAll()
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    participantId: row.participant_id as ParticipantId,
    survivorId: row.survivor_id as ParticipantId,
    moved: JSON.parse(row.moved) as Moved,
    before: JSON.parse(row.before) as Mergeable,
    survivorRevision: row.survivor_revision,
    mergedBy: row.merged_by,
    mergedAt: row.merged_at as Instant,
  };
}

/** Who was merged into a participant and can be split from them, the latest first. */
export async function listMerges(
  db: Db,
  survivorId: string,
): Promise<{ participantId: ParticipantId; pseudonym: string; mergedAt: Instant }[]> {
  const rows = await db
    .selectFrom('participant_merge')
    .innerJoin('participant', 'participant.id', 'participant_merge.participant_id')
    .select(['participant.id', 'participant.pseudonym', 'participant_merge.merged_at'])
    .where('participant_merge.survivor_id', '=', survivorId)
    .orderBy('participant_merge.merged_at', 'desc')
    .orderBy('participant.id')
    .execute();
  return rows.map((row) => ({
    participantId: row.id as ParticipantId,
    pseudonym: row.pseudonym,
    mergedAt: row.merged_at as Instant,
  }));
}

/** Everybody who points to a participant: ids and pseudonyms. */
export async function listMergedInto(
  db: Db,
  survivorId: string,
): Promise<{ id: ParticipantId; pseudonym: string }[]> {
  const rows = await db
    .selectFrom('participant')
    .select(['id', 'pseudonym'])
    .where('merged_into', '=', survivorId)
    .orderBy('id')
    .execute();
  return rows.map(({ id, pseudonym }) => ({ id: id as ParticipantId, pseudonym }));
}

/** Lets participants point to another one, or to nobody. */
export async function pointTo(
  db: Db,
  participantIds: readonly string[],
  survivorId: string | null,
): Promise<void> {
  await db
    .updateTable('participant')
    .set({ merged_into: survivorId })
    .where('id', 'in', [...participantIds, ''])
    .execute();
}

/** What is kept of everybody in a project who turned out to be another one. */
export async function listMergedFields(db: Db, projectId: string): Promise<MergedFields[]> {
  const rows = await db
    .selectFrom('participant')
    .leftJoin('participant_merge', 'participant_merge.participant_id', 'participant.id')
    .select(['id', 'organisation', 'household', 'consent_document', 'attributes', 'before'])
    .where('project_id', '=', projectId)
    .where('merged_into', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    participantId: row.id,
    own: {
      organisation: row.organisation,
      household: row.household,
      consentDocument: row.consent_document,
      attributes: JSON.parse(row.attributes) as Mergeable['attributes'],
    },
    before: row.before === null ? null : (JSON.parse(row.before) as Mergeable),
  }));
}

/** Writes words anew that are kept of somebody who turned out to be another one; answers whether they still are. */
export async function updateMergedFields(
  db: Db,
  { participantId, own, before }: MergedFields,
): Promise<boolean> {
  const result = await db
    .updateTable('participant')
    .set({
      organisation: own.organisation,
      household: own.household,
      consent_document: own.consentDocument,
      attributes: JSON.stringify(own.attributes),
    })
    .where('id', '=', participantId)
    .where('merged_into', 'is not', null)
    .executeTakeFirst();
  if (Number(result.numUpdatedRows) === 0) return false;
  await db
    .updateTable('participant_merge')
    .set({ before: JSON.stringify(before) })
    .where('participant_id', '=', participantId)
    .execute();
  return true;
}

/** Deletes what is kept of merges: it holds what was known of people. */
export async function deleteMerges(db: Db, participantIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('participant_merge')
    .where('participant_id', 'in', [...participantIds, ''])
    .execute();
}
