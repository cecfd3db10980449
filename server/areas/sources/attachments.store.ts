import type { AttachmentId, SourceId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { MediaType } from '../../../core/sources/media.ts';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';

/** A picture or recording that belongs to a source. */
export interface Attachment {
  readonly id: AttachmentId;
  readonly sourceId: SourceId;
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly sizeBytes: number;
  /** SHA-256 of its bytes, hex: where the file store has it. */
  readonly sha256: string;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
}

export async function insertAttachment(db: Db, attachment: Attachment): Promise<void> {
  await db
    .insertInto('attachment')
    .values({
      id: attachment.id,
      source_id: attachment.sourceId,
      file_name: attachment.fileName,
      media_type: attachment.mediaType,
      size_bytes: attachment.sizeBytes,
      sha256: attachment.sha256,
      created_by: attachment.createdBy,
      created_at: attachment.createdAt,
      removed_at: attachment.removedAt,
    })
    .execute();
}

/** Takes an attachment off its source, or with null brings it back. */
export async function markAttachmentRemoved(
  db: Db,
  id: string,
  removedAt: Instant | null,
): Promise<void> {
  await db.updateTable('attachment').set({ removed_at: removedAt }).where('id', '=', id).execute();
}

/** An attachment with any id, a removed one too, or null; the caller checks whose source it is on. */
export async function findAttachment(db: Db, id: string): Promise<Attachment | null> {
  const row = await db.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toAttachment(row) : null;
}

/** An attachment of a source with these bytes, one that was taken off too, or null. */
export async function findAttachmentOf(
  db: Db,
  sourceId: string,
  sha256: string,
): Promise<Attachment | null> {
  const row = await db
    .selectFrom('attachment')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('sha256', '=', sha256)
    // Those that are on the source first.
    .orderBy((order) => order.fn.coalesce('removed_at', sql<string>`''`))
    .orderBy('id')
    .executeTakeFirst();
  return row ? toAttachment(row) : null;
}

/** Attachments that are on a source, oldest first. */
export async function listAttachments(
  db: Db,
  sourceId: string,
  attachmentsMax: number,
): Promise<Attachment[]> {
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .where('source_id', '=', sourceId)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .limit(attachmentsMax)
    .execute();
  return rows.map(toAttachment);
}

function toAttachment(row: {
  id: string;
  source_id: string;
  file_name: string;
  media_type: string;
  size_bytes: number;
  sha256: string;
  created_by: string;
  created_at: string;
  removed_at: string | null;
}): Attachment {
  return {
    id: row.id as AttachmentId,
    sourceId: row.source_id as SourceId,
    fileName: row.file_name,
    mediaType: row.media_type as MediaType,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
    removedAt: row.removed_at as Instant | null,
  };
}
