import * as endpoints from '../../core/api/highlights.ts';
import { call, type BodyOf } from './call.ts';

/** Highlights of a source in reading order. */
export const listHighlights = async (sourceId: string, signal?: AbortSignal) => {
  const { highlights } = await call(endpoints.listHighlights, { params: { sourceId }, signal });
  return highlights;
};

/** Highlights a passage of a source, with its tags. */
export const createHighlight = (sourceId: string, body: BodyOf<typeof endpoints.createHighlight>) =>
  call(endpoints.createHighlight, { params: { sourceId }, body });

/** One highlight; its permalink asks this for the source. */
export const getHighlight = (highlightId: string, signal?: AbortSignal) =>
  call(endpoints.getHighlight, { params: { highlightId }, signal });

/** Changes sentiment, note, participant, key quote or finding. */
export const changeHighlight = (
  highlightId: string,
  body: BodyOf<typeof endpoints.changeHighlight>,
) => call(endpoints.changeHighlight, { params: { highlightId }, body });

/** Gives a highlight exactly these tags. */
export const setHighlightTags = (
  highlightId: string,
  body: BodyOf<typeof endpoints.setHighlightTags>,
) => call(endpoints.setHighlightTags, { params: { highlightId }, body });

/** Gives a highlight other ends. */
export const moveHighlight = (highlightId: string, body: BodyOf<typeof endpoints.moveHighlight>) =>
  call(endpoints.moveHighlight, { params: { highlightId }, body });

/** Cuts a highlight in two. */
export const splitHighlight = (
  highlightId: string,
  body: BodyOf<typeof endpoints.splitHighlight>,
) => call(endpoints.splitHighlight, { params: { highlightId }, body });

/** Makes one highlight of several. */
export const joinHighlights = (
  highlightId: string,
  body: BodyOf<typeof endpoints.joinHighlights>,
) => call(endpoints.joinHighlights, { params: { highlightId }, body });

/** Takes back that the lost words of a highlight were placed. */
export const unplaceHighlight = (highlightId: string, revision: number) =>
  call(endpoints.unplaceHighlight, { params: { highlightId }, body: { revision } });

/** Removes a highlight; it can be restored. */
export const removeHighlight = (highlightId: string) =>
  call(endpoints.removeHighlight, { params: { highlightId } });

/** Brings a removed highlight back, with its tags and links. */
export const restoreHighlight = (highlightId: string) =>
  call(endpoints.restoreHighlight, { params: { highlightId } });

/** Changes many highlights of a project in one action. */
export const changeHighlights = (
  projectId: string,
  body: BodyOf<typeof endpoints.changeHighlights>,
) => call(endpoints.changeHighlights, { params: { projectId }, body });

/** Says of tags that came to mean something else that they still fit. */
export const confirmTags = (projectId: string, body: BodyOf<typeof endpoints.confirmTags>) =>
  call(endpoints.confirmTags, { params: { projectId }, body });
