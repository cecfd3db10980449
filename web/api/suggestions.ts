import * as endpoints from '../../core/api/suggestions.ts';
import { call, type BodyOf } from './call.ts';

/** Tags that are suggested for passages of a project, a source or one tag, and wait. */
export const listTagSuggestions = (
  projectId: string,
  query: { readonly sourceId?: string; readonly tagId?: string },
  signal?: AbortSignal,
) => call(endpoints.listTagSuggestions, { params: { projectId }, query, signal });

/** Learns from the tagging of the project, if enough changed since, or anyway. */
export const learnTags = (projectId: string, anyway: boolean) =>
  call(endpoints.learnTags, { params: { projectId }, body: { anyway } });

/** Accepts a suggested tag, or gives another one, rejects it, or takes that back. */
export const decideTagSuggestion = (
  tagSuggestionId: string,
  body: BodyOf<typeof endpoints.decideTagSuggestion>,
) => call(endpoints.decideTagSuggestion, { params: { tagSuggestionId }, body });

/** Tags that a passage should perhaps have. */
export const suggestTags = (
  sourceId: string,
  passage: { readonly textVersion: number; readonly start: number; readonly end: number },
) =>
  call(endpoints.suggestTags, {
    params: { sourceId },
    query: {
      textVersion: String(passage.textVersion),
      start: String(passage.start),
      end: String(passage.end),
    },
  });
