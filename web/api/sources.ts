import * as endpoints from '../../core/api/sources.ts';
import * as speakerEndpoints from '../../core/api/speakers.ts';
import { call, callWithFile, type BodyOf } from './call.ts';

/** The sources of a project, newest first. */
export const listSources = async (projectId: string, signal?: AbortSignal) => {
  const { sources } = await call(endpoints.listSources, { params: { projectId }, signal });
  return sources;
};

/** One source with its text and segments. */
export const getSource = (sourceId: string, signal?: AbortSignal) =>
  call(endpoints.getSource, { params: { sourceId }, signal });

/** Creates a source from pasted text. */
export const createSource = (projectId: string, body: BodyOf<typeof endpoints.createSource>) =>
  call(endpoints.createSource, { params: { projectId }, body });

/** Changes what is known about a source, or archives it. */
export const changeSource = (sourceId: string, body: BodyOf<typeof endpoints.changeSource>) =>
  call(endpoints.changeSource, { params: { sourceId }, body });

/** Says whose words sources hold, all at once; who is new is added under the pseudonym. */
export const assignSpeakers = async (
  projectId: string,
  speakers: BodyOf<typeof speakerEndpoints.assignSpeakers>['speakers'],
) => {
  const { sources } = await call(speakerEndpoints.assignSpeakers, {
    params: { projectId },
    body: { speakers },
  });
  return sources;
};

/** Says what a segment is, or all like it. */
export const correctSegment = (sourceId: string, body: BodyOf<typeof endpoints.correctSegment>) =>
  call(endpoints.correctSegment, { params: { sourceId }, body });

/** Takes back what was said of segments. */
export const removeCorrection = (sourceId: string, correctionId: string) =>
  call(endpoints.removeCorrection, { params: { sourceId, correctionId } });

/** Uploads that are under way or failed, and those of the last day. */
export const listUploads = async (projectId: string, signal?: AbortSignal) => {
  const { uploads } = await call(endpoints.listUploads, { params: { projectId }, signal });
  return uploads;
};

/** Takes an upload off the list; a source it made stays. */
export const retryUpload = (uploadId: string) =>
  call(endpoints.retryUpload, { params: { uploadId } });
export const dismissUpload = (uploadId: string) =>
  call(endpoints.dismissUpload, { params: { uploadId } });

/** Says what a file is to be that is here already, or of which another version is. */
export const decideUpload = (
  uploadId: string,
  intent: BodyOf<typeof endpoints.decideUpload>['intent'],
) => call(endpoints.decideUpload, { params: { uploadId }, body: { intent } });

/** Gives a passage of a text other words. */
export const correctText = (sourceId: string, body: BodyOf<typeof endpoints.correctText>) =>
  call(endpoints.correctText, { params: { sourceId }, body });

/** Takes the last correction of a text back. */
export const restoreText = (sourceId: string, textVersion: number) =>
  call(endpoints.restoreText, { params: { sourceId }, body: { textVersion } });

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
