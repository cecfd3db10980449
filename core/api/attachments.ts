import { z } from 'zod';
import { MEDIA_TYPES } from '../sources/media.ts';
import { endpoint } from './endpoint.ts';
import { idOf, instant, Nothing } from './fields.ts';
import { sourceParams } from './sources.ts';

export const AttachmentDto = z.object({
  id: idOf('attachment'),
  sourceId: idOf('source'),
  fileName: z.string(),
  mediaType: z.enum(MEDIA_TYPES),
  sizeBytes: z.int(),
  createdAt: instant,
});
export type AttachmentDto = z.infer<typeof AttachmentDto>;

const attachmentParams = z.object({ attachmentId: idOf('attachment') });

export const listAttachments = endpoint({
  method: 'GET',
  path: '/api/sources/:sourceId/attachments',
  summary: 'Pictures and recordings of a source, oldest first.',
  access: 'researcher',
  params: sourceParams,
  response: z.object({ attachments: z.array(AttachmentDto).max(500) }),
  status: 200,
  errors: ['source.not_found'],
});

export const addAttachment = endpoint({
  method: 'POST',
  path: '/api/sources/:sourceId/attachments',
  summary: 'Attach a picture or recording: the body is the file itself, as it is.',
  access: 'researcher',
  params: sourceParams,
  query: z.object({ fileName: z.string().min(1).max(1000) }),
  response: AttachmentDto,
  status: 201,
  errors: [
    'source.not_found',
    'attachment.empty',
    'attachment.type_unknown',
    'attachment.too_large',
    'attachment.too_many',
    'participant.withdrew',
  ],
});

export const getAttachment = endpoint({
  method: 'GET',
  path: '/api/attachments/:attachmentId/content',
  summary: 'The file itself; takes a Range, so that a recording can be played from anywhere.',
  access: 'researcher',
  params: attachmentParams,
  response: Nothing,
  status: 200,
  errors: ['attachment.not_found'],
});

export const removeAttachment = endpoint({
  method: 'DELETE',
  path: '/api/attachments/:attachmentId',
  summary: 'Take an attachment off its source; it can be brought back.',
  access: 'researcher',
  params: attachmentParams,
  response: Nothing,
  status: 200,
  errors: ['attachment.not_found'],
});

export const restoreAttachment = endpoint({
  method: 'POST',
  path: '/api/attachments/:attachmentId/restore',
  summary: 'Bring back an attachment that was taken off.',
  access: 'researcher',
  params: attachmentParams,
  response: AttachmentDto,
  status: 200,
  errors: ['attachment.not_found'],
});
