import * as endpoints from '../../core/api/codebook.ts';
import * as versionEndpoints from '../../core/api/tag-versions.ts';
import { call, type BodyOf } from './call.ts';

/** Every tag of a project with its counts, and the journeys. */
export const getCodebook = (projectId: string, signal?: AbortSignal) =>
  call(endpoints.getCodebook, { params: { projectId }, signal });

/** Creates a persona, phase, touchpoint or code. */
export const createTag = (projectId: string, body: BodyOf<typeof endpoints.createTag>) =>
  call(endpoints.createTag, { params: { projectId }, body });

/** Renames, defines, moves, recolours, archives or brings back a tag. */
export const changeTag = (tagId: string, body: BodyOf<typeof endpoints.changeTag>) =>
  call(endpoints.changeTag, { params: { tagId }, body });

/** Recolours, archives, brings back or moves several tags of one kind. */
export const changeTags = (projectId: string, body: BodyOf<typeof endpoints.changeTags>) =>
  call(endpoints.changeTags, { params: { projectId }, body });

/** The journeys of a project. */
export const listJourneys = async (projectId: string, signal?: AbortSignal) => {
  const { journeys } = await call(endpoints.listJourneys, { params: { projectId }, signal });
  return journeys;
};

/** Creates a journey with the phases of a template. */
export const createJourney = (projectId: string, body: BodyOf<typeof endpoints.createJourney>) =>
  call(endpoints.createJourney, { params: { projectId }, body });

/** Renames, archives or brings back a journey. */
export const changeJourney = (journeyId: string, body: BodyOf<typeof endpoints.changeJourney>) =>
  call(endpoints.changeJourney, { params: { journeyId }, body });

/** Merges tags into one that stays. */
export const mergeTags = (tagId: string, body: BodyOf<typeof endpoints.mergeTags>) =>
  call(endpoints.mergeTags, { params: { tagId }, body });

/** Gives some highlights of a tag to a new one beside it. */
export const splitTag = (tagId: string, body: BodyOf<typeof endpoints.splitTag>) =>
  call(endpoints.splitTag, { params: { tagId }, body });

/** What a tag said of itself before, newest first. */
export const listTagVersions = async (tagId: string, signal?: AbortSignal) => {
  const { versions } = await call(versionEndpoints.listTagVersions, { params: { tagId }, signal });
  return versions;
};

/** Says whether what came after an earlier definition only has other words. */
export const judgeTagVersion = async (tagId: string, versionId: string, wordingOnly: boolean) => {
  const params = { tagId, versionId };
  const { versions } = await call(versionEndpoints.judgeTagVersion, {
    params,
    body: { wordingOnly },
  });
  return versions;
};
