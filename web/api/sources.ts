import * as endpoints from '../../core/api/sources.ts';
import * as speakerEndpoints from '../../core/api/speakers.ts';
import { type BodyOf, call } from './call.ts';

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

/** Gives a passage of a text other words. */
export const correctText = (sourceId: string, body: BodyOf<typeof endpoints.correctText>) =>
  call(endpoints.correctText, { params: { sourceId }, body });

/** Takes the last correction of a text back. */
export const restoreText = (sourceId: string, textVersion: number) =>
  call(endpoints.restoreText, { params: { sourceId }, body: { textVersion } });
