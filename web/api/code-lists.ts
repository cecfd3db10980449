import * as endpoints from '../../core/api/code-lists.ts';
import { call, downloadPath } from './call.ts';
import { pathOf } from './path-of.ts';

/** What importing a list of codes would do. */
export const previewImport = (projectId: string, text: string, signal?: AbortSignal) =>
  call(endpoints.previewImport, { params: { projectId }, body: { text }, signal });

/** Creates and changes codes as a list says. */
export const importCodes = (projectId: string, text: string) =>
  call(endpoints.importCodes, { params: { projectId }, body: { text } });

/** The address at which the codes are saved as indented text, for a link. */
export const outlinePath = (projectId: string): string =>
  downloadPath(pathOf(endpoints.exportOutline.path, { projectId }, {}));
