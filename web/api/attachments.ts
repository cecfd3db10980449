import * as endpoints from '../../core/api/attachments.ts';
import { call, callWithBody, downloadPath } from './call.ts';
import { pathOf } from './path-of.ts';

/** Pictures and recordings of a source, oldest first. */
export const listAttachments = async (sourceId: string, signal?: AbortSignal) => {
  const { attachments } = await call(endpoints.listAttachments, { params: { sourceId }, signal });
  return attachments;
};

/** Attaches a picture or recording. */
export const addAttachment = (
  sourceId: string,
  file: File,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
) =>
  callWithBody(
    endpoints.addAttachment,
    { params: { sourceId }, query: { fileName: file.name }, signal },
    file,
    onProgress,
  );

/** Takes an attachment off its source. */
export const removeAttachment = (attachmentId: string) =>
  call(endpoints.removeAttachment, { params: { attachmentId } });

/** Brings back an attachment that was taken off. */
export const restoreAttachment = (attachmentId: string) =>
  call(endpoints.restoreAttachment, { params: { attachmentId } });

/** Where the file itself is, for pictures and players. */
export const attachmentPath = (attachmentId: string): string =>
  downloadPath(pathOf(endpoints.getAttachment.path, { attachmentId }, {}));
