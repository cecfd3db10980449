import { ConflictError, InvalidError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { SourceId, StudyId } from '../../../core/kernel/ids.ts';
import { later } from '../../../core/kernel/time.ts';
import type { UploadIntent, UploadState } from '../../../core/sources/kinds.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { findJob } from '../../jobs/jobs.store.ts';
import { lockProject, maySeeProject, requireProject, requireStudy } from '../projects/index.ts';
import { unpackUpload } from './archives.service.ts';
import { safeName } from './file-names.ts';
import { queueAgain, queueReading, queueReadingAsText, requeueReading } from './queue-reading.ts';
import { placeMedia } from './place-media.service.ts';
import {
  findFormatOf,
  type IncomingFile,
  isArchive,
  readInWorker,
  shapesOf,
} from './read-in-worker.ts';
import { type CorrectText, settleUpload } from './settle-upload.service.ts';
import { requireSourceIn } from './sources.service.ts';
import { problemOf } from './upload-problem.ts';
import { findUpload, isStillRead, stateBy, type Upload, updateUpload } from './uploads.store.ts';

const MS_PER_DAY = 86_400_000;

/**
 * Keeps an uploaded file and queues its reading.
 *
 * @param correctedId - The source whose text it corrects.
 * @throws NotFoundError `project.not_found`, `study.not_found`, `source.not_found`
 * @throws InvalidError `upload.format_unknown`, `upload.empty`
 */
export async function receiveUpload(
  ctx: Context,
  projectId: string,
  studyId: StudyId,
  file: IncomingFile,
  correctedId: SourceId | null = null,
): Promise<Upload> {
  const project = await requireProject(ctx, projectId);
  if (correctedId) await requireSourceIn(ctx, correctedId, project.id);
  await requireStudy(ctx, studyId, projectId);
  const fileName = safeName(file.fileName);
  if (file.bytes.length === 0) {
    throw new InvalidError('upload.empty', `${fileName} is empty. Choose the file with the notes.`);
  }
  await findFormatOf({ fileName, bytes: file.bytes });
  const sha256 = await ctx.files.keep(file.bytes);
  return transact(ctx, async (tx) =>
    queueReading(tx, {
      id: tx.newId('upload'),
      projectId: project.id,
      studyId,
      fileName,
      sizeBytes: file.bytes.length,
      sha256,
      state: 'queued',
      problem: null,
      sourceId: correctedId,
      intent: correctedId ? 'new_version' : null,
      mediaType: null,
      attachmentId: null,
      proposedParticipant: null,
      createdBy: 'userId' in tx.actor ? tx.actor.userId : tx.actor.kind,
      createdAt: tx.now(),
    }),
  );
}

/** How an upload is read. */
export interface Reading {
  readonly signal: AbortSignal;
  /** As text, whatever its format. */
  readonly asText: boolean;
  /** What a corrected file becomes. */
  readonly correct: CorrectText;
}

/**
 * Reads an uploaded file in a worker and stores it as a source, or an archive as the uploads it holds; writes on
 * the upload why not. Cancelled, it leaves nothing but the upload.
 */
export async function readUpload(
  ctx: Context,
  uploadId: string,
  { signal, asText, correct }: Reading,
): Promise<void> {
  const upload = await findUpload(ctx.db, uploadId);
  if (!upload || isSettled(upload)) return;
  try {
    const file = { fileName: upload.fileName, bytes: await ctx.files.read(upload.sha256) };
    const shapes = asText || upload.intent ? null : await shapesOf(file, signal);
    // One text is corrected by one file: the reader refuses an archive.
    if (!upload.intent && (await isArchive(file))) await unpackUpload(ctx, upload);
    else if (shapes) await askForMapping(ctx, upload, shapes);
    else await settleUpload(ctx, upload, await readInWorker(file, signal), correct);
  } catch (error) {
    if (signal.aborted) throw error;
    await fail(ctx, upload, error);
  }
}

/** What is written on the upload; media that waited to see whether it belongs to this file waits no longer. */
async function fail(ctx: Context, upload: Upload, error: unknown): Promise<void> {
  const problem = problemOf(ctx, error);
  await transact(ctx, async (tx) => {
    await lockProject(tx.db, upload.projectId);
    if (!(await isStillRead(tx.db, upload))) return;
    await updateUpload(tx.db, { ...upload, state: 'failed', problem });
    await placeMedia(tx, upload);
  });
}

/** A spreadsheet waits until somebody, or a mapping that is remembered, says what its columns are. */
async function askForMapping(
  ctx: Context,
  upload: Upload,
  shapes: readonly string[],
): Promise<void> {
  await transact(ctx, async (tx) => {
    await lockProject(tx.db, upload.projectId);
    if (!(await isStillRead(tx.db, upload))) return;
    await updateUpload(tx.db, { ...upload, state: 'mapping', problem: null });
    await placeMedia(tx, upload);
    await recordChange(tx, {
      type: 'upload.mapping_wanted',
      projectId: upload.projectId,
      subject: { uploadId: upload.id, shapes },
    });
  });
}

/**
 * Reads a spreadsheet that waits for its columns to be named as one source of plain text instead.
 *
 * @throws NotFoundError `upload.not_found`
 * @throws ConflictError `upload.not_waiting`
 */
export async function readAsText(ctx: Context, uploadId: string): Promise<Upload> {
  return transact(ctx, async (tx) => {
    const upload = await requireUploadAlone(tx, uploadId);
    if (upload.state !== 'mapping') {
      throw new ConflictError(
        'upload.not_waiting',
        'This file does not wait for its columns to be named.',
      );
    }
    return queueReadingAsText(tx, upload);
  });
}

/**
 * Reads a file once more that failed, or that was given up because the server stopped, from the bytes that were kept.
 *
 * @throws NotFoundError `upload.not_found`
 * @throws ConflictError `upload.not_failed`
 */
export async function retryUpload(ctx: Context, uploadId: string): Promise<Upload> {
  return transact(ctx, async (tx) => {
    const upload = await requireUploadAlone(tx, uploadId);
    const job = upload.jobId ? await findJob(tx.db, upload.jobId) : null;
    if (stateBy(upload, job).state !== 'failed') {
      throw new ConflictError(
        'upload.not_failed',
        'This file did not fail: it is read, or will be.',
      );
    }
    return queueAgain(tx, upload, job);
  });
}

/**
 * An upload of a project that the actor may see.
 *
 * @throws NotFoundError `upload.not_found`
 */
export async function requireUpload(ctx: Context, uploadId: string): Promise<Upload> {
  const upload = await findUpload(ctx.db, uploadId);
  const visible = upload && (await maySeeProject(ctx, upload.projectId));
  if (!visible) throw new NotFoundError('upload.not_found', 'There is no such upload.');
  return upload;
}

/**
 * The same, as it stands once every other transaction that decides about uploads of its project has ended; others
 * wait for this one.
 *
 * @throws NotFoundError `upload.not_found`
 */
export async function requireUploadAlone(tx: Context, uploadId: string): Promise<Upload> {
  const { projectId } = await requireUpload(tx, uploadId);
  await lockProject(tx.db, projectId);
  return requireUpload(tx, uploadId);
}

/** Read, and a source, or waiting for a person to say what it is to be. */
function isSettled({ state }: Upload): boolean {
  return state === 'done' || isUndecided(state);
}

const isUndecided = (state: UploadState): boolean => state === 'same' || state === 'version';

/**
 * Says what becomes of a file that is here already, or of which another version is: it is read once more.
 *
 * @throws NotFoundError `upload.not_found`
 * @throws ConflictError `upload.decided`
 */
export async function decideUpload(
  ctx: Context,
  uploadId: string,
  intent: UploadIntent,
): Promise<Upload> {
  return transact(ctx, async (tx) => {
    const upload = await requireUploadAlone(tx, uploadId);
    if (!isUndecided(upload.state)) {
      throw new ConflictError(
        'upload.decided',
        'Nothing is to be decided about this file any more.',
      );
    }
    const sourceId = intent === 'new_version' ? upload.sourceId : null;
    const queued = await requeueReading(tx, { ...upload, intent, sourceId });
    await recordChange(tx, {
      type: 'upload.decided',
      projectId: upload.projectId,
      subject: { uploadId, intent },
    });
    return queued;
  });
}

/** A day ago: finished uploads older than this are no longer listed. */
export function recentlyBefore(ctx: Context) {
  return later(ctx.now(), -MS_PER_DAY);
}
