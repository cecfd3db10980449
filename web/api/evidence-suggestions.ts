import * as endpoints from '../../core/api/evidence-suggestions.ts';
import { call, type BodyOf } from './call.ts';

/** Passages that may be evidence of a hypothesis, and wait. */
export const listEvidenceSuggestions = (hypothesisId: string, signal?: AbortSignal) =>
  call(endpoints.listEvidenceSuggestions, { params: { hypothesisId }, signal });

/** Searches all sources for evidence of a hypothesis, and for what opposes it. */
export const findEvidence = (hypothesisId: string) =>
  call(endpoints.findEvidence, { params: { hypothesisId } });

/** Links a suggested passage in a direction, or rejects it for good. */
export const decideEvidenceSuggestion = (
  evidenceSuggestionId: string,
  body: BodyOf<typeof endpoints.decideEvidenceSuggestion>,
) => call(endpoints.decideEvidenceSuggestion, { params: { evidenceSuggestionId }, body });

/** Links or rejects many suggested passages, in one action. */
export const decideManyEvidence = (
  hypothesisId: string,
  body: BodyOf<typeof endpoints.decideManyEvidence>,
) => call(endpoints.decideManyEvidence, { params: { hypothesisId }, body });
