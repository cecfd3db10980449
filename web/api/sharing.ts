import * as endpoints from '../../core/api/sharing.ts';
import { call, type BodyOf } from './call.ts';

/** Read-only links that still work. */
export const listShareLinks = async (projectId: string, signal?: AbortSignal) => {
  const { shareLinks } = await call(endpoints.listShareLinks, { params: { projectId }, signal });
  return shareLinks;
};

/** Makes a read-only link; its secret is answered this once. */
export const createShareLink = (
  projectId: string,
  body: BodyOf<typeof endpoints.createShareLink>,
) => call(endpoints.createShareLink, { params: { projectId }, body });

/** Makes a read-only link useless at once. */
export const withdrawShareLink = (shareLinkId: string) =>
  call(endpoints.withdrawShareLink, { params: { shareLinkId } });

/** What the read-only link opens. */
export const getShared = (signal?: AbortSignal) => call(endpoints.getShared, { signal });
