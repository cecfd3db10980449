import * as endpoints from '../../core/api/privacy.ts';
import { type BodyOf, call } from './call.ts';

/** What was found in a source and not replaced yet. */
export const getPersonalData = (sourceId: string, signal?: AbortSignal) =>
  call(endpoints.getPersonalData, { params: { sourceId }, signal });

/** Accepts or refuses findings, or gives them another kind or pseudonym. */
export const decidePersonalData = (
  sourceId: string,
  body: BodyOf<typeof endpoints.decidePersonalData>,
) => call(endpoints.decidePersonalData, { params: { sourceId }, body });

/** Marks words that were missed. */
export const markPersonalData = (
  sourceId: string,
  body: BodyOf<typeof endpoints.markPersonalData>,
) => call(endpoints.markPersonalData, { params: { sourceId }, body });

/** Replaces what was accepted, for good. */
export const replacePersonalData = (sourceId: string, textVersion: number) =>
  call(endpoints.replacePersonalData, { params: { sourceId }, body: { textVersion } });

/** How much personal data each source of a project has. */
export const listPersonalData = async (projectId: string, signal?: AbortSignal) => {
  const { sources } = await call(endpoints.listPersonalData, { params: { projectId }, signal });
  return sources;
};

/** Looks through the sources that nobody looked through. */
export const searchPersonalData = (projectId: string) =>
  call(endpoints.searchPersonalData, { params: { projectId } });

/** The key of a project. */
export const listPseudonyms = async (projectId: string, signal?: AbortSignal) => {
  const { pseudonyms } = await call(endpoints.listPseudonyms, { params: { projectId }, signal });
  return pseudonyms;
};
