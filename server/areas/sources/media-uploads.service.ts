import { ConflictError } from '../../../core/kernel/errors.ts';
import type { SourceId, StudyId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { storeKept } from '../../kept-file.ts';
import { requireProject, requireStudy } from '../projects/index.ts';
import { setAttachmentRemoved } from './attachments.service.ts';
import { findAttachment } from './attachments.store.ts';
import { safeName } from './file-names.ts';
import { type KeptMedia, keepMedia } from './keep-media.ts';
import { attachUpload, placeMedia } from './place-media.service.ts';
import { requireSourceIn } from './sources.service.ts';
import { requireUpload, requireUploadAlone } from './uploads.service.ts';
import { insertUpload, type Upload, updateUpload } from './uploads.store.ts';

/**
 * Keeps a picture or recording as it comes, and attaches it to the source of the study that it belongs to by its
 * name; until there is one, it waits.
 *
 * @throws NotFoundError `project.not_found`, `study.not_found`
 * @throws InvalidError `attachment.empty`, `attachment.type_unknown`
 * @throws LimitError `attachment.too_large`
 */
export async function receiveMedia(
  ctx: Context,
  projectId: string,
  studyId: StudyId,
  file: { readonly fileName: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<Upload> {
  const project = await requireProject(ctx, projectId);
  await requireStudy(ctx, studyId, projectId);
  const kept = { ...(await keepMedia(ctx, file.bytes)), fileName: safeName(file.fileName) };
  return storeKept(ctx, { projectId: project.id, sha256: kept.sha256 }, () =>
    transact(ctx, async (tx) => {
      const { id } = await insertMedia(tx, { projectId: project.id, studyId }, kept);
      await placeMedia(tx, { projectId: project.id, studyId });
      return requireUpload(tx, id);
    }),
  );
}

async function insertMedia(
  tx: Context,
  place: Pick<Upload, 'projectId' | 'studyId'>,
  kept: KeptMedia & Pick<Upload, 'fileName'>,
): Promise<Upload> {
  const upload: Upload = {
    id: tx.newId('upload'),
    ...place,
    ...kept,
    state: 'unattached',
    problem: null,
    sourceId: null,
    intent: null,
    proposedParticipant: null,
    jobId: null,
    attachmentId: null,
    createdBy: actorId(tx),
    createdAt: tx.now(),
  };
  await insertUpload(tx.db, upload);
  const { id: uploadId, projectId, sha256, sizeBytes } = upload;
  await recordChange(tx, {
    type: 'upload.received',
    projectId,
    subject: { uploadId, sha256, sizeBytes },
  });
  return upload;
}

/**
 * Says to which source an uploaded picture or recording belongs; it comes off the one that it was on.
 *
 * @param sourceId - Null: to none yet, so that it waits again.
 * @throws NotFoundError `upload.not_found`, `source.not_found`
 * @throws ConflictError `upload.not_media`, `participant.withdrew`; LimitError `attachment.too_many`
 */
export async function placeUpload(
  ctx: Context,
  uploadId: string,
  sourceId: SourceId | null,
): Promise<Upload> {
  return transact(ctx, async (tx) => {
    const upload = await requireUploadAlone(tx, uploadId);
    if (!upload.mediaType || upload.state === 'failed') {
      throw new ConflictError(
        'upload.not_media',
        'Only a picture or recording that is here as a whole is attached to a source.',
      );
    }
    const source = sourceId ? await requireSourceIn(tx, sourceId, upload.projectId) : null;
    if (upload.sourceId !== sourceId) await takeOff(tx, upload);
    if (source) return attachUpload(tx, upload, source);
    const waits: Upload = { ...upload, state: 'unattached', sourceId: null, attachmentId: null };
    await updateUpload(tx.db, waits);
    return waits;
  });
}

/** Somebody may have taken it off in the source before. */
async function takeOff(tx: Context, { attachmentId }: Upload): Promise<void> {
  const attachment = attachmentId ? await findAttachment(tx.db, attachmentId) : null;
  if (attachment && !attachment.removedAt) await setAttachmentRemoved(tx, attachment.id, true);
}
