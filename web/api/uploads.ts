import * as endpoints from '../../core/api/uploads.ts';
import { type BodyOf, call, callWithBody, callWithFile } from './call.ts';

/** Uploads that are under way or failed, and those of the last day. */
export const listUploads = async (projectId: string, signal?: AbortSignal) => {
  const { uploads } = await call(endpoints.listUploads, { params: { projectId }, signal });
  return uploads;
};

/** Reads a file once more that could not be read. */
export const retryUpload = (uploadId: string) =>
  call(endpoints.retryUpload, { params: { uploadId } });

/** Takes an upload off the list; a source it made stays. */
/** Takes uploads off the list, as one action. @returns How many of them were erased. */
export const dismissUploads = (projectId: string, uploadIds: readonly string[]) =>
  call(endpoints.dismissUploads, { params: { projectId }, body: { uploadIds } });

export const dismissUpload = (uploadId: string) =>
  call(endpoints.dismissUpload, { params: { uploadId } });

/** Says what a file is to be that is here already, or of which another version is. */
export const decideUpload = (
  uploadId: string,
  intent: BodyOf<typeof endpoints.decideUpload>['intent'],
) => call(endpoints.decideUpload, { params: { uploadId }, body: { intent } });

/** How an upload is watched and cancelled. */
export interface UploadOptions {
  readonly signal?: AbortSignal;
  /** Called with the share that has been sent, 0 … 1. */
  readonly onProgress?: (share: number) => void;
  /** The source whose text the file corrects. */
  readonly sourceId?: string;
}

/** Uploads one file; it is read in the background. */
export const uploadFile = (
  projectId: string,
  studyId: string,
  file: File,
  { signal, onProgress, sourceId }: UploadOptions = {},
) =>
  callWithFile(
    endpoints.uploadFile,
    { params: { projectId }, query: { studyId, ...(sourceId ? { sourceId } : {}) }, signal },
    file,
    onProgress,
  );

/** Sends a picture or recording, which is attached to the source that it belongs to by its name. */
export const uploadMedia = (
  projectId: string,
  studyId: string,
  file: File,
  { signal, onProgress }: UploadOptions = {},
) =>
  callWithBody(
    endpoints.uploadMedia,
    { params: { projectId }, query: { studyId, fileName: file.name }, signal },
    file,
    onProgress,
  );

/** Says to which source an uploaded picture or recording belongs; null: to none yet. */
export const placeUpload = (uploadId: string, sourceId: string | null) =>
  call(endpoints.placeUpload, { params: { uploadId }, body: { sourceId } });
