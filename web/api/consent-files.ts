import * as endpoints from '../../core/api/consent-files.ts';
import { call, callWithBody, downloadPath } from './call.ts';
import { pathOf } from './path-of.ts';

/** The documents of a consent, oldest first. */
export const listConsentFiles = async (participantId: string, signal?: AbortSignal) => {
  const { files } = await call(endpoints.listConsentFiles, { params: { participantId }, signal });
  return files;
};

/** Keeps a document of a consent. */
export const addConsentFile = (participantId: string, file: File) =>
  callWithBody(
    endpoints.addConsentFile,
    { params: { participantId }, query: { fileName: file.name } },
    file,
  );

/** Takes a document off a consent. */
export const removeConsentFile = (consentFileId: string) =>
  call(endpoints.removeConsentFile, { params: { consentFileId } });

/** Brings back a document that was taken off. */
export const restoreConsentFile = (consentFileId: string) =>
  call(endpoints.restoreConsentFile, { params: { consentFileId } });

/** Where a document is saved from. */
export const consentFilePath = (consentFileId: string): string =>
  downloadPath(pathOf(endpoints.getConsentFile.path, { consentFileId }, {}));
