import * as endpoints from '../../core/api/drafts.ts';
import { call, type BodyOf } from './call.ts';

/** What was looked for within a part of the project, newest first, and a search under way. */
export const listDrafts = (projectId: string, signal?: AbortSignal) =>
  call(endpoints.listDrafts, { params: { projectId }, signal });

/** Groups what was said or marked within a scope, in the background. */
export const findDraft = (projectId: string, body: BodyOf<typeof endpoints.findDraft>) =>
  call(endpoints.findDraft, { params: { projectId }, body });

/** The groups of a draft, each with what is typically said in it. */
export const getDraft = (draftId: string, signal?: AbortSignal) =>
  call(endpoints.getDraft, { params: { draftId }, signal });

/** All passages of one group. */
export const getDraftGroup = (draftId: string, position: number, signal?: AbortSignal) =>
  call(endpoints.getDraftGroup, { params: { draftId, position: String(position) }, signal });

/** Makes a group an accepted theme; its sentences become highlights. */
export const keepDraftGroup = (
  draftId: string,
  position: number,
  body: BodyOf<typeof endpoints.keepDraftGroup>,
) => call(endpoints.keepDraftGroup, { params: { draftId, position: String(position) }, body });
