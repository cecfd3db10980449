import type { ConsentFileId, ParticipantId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';

/** A document of a consent. */
export interface ConsentFile {
  readonly id: ConsentFileId;
  readonly participantId: ParticipantId;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** SHA-256 of its bytes, hex: where the file store has it. */
  readonly sha256: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
}

const LISTED_MAX = 1000;

export async function insertConsentFile(db: Db, file: ConsentFile): Promise<void> {
  await db
    .insertInto('consent_file')
    .values({
      id: file.id,
      participant_id: file.participantId,
      file_name: file.fileName,
      size_bytes: file.sizeBytes,
      sha256: file.sha256,
      created_by: file.createdBy,
      created_at: file.createdAt,
      removed_at: file.removedAt,
    })
    .execute();
}

/** Documents that were not taken off, of any of these participants, oldest first. */
export async function listConsentFiles(
  db: Db,
  participantIds: readonly string[],
): Promise<ConsentFile[]> {
  const rows = await db
    .selectFrom('consent_file')
    .selectAll()
    .where('participant_id', 'in', [...participantIds, ''])
    .where('removed_at', 'is', null)
    .orderBy('id')
    .limit(LISTED_MAX)
    .execute();
  return rows.map(toConsentFile);
}

/** A document with any id, one that was taken off too, or null; the caller checks whose it is. */
export async function findConsentFile(db: Db, id: string): Promise<ConsentFile | null> {
  const row = await db
    .selectFrom('consent_file')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? toConsentFile(row) : null;
}

/** Takes a document off, or with null brings it back. */
export async function markConsentFileRemoved(
  db: Db,
  id: string,
  removedAt: Instant | null,
): Promise<void> {
  await db
    .updateTable('consent_file')
    .set({ removed_at: removedAt })
    .where('id', '=', id)
    .execute();
}

/** SHA-256 of the documents of these participants, also of those that were taken off; each once. */
export async function listConsentHashes(
  db: Db,
  participantIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('consent_file')
    .select('sha256')
    .distinct()
    .where('participant_id', 'in', [...participantIds, ''])
    .orderBy('sha256')
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Forgets the documents of these participants; their bytes are for the caller to erase. */
export async function deleteConsentFiles(db: Db, participantIds: readonly string[]): Promise<void> {
  await db
    .deleteFrom('consent_file')
    .where('participant_id', 'in', [...participantIds, ''])
    .execute();
}

function toConsentFile(row: {
  id: string;
  participant_id: string;
  file_name: string;
  size_bytes: number;
  sha256: string;
  created_by: string;
  created_at: string;
  removed_at: string | null;
}): ConsentFile {
  return {
    id: row.id as ConsentFileId,
    participantId: row.participant_id as ParticipantId,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    removedAt: row.removed_at as Instant | null,
  };
}
