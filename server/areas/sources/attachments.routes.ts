import { Readable } from 'node:stream';
import type { z } from 'zod';
import { attachments } from '../../../core/api/index.ts';
import { readRange } from '../../../core/sources/media.ts';
import type { Context } from '../../context.ts';
import { type App, mount } from '../../http/mount.ts';
import {
  addAttachment,
  ATTACHMENTS_MAX,
  requireAttachment,
  setAttachmentRemoved,
} from './attachments.service.ts';
import { type Attachment, listAttachments } from './attachments.store.ts';
import { requireSource } from './sources.service.ts';

/** Mounts pictures and recordings of sources. */
export function mountAttachments(app: App): void {
  mount(app, attachments.listAttachments, async (ctx, { params }) => {
    const source = await requireSource(ctx, params.sourceId);
    const all = await listAttachments(ctx.db, source.id, ATTACHMENTS_MAX);
    return { attachments: all.map(toDto) };
  });
  mount(app, attachments.addAttachment, async (ctx, { params, query, http }) => {
    // An absent body is an empty file.
    const body = http.req.raw.body ?? new Blob([]).stream();
    const file = { fileName: query.fileName, bytes: Readable.fromWeb(body as never) };
    return toDto(await addAttachment(ctx, params.sourceId, file));
  });
  mount(app, attachments.getAttachment, async (ctx, { params, http }) =>
    contentOf(ctx, await requireAttachment(ctx, params.attachmentId), http.req.header('range')),
  );
  mount(app, attachments.removeAttachment, async (ctx, { params }) => {
    await setAttachmentRemoved(ctx, params.attachmentId, true);
    return {};
  });
  mount(app, attachments.restoreAttachment, async (ctx, { params }) =>
    toDto(await setAttachmentRemoved(ctx, params.attachmentId, false)),
  );
}

/** The bytes, or the part asked for, in headers that let them be seen and heard but never run. */
function contentOf(ctx: Context, attachment: Attachment, wanted: string | undefined): Response {
  const { sizeBytes, mediaType, sha256 } = attachment;
  const headers = {
    'content-type': mediaType,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
  };
  const range = readRange(wanted, sizeBytes);
  if (range === 'unsatisfiable') {
    const unsatisfied = { ...headers, 'content-range': `bytes */${sizeBytes}` };
    return new Response(null, { status: 416, headers: unsatisfied });
  }
  const part = range ?? { start: 0, end: sizeBytes };
  const stream = Readable.toWeb(ctx.files.readStream(sha256, part)) as ReadableStream;
  return new Response(stream, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(part.end - part.start),
      ...(range ? { 'content-range': `bytes ${part.start}-${part.end - 1}/${sizeBytes}` } : {}),
    },
  });
}

function toDto(attachment: Attachment): z.input<typeof attachments.AttachmentDto> {
  const { id, sourceId, fileName, mediaType, sizeBytes, createdAt } = attachment;
  return { id, sourceId, fileName, mediaType, sizeBytes, createdAt };
}
