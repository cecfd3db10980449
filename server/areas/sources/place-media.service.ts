import { ConflictError, LimitError } from '../../../core/kernel/errors.ts';
import { placesOfMedia } from '../../../core/sources/attach-by-name.ts';
import type { ChangeListener } from '../../changes.ts';
import type { Context } from '../../context.ts';
import { lockProject } from '../projects/index.ts';
import { setAttachmentRemoved, storeAttachment } from './attachments.service.ts';
import { type Attachment, findAttachmentOf } from './attachments.store.ts';
import { bareName } from './file-names.ts';
import { listSourcesOfStudy, type Source } from './sources.store.ts';
import { listArriving, listUnattached, type Upload, updateUpload } from './uploads.store.ts';

/**
 * Attaches the waiting pictures and recordings of a study to the sources that they belong to by their names. What
 * belongs to none, or may belong to more than one, waits for a person.
 *
 * One transaction at a time decides this in a project: of two at once on PostgreSQL neither would see the other's
 * file, and each leave it to the other.
 */
export async function placeMedia(
  tx: Context,
  { projectId, studyId }: { readonly projectId: string; readonly studyId: string },
): Promise<void> {
  await lockProject(tx.db, projectId);
  const waiting = await listUnattached(tx.db, studyId);
  if (waiting.length === 0) return;
  const sources = await listSourcesOfStudy(tx.db, studyId);
  const placeOf = placesOfMedia(sources, await listArriving(tx.db, studyId));
  for (const upload of waiting) {
    const source = placeOf(upload.fileName);
    if (source) await attachIfPossible(tx, upload, source);
  }
}

/** A new source may be the one that pictures and recordings wait for. */
export const placeWaitingMedia: ChangeListener = async (tx, changes) => {
  const projects = new Map<string, string>();
  for (const { type, projectId, subject } of changes) {
    const studyId = subject['studyId'];
    if (type === 'source.created' && projectId && typeof studyId === 'string') {
      projects.set(studyId, projectId);
    }
  }
  for (const [studyId, projectId] of projects) await placeMedia(tx, { projectId, studyId });
};

/** A source that is full, or of somebody who withdrew, gets nothing by itself. */
async function attachIfPossible(tx: Context, upload: Upload, source: Source): Promise<void> {
  try {
    await attachUpload(tx, upload, source);
  } catch (error) {
    if (error instanceof LimitError || error instanceof ConflictError) return;
    throw error;
  }
}

/**
 * Puts an uploaded picture or recording on a source; the same on the same source is there once.
 *
 * @throws LimitError `attachment.too_many`; ConflictError `participant.withdrew`
 */
export async function attachUpload(tx: Context, upload: Upload, source: Source): Promise<Upload> {
  const { id: attachmentId } = await attachmentFor(tx, upload, source);
  const done: Upload = { ...upload, state: 'done', sourceId: source.id, attachmentId };
  await updateUpload(tx.db, done);
  return done;
}

async function attachmentFor(
  tx: Context,
  { fileName, mediaType, sizeBytes, sha256 }: Upload,
  source: Source,
): Promise<Attachment> {
  const known = await findAttachmentOf(tx.db, source.id, sha256);
  if (known) return known.removedAt ? setAttachmentRemoved(tx, known.id, false) : known;
  if (!mediaType) throw new Error(`${fileName} is no picture or recording.`);
  const kept = { mediaType, sizeBytes, sha256 };
  return storeAttachment(tx, source, { ...kept, fileName: bareName(fileName) });
}
