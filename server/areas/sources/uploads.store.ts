import type {
  AttachmentId,
  Id,
  ProjectId,
  SourceId,
  StudyId,
  UploadId,
} from '../../../core/kernel/ids.ts';
import type { Instant } from '../../../core/kernel/time.ts';
import type { UploadIntent, UploadState } from '../../../core/sources/kinds.ts';
import type { MediaType } from '../../../core/sources/media.ts';
import { sql } from 'kysely';
import { insertRows } from '../../db/insert-rows.ts';
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
  /** The job that reads it. */
  readonly jobId: Id<'job'> | null;
  /** What a person wants of it; null: as it turns out. */
  readonly intent: UploadIntent | null;
  /** Of a picture or recording, what its bytes are; null for what is read. */
  readonly mediaType: MediaType | null;
  /** What a picture or recording became on its source. */
  readonly attachmentId: AttachmentId | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

const UPLOADS_MAX = 1000;
/** What a file is called of which nothing is kept any more, see `forgetUpload`. */
const ERASED = '';
const CANCELLED = {
  code: 'job.cancelled',
  detail: 'This was cancelled before the file was read. Upload it again to have it read.',
};

export async function insertUpload(db: Db, upload: Upload): Promise<void> {
  await insertRows(db, { table: 'upload' }, [{ ...toRow(upload), dismissed_at: null }]);
}

/** Stores an upload as it is now; one that was taken off the list stays as it is, and erased if it was. */
export async function updateUpload(db: Db, upload: Upload): Promise<void> {
  const { id, ...changes } = toRow(upload);
  await db
    .updateTable('upload')
    .set(changes)
    .where('id', '=', id)
    .where('dismissed_at', 'is', null)
    .execute();
}

/**
 * Whether what a job reads is still for it to settle: on the list, not settled, and given to no other job since.
 *
 * @param upload - As it was when the job began.
 */
export async function isStillRead(db: Db, upload: Pick<Upload, 'id' | 'jobId'>): Promise<boolean> {
  const now = await findUpload(db, upload.id);
  return now?.state === 'queued' && now.jobId === upload.jobId;
}

/** Whether an upload of a project was taken off the list, erased or not. */
export async function isTakenOff(db: Db, id: string, projectId: string): Promise<boolean> {
  const row = await db
    .selectFrom('upload')
    .select('id')
    .where('id', '=', id)
    .where('project_id', '=', projectId)
    .where('dismissed_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
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

/** An upload in the list of a project. */
export interface ListedUpload extends Upload {
  /** A spreadsheet that was read by the mapping of an earlier one: nobody was asked. */
  readonly remembered: boolean;
}

/** Uploads of a project that nobody took off the list and that are unfinished, failed, or newer than `since`. */
export async function listUploads(
  db: Db,
  projectId: string,
  since: Instant,
): Promise<ListedUpload[]> {
  const rows = await db
    .selectFrom('upload')
    .leftJoin('job', 'job.id', 'upload.job_id')
    .leftJoin('table_import', 'table_import.upload_id', 'upload.id')
    .selectAll('upload')
    .select([
      'table_import.remembered',
      'job.state as job_state',
      'job.problem_code as job_problem',
      'job.problem_detail as job_detail',
    ])
    .where('upload.project_id', '=', projectId)
    .where('upload.dismissed_at', 'is', null)
    .where((or) => or.or([or('upload.state', '!=', 'done'), or('upload.created_at', '>=', since)]))
    .orderBy('upload.id', 'desc')
    .limit(UPLOADS_MAX)
    .execute();
  return rows.map((row) => ({
    ...stateBy(toUpload(row), {
      state: row.job_state,
      problem: row.job_problem ? { code: row.job_problem, detail: row.job_detail ?? '' } : null,
    }),
    remembered: row.remembered === 1,
  }));
}

/** Where an upload is, from its job: one that was given up, or cancelled, never came to write so on the upload. */
export function stateBy(
  upload: Upload,
  job: { readonly state: string | null; readonly problem: Upload['problem'] } | null,
): Upload {
  if (upload.state !== 'queued') return upload;
  if (job?.state === 'running') return { ...upload, state: 'reading' };
  if (job?.state !== 'failed' && job?.state !== 'cancelled') return upload;
  return { ...upload, state: 'failed', problem: job.problem ?? CANCELLED };
}

/** Pictures and recordings of a study of which nobody knows yet to which source they belong, oldest first. */
export async function listUnattached(db: Db, studyId: string): Promise<Upload[]> {
  const rows = await db
    .selectFrom('upload')
    .selectAll()
    .where('study_id', '=', studyId)
    // As in the index that finds them: its condition is no parameter.
    .where(sql<boolean>`state = 'unattached'`)
    .where('dismissed_at', 'is', null)
    .orderBy('id')
    .limit(UPLOADS_MAX)
    .execute();
  return rows.map(toUpload);
}

/** Names of the files of a study that wait to be read, or are read just now. */
export async function listArriving(db: Db, studyId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('upload')
    .innerJoin('job', 'job.id', 'upload.job_id')
    .select('upload.file_name')
    .where('upload.study_id', '=', studyId)
    .where('upload.state', '=', 'queued')
    .where('upload.dismissed_at', 'is', null)
    .where('job.state', 'in', ['queued', 'running'])
    .execute();
  return rows.map(({ file_name: name }) => name);
}

/** An upload that somebody took off the list, unless it was erased with its name. */
export async function findDismissed(db: Db, id: string): Promise<Upload | null> {
  const row = await db
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', id)
    .where('dismissed_at', 'is not', null)
    .where('file_name', '!=', ERASED)
    .executeTakeFirst();
  return row ? toUpload(row) : null;
}

/** How many of these uploads were erased. */
export async function countErased(db: Db, ids: readonly string[]): Promise<number> {
  const { n } = await db
    .selectFrom('upload')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('id', 'in', [...ids, ''])
    .where('file_name', '=', ERASED)
    .executeTakeFirstOrThrow();
  return n;
}

export async function markBroughtBack(db: Db, id: string): Promise<void> {
  await db.updateTable('upload').set({ dismissed_at: null }).where('id', '=', id).execute();
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
    jobId: row.job_id as Id<'job'> | null,
    intent: row.intent as UploadIntent | null,
    mediaType: row.media_type as MediaType | null,
    attachmentId: row.attachment_id as AttachmentId | null,
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
    job_id: upload.jobId as string | null,
    intent: upload.intent as string | null,
    media_type: upload.mediaType as string | null,
    attachment_id: upload.attachmentId as string | null,
    created_by: upload.createdBy,
    created_at: upload.createdAt as string,
  };
}
