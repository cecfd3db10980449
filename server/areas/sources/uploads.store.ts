import type { ProjectId, SourceId, StudyId, UploadId } from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { UploadState } from '../../../core/sources/kinds.ts';
import type { Db } from '../../db/open.ts';

/** A file on its way in. */
export interface Upload {
  readonly id: UploadId;
  readonly projectId: ProjectId;
  readonly studyId: StudyId;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly state: UploadState;
  readonly problem: { readonly code: string; readonly detail: string } | null;
  readonly sourceId: SourceId | null;
  readonly proposedParticipant: string | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

const UPLOADS_MAX = 1000;

export async function insertUpload(db: Db, upload: Upload): Promise<void> {
  await db
    .insertInto('upload')
    .values({ ...toRow(upload), dismissed_at: null })
    .execute();
}

export async function updateUpload(db: Db, upload: Upload): Promise<void> {
  const { id, ...changes } = toRow(upload);
  await db.updateTable('upload').set(changes).where('id', '=', id).execute();
}

/** An upload with any id, or null; the caller checks whose project it is in. */
export async function findUpload(db: Db, id: string): Promise<Upload | null> {
  const row = await db
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', id)
    .where('dismissed_at', 'is', null)
    .executeTakeFirst();
  return row ? toUpload(row) : null;
}

/** Uploads of a project that nobody took off the list and that are unfinished, failed, or newer than `since`. */
export async function listUploads(db: Db, projectId: string, since: Instant): Promise<Upload[]> {
  const rows = await db
    .selectFrom('upload')
    .selectAll()
    .where('project_id', '=', projectId)
    .where('dismissed_at', 'is', null)
    .where((or) => or.or([or('state', '!=', 'done'), or('created_at', '>=', since)]))
    .orderBy('id', 'desc')
    .limit(UPLOADS_MAX)
    .execute();
  return rows.map(toUpload);
}

export async function markDismissed(db: Db, id: string, at: Instant): Promise<void> {
  await db.updateTable('upload').set({ dismissed_at: at }).where('id', '=', id).execute();
}

function toUpload(row: ReturnType<typeof toRow>): Upload {
  return {
    id: row.id as UploadId,
    projectId: row.project_id as ProjectId,
    studyId: row.study_id as StudyId,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    state: row.state as UploadState,
    problem: row.problem_code ? { code: row.problem_code, detail: row.problem_detail ?? '' } : null,
    sourceId: row.source_id as SourceId | null,
    proposedParticipant: row.proposed_participant,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
  };
}

function toRow(upload: Upload) {
  return {
    id: upload.id as string,
    project_id: upload.projectId as string,
    study_id: upload.studyId as string,
    file_name: upload.fileName,
    size_bytes: upload.sizeBytes,
    sha256: upload.sha256,
    state: upload.state as string,
    problem_code: upload.problem?.code ?? null,
    problem_detail: upload.problem?.detail ?? null,
    source_id: upload.sourceId as string | null,
    proposed_participant: upload.proposedParticipant,
    created_by: upload.createdBy,
    created_at: upload.createdAt as string,
  };
}
