import { z } from 'zod';
import { UPLOAD_INTENTS, UPLOAD_STATES } from '../sources/kinds.ts';
import { MEDIA_TYPES } from '../sources/media.ts';
import { endpoint } from './endpoint.ts';
import { idOf, instant, Nothing } from './fields.ts';
import { projectParams } from './projects.ts';

const UPLOADS_MAX = 1000;

export const UploadDto = z.object({
  id: idOf('upload'),
  projectId: idOf('project'),
  studyId: idOf('study'),
  fileName: z.string(),
  sizeBytes: z.int(),
  state: z.enum(UPLOAD_STATES),
  /** Code and sentence when it failed. */
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  /** The source it became; with the states `same` and `version` the one that is here already. */
  sourceId: idOf('source').nullable(),
  /** The participant that the speaker or the file name proposes. */
  proposedParticipant: z.string().nullable(),
  /** Of a picture or recording, what its bytes are; null for what is read. */
  mediaType: z.enum(MEDIA_TYPES).nullable(),
  createdAt: instant,
  /** In the list: a spreadsheet that was read by the mapping of an earlier one, nobody was asked. */
  remembered: z.boolean(),
});
export type UploadDto = z.infer<typeof UploadDto>;

export const uploadFile = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/uploads',
  summary: 'Upload one file (form field `file`); it is read in the background.',
  access: 'researcher',
  params: projectParams,
  query: z.object({
    studyId: idOf('study'),
    /** The source whose text the file corrects. */
    sourceId: idOf('source').optional(),
  }),
  upload: true,
  response: UploadDto,
  status: 202,
  errors: [
    'project.not_found',
    'study.not_found',
    'source.not_found',
    'upload.file_missing',
    'upload.too_large',
    'upload.format_unknown',
    'upload.empty',
  ],
});

export const uploadMedia = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/media',
  summary:
    'Upload a picture or recording for the source of a study that it belongs to by its name; the body is the file itself, as it is. Until there is such a source, it waits for somebody to say which.',
  access: 'researcher',
  params: projectParams,
  query: z.object({ studyId: idOf('study'), fileName: z.string().min(1).max(1000) }),
  response: UploadDto,
  status: 201,
  errors: [
    'project.not_found',
    'study.not_found',
    'attachment.empty',
    'attachment.type_unknown',
    'attachment.too_large',
  ],
});

export const placeUpload = endpoint({
  method: 'PUT',
  path: '/api/uploads/:uploadId/source',
  summary: 'Say to which source an uploaded picture or recording belongs; null: to none yet.',
  access: 'researcher',
  params: z.object({ uploadId: idOf('upload') }),
  body: z.object({ sourceId: idOf('source').nullable() }),
  response: UploadDto,
  status: 200,
  errors: [
    'upload.not_found',
    'upload.not_media',
    'source.not_found',
    'attachment.too_many',
    'participant.withdrew',
  ],
});

export const listUploads = endpoint({
  method: 'GET',
  path: '/api/projects/:projectId/uploads',
  summary: 'Uploads that are under way or failed, and those of the last day.',
  access: 'researcher',
  params: projectParams,
  response: z.object({ uploads: z.array(UploadDto).max(UPLOADS_MAX) }),
  status: 200,
  errors: ['project.not_found'],
});

export const decideUpload = endpoint({
  method: 'POST',
  path: '/api/uploads/:uploadId/decide',
  summary: 'Say what a file is to be that is here already, or of which another version is.',
  access: 'researcher',
  params: z.object({ uploadId: idOf('upload') }),
  body: z.object({ intent: z.enum(UPLOAD_INTENTS) }),
  response: UploadDto,
  status: 200,
  errors: ['upload.not_found', 'upload.decided'],
});

export const dismissUploads = endpoint({
  method: 'POST',
  path: '/api/projects/:projectId/uploads/dismiss',
  summary:
    'Take uploads off the list, as one action that can be taken back; sources they made stay.',
  access: 'researcher',
  params: projectParams,
  body: z.object({ uploadIds: z.array(idOf('upload')).min(1).max(UPLOADS_MAX) }),
  response: z.object({
    /** What takes it back; null when all of them were off the list already. */
    actionId: idOf('action').nullable(),
    /** Those that cannot be brought back: they waited when a consent was withdrawn. */
    erased: z.int(),
  }),
  status: 200,
  errors: ['project.not_found', 'upload.not_found'],
});

export const dismissUpload = endpoint({
  method: 'DELETE',
  path: '/api/uploads/:uploadId',
  summary: 'Take an upload off the list; a source it made stays.',
  access: 'researcher',
  params: z.object({ uploadId: idOf('upload') }),
  response: Nothing,
  status: 200,
  errors: ['upload.not_found'],
});

export const retryUpload = endpoint({
  method: 'POST',
  path: '/api/uploads/:uploadId/retry',
  summary: 'Read a file once more that could not be read; its bytes were kept.',
  access: 'researcher',
  params: z.object({ uploadId: idOf('upload') }),
  response: UploadDto,
  status: 202,
  errors: ['upload.not_found', 'upload.not_failed'],
});

export const readUploadAsText = endpoint({
  method: 'POST',
  path: '/api/uploads/:uploadId/plain-text',
  summary: 'Read a spreadsheet that waits for its columns to be named as one source of plain text.',
  access: 'researcher',
  params: z.object({ uploadId: idOf('upload') }),
  response: UploadDto,
  status: 202,
  errors: ['upload.not_found', 'upload.not_waiting'],
});
