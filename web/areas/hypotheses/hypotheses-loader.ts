import { getCodebook } from '../../api/codebook.ts';
import { changeHypothesis, createHypothesis, listHypotheses } from '../../api/hypotheses.ts';
import type { HypothesisDto } from '../../api/types.ts';
import type { HypothesisInput } from './hypothesis-events.ts';
import type { HypothesesData } from './hypothesis-rows.ts';

/** Everything the list of hypotheses shows. */
export async function loadHypotheses(
  projectId: string,
  signal: AbortSignal,
): Promise<HypothesesData> {
  const [hypotheses, { tags }] = await Promise.all([
    listHypotheses(projectId, signal),
    getCodebook(projectId, signal),
  ]);
  return { projectId, hypotheses, tags };
}

/** States a hypothesis, or changes what one says. */
export function saveHypothesis(
  projectId: string,
  hypothesis: HypothesisDto | undefined,
  { rule, formedOn, ...rest }: HypothesisInput,
): Promise<HypothesisDto> {
  const input = { ...rest, ...(formedOn ? { formedOn } : {}) };
  return hypothesis
    ? changeHypothesis(hypothesis.id, { revision: hypothesis.revision, ...input })
    : createHypothesis(projectId, { ...input, ...(rule ? { rule } : {}) });
}

/** Puts a hypothesis away, or brings it back. */
export function setArchived(
  { id, revision }: Pick<HypothesisDto, 'id' | 'revision'>,
  archived: boolean,
): Promise<HypothesisDto> {
  return changeHypothesis(id, { revision, archived });
}
