import { fileTypeFromBuffer } from 'file-type';
import { InvalidError, LimitError, NotFoundError } from '../../../core/kernel/errors.ts';
import type { SourceId } from '../../../core/kernel/ids.ts';
import { ATTACHMENT_SIZE_LIMIT, MEDIA_TYPES, type MediaType } from '../../../core/sources/media.ts';
import { recordChange } from '../../changes.ts';
import { actorId, type Context, transact } from '../../context.ts';
import {
  type Attachment,
  findAttachment,
  insertAttachment,
  listAttachments,
  markAttachmentRemoved,
} from './attachments.store.ts';
import { safeName } from './file-names.ts';
import { requireSource } from './sources.service.ts';

/** As many on one source: more are a folder, not what belongs to an interview. */
export const ATTACHMENTS_MAX = 500;
/** So many bytes tell what a file is. */
const HEAD_BYTES = 4100;
/** Other names of the same types. */
const SAME_TYPE: Readonly<Record<string, MediaType>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'audio/opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
};

/**
 * Attaches a picture or recording to a source. Its bytes go to the file store as they come; they are never read
 * as text.
 *
 * @throws NotFoundError `source.not_found`
 * @throws InvalidError `attachment.empty`, `attachment.type_unknown`
 * @throws LimitError `attachment.too_large`, `attachment.too_many`
 */
export async function addAttachment(
  ctx: Context,
  sourceId: SourceId,
  file: { readonly fileName: string; readonly bytes: AsyncIterable<Uint8Array> },
): Promise<Attachment> {
  await requireSource(ctx, sourceId);
  if ((await listAttachments(ctx.db, sourceId, ATTACHMENTS_MAX)).length >= ATTACHMENTS_MAX) {
    throw new LimitError(
      'size',
      'attachment.too_many',
      `A source has at most ${ATTACHMENTS_MAX} attachments. Remove one first.`,
    );
  }
  const { head, whole } = await peek(file.bytes);
  const mediaType = await mediaTypeOf(head);
  const kept = await ctx.files.keepStream(whole, ATTACHMENT_SIZE_LIMIT);
  if (!kept) throw tooLarge();
  return transact(ctx, async (tx) => {
    const source = await requireSource(tx, sourceId);
    const attachment: Attachment = {
      id: tx.newId('attachment'),
      sourceId,
      fileName: safeName(file.fileName),
      mediaType,
      ...kept,
      createdBy: actorId(tx),
      createdAt: tx.now(),
      removedAt: null,
    };
    await insertAttachment(tx.db, attachment);
    await recordChange(tx, {
      type: 'attachment.added',
      projectId: source.projectId,
      subject: { attachmentId: attachment.id, sourceId, sha256: kept.sha256 },
    });
    return attachment;
  });
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

/** The first bytes of a stream, and a stream of all of it. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const rest = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const next = await rest.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  async function* whole(): AsyncIterable<Uint8Array> {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { head: Buffer.concat(first).subarray(0, HEAD_BYTES), whole: whole() };
}

/** @throws InvalidError `attachment.empty`, `attachment.type_unknown` */
async function mediaTypeOf(head: Uint8Array): Promise<MediaType> {
  if (head.length === 0) {
    throw new InvalidError(
      'attachment.empty',
      'The file is empty. Choose the picture or recording.',
    );
  }
  const found = (await fileTypeFromBuffer(head))?.mime ?? '';
  const type = SAME_TYPE[found] ?? MEDIA_TYPES.find((known) => known === found);
  if (type) return type;
  throw new InvalidError(
    'attachment.type_unknown',
    'This is no picture or recording that every browser shows. Save it as PNG, JPEG, MP3, M4A, MP4 or WebM.',
  );
}

function tooLarge(): LimitError {
  const gigabytes = ATTACHMENT_SIZE_LIMIT / 1024 ** 3;
  return new LimitError(
    'size',
    'attachment.too_large',
    `An attachment may be at most ${gigabytes} GB. Cut the recording, or save it smaller.`,
  );
}

function notFound(): NotFoundError {
  return new NotFoundError('attachment.not_found', 'There is no such attachment.');
}
