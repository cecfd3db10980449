import type { UploadId } from '../../../core/kernel/ids.ts';
import { isMediaName } from '../../../core/sources/attach-by-name.ts';
import { recordChange } from '../../changes.ts';
import { type Context, transact } from '../../context.ts';
import { runTask } from '../../jobs/worker-pool.ts';
import { lockProject } from '../projects/index.ts';
import { safeName } from './file-names.ts';
import type { Batch, UnpackedFile } from './readers/archive.ts';
import { mediaTypeOf } from './keep-media.ts';
import { queueReading } from './queue-reading.ts';
import { emptyFile } from './readers/refusals.ts';
import { problemOf } from './upload-problem.ts';
import {
  insertUpload,
  isStillRead,
  markDismissed,
  type Upload,
  updateUpload,
} from './uploads.store.ts';

/** Unpacking some of an archive may take this long. */
const UNPACK_LIMIT_MS = 60_000;

/** An upload as an archive gives it, before it has an id. */
type Unpacked = Pick<
  Upload,
  'fileName' | 'sizeBytes' | 'sha256' | 'state' | 'problem' | 'mediaType'
>;

/**
 * Turns an uploaded archive into one upload for each file in it, which takes its place in the list. All of them
 * or none: an archive that is damaged halfway leaves nothing behind.
 *
 * @throws TaskError, LimitError or InvalidError when the archive cannot be unpacked
 */
export async function unpackUpload(ctx: Context, upload: Upload): Promise<void> {
  const files = await unpackAll(ctx, upload);
  if (files.length === 0) throw emptyFile();
  await transact(ctx, async (tx) => {
    await lockProject(tx.db, upload.projectId);
    if (!(await isStillRead(tx.db, upload))) return;
    const uploadIds: UploadId[] = [];
    for (const file of files) {
      const id = tx.newId('upload');
      const own = { ...upload, ...file, id, createdAt: tx.now() };
      if (file.state === 'queued') await queueReading(tx, own);
      else await insertUpload(tx.db, { ...own, jobId: null });
      uploadIds.push(id);
    }
    await updateUpload(tx.db, { ...upload, state: 'done', problem: null });
    await markDismissed(tx.db, upload.id, tx.now());
    await recordChange(tx, {
      type: 'upload.unpacked',
      projectId: upload.projectId,
      subject: { uploadId: upload.id, uploadIds },
    });
  });
}

/**
 * The files of an archive, batch by batch, in a worker.
 *
 * @throws TaskError or LimitError when the archive cannot be unpacked
 */
export async function* unpackFiles(bytes: Uint8Array): AsyncGenerator<UnpackedFile> {
  let from: number | null = 0;
  while (from !== null) {
    const limits = { durationMs: UNPACK_LIMIT_MS };
    const batch: Batch = await runTask('unpackArchive', { bytes, from }, limits);
    yield* batch.files;
    from = batch.next;
  }
}

/** The bytes of each file are in the file store before the next batch is unpacked. */
async function unpackAll(ctx: Context, upload: Upload): Promise<Unpacked[]> {
  const bytes = await ctx.files.read(upload.sha256);
  const folder = upload.fileName.replace(/\.zip$/i, '');
  const all: Unpacked[] = [];
  for await (const { name, sizeBytes, bytes: content, problem } of unpackFiles(bytes)) {
    const fileName = safeName(`${folder}/${name}`);
    // What was refused is kept where it came from: in the archive.
    const sha256 = content ? await ctx.files.keep(content) : upload.sha256;
    const fate = content ? await fateOf(ctx, name, content) : refused(problem);
    all.push({ fileName, sizeBytes, sha256, ...fate });
  }
  return all;
}

/** What becomes of a file of an archive. */
type Fate = Pick<Unpacked, 'state' | 'problem' | 'mediaType'>;

/** A picture or recording is not read: it waits for its source. */
async function fateOf(ctx: Context, name: string, bytes: Uint8Array): Promise<Fate> {
  if (!isMediaName(name)) return { state: 'queued', problem: null, mediaType: null };
  try {
    return { state: 'unattached', problem: null, mediaType: await mediaTypeOf(bytes) };
  } catch (error) {
    return refused(problemOf(ctx, error));
  }
}

function refused(problem: Upload['problem']): Fate {
  return { state: 'failed', problem, mediaType: null };
}
