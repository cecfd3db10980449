import {
  decideEvidenceSuggestion,
  decideManyEvidence,
  findEvidence,
  listEvidenceSuggestions,
} from '../../api/evidence-suggestions.ts';
import { takeBackLast } from '../../api/history.ts';
import { getHypothesis } from '../../api/hypotheses.ts';
import type { EvidenceSuggestionDto, HypothesisDetailDto, JobDto } from '../../api/types.ts';
import type { Decision } from './evidence-drafts.ts';

/** What the queue of a hypothesis shows. */
export interface EvidenceSuggestionsData {
  readonly hypothesis: HypothesisDetailDto;
  readonly job: JobDto | null;
  readonly suggestions: readonly EvidenceSuggestionDto[];
}

/** Loads what is suggested for a hypothesis, and the hypothesis. @throws CallError */
export async function loadEvidenceSuggestions(
  hypothesisId: string,
  signal?: AbortSignal,
): Promise<EvidenceSuggestionsData> {
  const [{ job, suggestions }, hypothesis] = await Promise.all([
    listEvidenceSuggestions(hypothesisId, signal),
    getHypothesis(hypothesisId, {}, signal),
  ]);
  return { job, suggestions, hypothesis };
}

/** Searches all sources. @throws CallError */
export async function search(hypothesisId: string): Promise<JobDto> {
  return (await findEvidence(hypothesisId)).job;
}

/** What could not be decided, with the code of the reason. */
export type Refused = Awaited<ReturnType<typeof decideManyEvidence>>['refused'];

/**
 * Says what becomes of passages, in one action.
 *
 * @returns What could not be decided of several; of one that is an error.
 * @throws CallError
 */
export async function decideEvidence(
  hypothesisId: string,
  decisions: readonly Decision[],
): Promise<Refused> {
  const [first, ...others] = decisions;
  if (!first) return [];
  if (others.length > 0) {
    return (await decideManyEvidence(hypothesisId, { decisions: [...decisions] })).refused;
  }
  const { id, ...decision } = first;
  await decideEvidenceSuggestion(id, decision);
  return [];
}

/** Takes back what was done last, and says whether there was anything. @throws CallError */
export async function takeBackDecision(projectId: string): Promise<boolean> {
  return (await takeBackLast(projectId)) !== undefined;
}
