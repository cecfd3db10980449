import { LimitError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { SourceId } from '../../../core/kernel/ids.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import { storeKept } from '../../kept-file.ts';
import { requireSpeaker } from '../participants/index.ts';
import {
  type Attachment,
  findAttachment,
  insertAttachment,
  listAttachments,
  markAttachmentRemoved,
} from './attachments.store.ts';
import { safeName } from './file-names.ts';
import { type KeptMedia, keepMedia } from './keep-media.ts';
import { requireSource } from './sources.service.ts';
import type { Source } from './sources.store.ts';

/** As many on one source: more are a folder, not what belongs to an interview. */
export const ATTACHMENTS_MAX = 500;
/**
 * Attaches a picture or recording to a source. Its bytes go to the file store as they come; they are never read
 * as text.
 *
 * @throws NotFoundError `source.not_found`
 * @throws InvalidError `attachment.empty`, `attachment.type_unknown`; ConflictError `participant.withdrew`
 * @throws LimitError `attachment.too_large`, `attachment.too_many`
 */
export async function addAttachment(
  ctx: Context,
  sourceId: SourceId,
  file: { readonly fileName: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<Attachment> {
  const { projectId } = await requireRoom(ctx, await requireSource(ctx, sourceId));
  const kept = await keepMedia(ctx, file.bytes);
  const store = () =>
    transact(ctx, async (tx) =>
      storeAttachment(tx, await requireSource(tx, sourceId), { ...kept, fileName: file.fileName }),
    );
  return storeKept(ctx, { projectId, sha256: kept.sha256 }, store);
}

/** @throws LimitError `attachment.too_many` */
async function requireRoom(ctx: Context, source: Source): Promise<Source> {
  const attached = await listAttachments(ctx.db, source.id, ATTACHMENTS_MAX);
  if (attached.length < ATTACHMENTS_MAX) return source;
  throw new LimitError(
    'size',
    'attachment.too_many',
    `A source has at most ${ATTACHMENTS_MAX} attachments. Remove one first.`,
  );
}

/**
 * Puts a picture or recording that the file store has on a source.
 *
 * @throws LimitError `attachment.too_many`; ConflictError `participant.withdrew`
 */
export async function storeAttachment(
  tx: Context,
  source: Source,
  { fileName, mediaType, sizeBytes, sha256 }: KeptMedia & { readonly fileName: string },
): Promise<Attachment> {
  await requireRoom(tx, source);
  if (source.participantId) await requireSpeaker(tx, source.participantId, source.projectId);
  const attachment: Attachment = {
    id: tx.newId('attachment'),
    sourceId: source.id,
    fileName: safeName(fileName),
    ...{ mediaType, sizeBytes, sha256 },
    createdBy: actorId(tx),
    createdAt: tx.now(),
    removedAt: null,
  };
  await insertAttachment(tx.db, attachment);
  await recordChange(tx, {
    type: 'attachment.added',
    projectId: source.projectId,
    subject: { attachmentId: attachment.id, sourceId: source.id, sha256 },
  });
  return attachment;
}

/**
 * Takes an attachment off its source, or brings it back.
 *
 * @throws NotFoundError `attachment.not_found`
 */
export async function setAttachmentRemoved(
  ctx: Context,
  attachmentId: string,
  removed: boolean,
): Promise<Attachment> {
  return transact(ctx, async (tx) => {
    const { attachment, projectId } = await attachmentOf(tx, attachmentId);
    const isRemoved = attachment.removedAt !== null;
    if (removed && isRemoved) throw notFound();
    if (removed === isRemoved) return attachment;
    const removedAt = removed ? tx.now() : null;
    await markAttachmentRemoved(tx.db, attachment.id, removedAt);
    await recordChange(tx, {
      type: removed ? 'attachment.removed' : 'attachment.restored',
      projectId,
      subject: { attachmentId: attachment.id, sourceId: attachment.sourceId },
    });
    return { ...attachment, removedAt };
  });
}

/**
 * An attachment that is on its source, in a project that the actor may see.
 *
 * @throws NotFoundError `attachment.not_found`
 */
export async function requireAttachment(ctx: Context, attachmentId: string): Promise<Attachment> {
  const { attachment } = await attachmentOf(ctx, attachmentId);
  if (attachment.removedAt) throw notFound();
  return attachment;
}

async function attachmentOf(ctx: Context, attachmentId: string) {
  const attachment = await findAttachment(ctx.db, attachmentId);
  if (!attachment) throw notFound();
  const source = await requireSource(ctx, attachment.sourceId).catch(() => null);
  if (!source) throw notFound();
  return { attachment, projectId: source.projectId };
}

function notFound(): NotFoundError {
  return new NotFoundError('attachment.not_found', 'There is no such attachment.');
}
