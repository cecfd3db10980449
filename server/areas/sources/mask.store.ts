import type { Instant } from '../../../core/kernel/time.ts';
import type { Db } from '../../db/open.ts';
import type { Source } from './sources.store.ts';

/** The files of a source: its original, the uploads and spreadsheets it came from, its attachments; each once. */
export async function listOriginalsOf(
  db: Db,
  source: Pick<Source, 'id' | 'projectId' | 'originalSha256'>,
): Promise<string[]> {
  const uploads = await db
    .selectFrom('upload')
    .select('sha256')
    .where('source_id', '=', source.id)
    .execute();
  const sheets = await db
    .selectFrom('table_import_source')
    .innerJoin('upload', 'upload.id', 'table_import_source.upload_id')
    .select('upload.sha256')
    .where('table_import_source.source_id', '=', source.id)
    .execute();
  const attachments = await db
    .selectFrom('attachment')
    .select('sha256')
    .where('source_id', '=', source.id)
    // What somebody took off them and what waits again may be of anybody: it is listed for people to look at.
    .where((eb) =>
      eb.or([
        eb('removed_at', 'is', null),
        eb.not(
          eb.exists(
            eb
              .selectFrom('upload')
              .select('upload.id')
              .whereRef('upload.sha256', '=', 'attachment.sha256')
              .where('upload.project_id', '=', source.projectId)
              .where('upload.state', '=', 'unattached')
              .where('upload.dismissed_at', 'is', null),
          ),
        ),
      ]),
    )
    .execute();
  const kept = [...uploads, ...sheets, ...attachments].map(({ sha256 }) => sha256);
  const all = [source.originalSha256, ...kept];
  return [...new Set(all.flatMap((sha256) => sha256 ?? []))].sort();
}

/** An archive that was uploaded. */
export interface Archive {
  /** Of its upload. */
  readonly id: string;
  readonly sha256: string;
}

/** The archives that files of a source were unpacked from. */
export async function listArchivesOf(
  db: Db,
  source: Pick<Source, 'id' | 'projectId'>,
): Promise<Archive[]> {
  const uploads = await db
    .selectFrom('upload')
    .select('id')
    .where('source_id', '=', source.id)
    .execute();
  return listArchives(
    db,
    source.projectId,
    uploads.map(({ id }) => id),
  );
}

/** The archives of a project that some uploads were unpacked from, whatever became of those; the log tells. */
export async function listArchives(
  db: Db,
  projectId: string,
  uploadIds: readonly string[],
): Promise<Archive[]> {
  if (uploadIds.length === 0) return [];
  const wanted = new Set(uploadIds);
  const unpacked = await db
    .selectFrom('change')
    .select('subject')
    .where('project_id', '=', projectId)
    .where('type', '=', 'upload.unpacked')
    .execute();
  const ids = unpacked.flatMap(({ subject }) => {
    const { uploadId, uploadIds: files } = JSON.parse(subject) as UnpackedSubject;
    return files.some((id) => wanted.has(id)) ? [uploadId] : [];
  });
  return db
    .selectFrom('upload')
    .select(['id', 'sha256'])
    .where('id', 'in', [...ids, ''])
    .execute();
}

interface UnpackedSubject {
  readonly uploadId: string;
  readonly uploadIds: readonly string[];
}

/** Forgets the uploads of a source and the archives they came in, with their file names and who they may be of. */
export async function deleteUploads(
  db: Db,
  sourceId: string,
  archiveIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('upload')
    .where('id', 'in', [...archiveIds, ''])
    .execute();
  await db.deleteFrom('upload').where('source_id', '=', sourceId).execute();
}

/** Forgets the pictures and recordings of a source: a voice cannot be masked. */
export async function deleteAttachments(db: Db, sourceId: string): Promise<void> {
  await db.deleteFrom('attachment').where('source_id', '=', sourceId).execute();
}

/** Lets go of files in a whole project: a spreadsheet is the original of everybody in it. */
export async function letGoOfOriginals(
  db: Db,
  projectId: string,
  sha256s: readonly string[],
  at: Instant,
): Promise<void> {
  if (sha256s.length === 0) return;
  await db
    .updateTable('source')
    .set({ original_sha256: null, original_removed_at: at })
    .where('project_id', '=', projectId)
    .where('original_sha256', 'in', [...sha256s])
    .execute();
  await db
    .updateTable('upload')
    .set({ dismissed_at: at })
    .where('project_id', '=', projectId)
    .where('sha256', 'in', [...sha256s])
    .execute();
}

/** A file that never became a source. */
export interface StrandedFile {
  readonly uploadId: string;
  readonly sha256: string;
  /** Somebody may still take it in; else it failed, or was taken off the list. */
  readonly waits: boolean;
}

/** The files of a project that never became a source; nobody can tell whose words are in them. */
export async function listStrandedFiles(db: Db, projectId: string): Promise<StrandedFile[]> {
  const rows = await db
    .selectFrom('upload')
    .select(['id', 'sha256', 'state', 'dismissed_at'])
    .where('project_id', '=', projectId)
    .where('source_id', 'is', null)
    .where('state', '!=', 'done')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    uploadId: row.id,
    sha256: row.sha256,
    waits: row.state !== 'failed' && row.dismissed_at === null,
  }));
}

/** Takes a file off the list and forgets what it is called: names of files name people, and are made of their words. */
export async function forgetUpload(db: Db, id: string, at: Instant): Promise<void> {
  await db
    .updateTable('upload')
    .set({ file_name: '', proposed_participant: null, dismissed_at: at })
    .where('id', '=', id)
    .execute();
}

/** SHA-256 of the files that the bytes of an upload are in, its own and its archive's, also of one that is off the list. */
export async function listFilesOfUpload(db: Db, uploadId: string): Promise<string[]> {
  const upload = await db
    .selectFrom('upload')
    .select(['sha256', 'project_id'])
    .where('id', '=', uploadId)
    .executeTakeFirst();
  if (!upload) return [];
  const archives = await listArchives(db, upload.project_id, [uploadId]);
  return [...new Set([upload.sha256, ...archives.map(({ sha256 }) => sha256)])];
}

/** Those of these files that a source, an upload, an attachment or a consent of anybody still refers to. */
export async function listReferred(db: Db, sha256s: readonly string[]): Promise<Set<string>> {
  if (sha256s.length === 0) return new Set();
  const sources = await db
    .selectFrom('source')
    .select('original_sha256 as sha256')
    .where('original_sha256', 'in', [...sha256s])
    .execute();
  const uploads = await db
    .selectFrom('upload')
    .select('sha256')
    .where('sha256', 'in', [...sha256s])
    .where('dismissed_at', 'is', null)
    .execute();
  const attachments = await db
    .selectFrom('attachment')
    .select('sha256')
    .where('sha256', 'in', [...sha256s])
    .execute();
  const consents = await db
    .selectFrom('consent_file')
    .select('sha256')
    .where('sha256', 'in', [...sha256s])
    .execute();
  const all = [...sources, ...uploads, ...attachments, ...consents];
  return new Set(all.flatMap(({ sha256 }) => sha256 ?? []));
}
