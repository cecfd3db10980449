import {
  decideEvidenceSuggestion,
  findEvidence,
  listEvidenceSuggestions,
} from '../../api/evidence-suggestions.ts';
import { takeBackLast } from '../../api/history.ts';
import { getHypothesis } from '../../api/hypotheses.ts';
import type { EvidenceSuggestionDto, HypothesisDetailDto, JobDto } from '../../api/types.ts';
import type { Direction } from '../../research/bv-direction.ts';

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

/** Says what becomes of a passage: evidence in a direction, or none. @throws CallError */
export async function decideEvidence(
  { id }: EvidenceSuggestionDto,
  direction: Direction | null,
  leadingQuestion: boolean,
): Promise<void> {
  await decideEvidenceSuggestion(
    id,
    direction === null ? { state: 'rejected' } : { state: 'accepted', direction, leadingQuestion },
  );
}

/** Takes back what was done last, and says whether there was anything. @throws CallError */
export async function takeBackDecision(projectId: string): Promise<boolean> {
  return (await takeBackLast(projectId)) !== undefined;
}
