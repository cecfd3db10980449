import type { HighlightId, HypothesisId } from '../../../core/kernel/ids.ts';
import { type Context, transact } from '../../context.ts';
import { recordChanges } from '../../changes.ts';
import type { Evidence } from './evidence.store.ts';
import { linkOne } from './evidence.service.ts';
import { requireHypothesis } from './hypotheses.service.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/**
 * Links highlights to a hypothesis in one direction, as one action. Links that are there are rated anew.
 *
 * @returns How many links there are of these now: one for each highlight.
 * @throws NotFoundError `hypothesis.not_found`, `highlight.not_found`; InvalidError `evidence.other_project`
 */
export async function linkMany(
  ctx: Context,
  hypothesisId: HypothesisId,
  {
    highlightIds,
    direction,
  }: {
    readonly highlightIds: readonly HighlightId[];
    readonly direction: Evidence['direction'];
  },
): Promise<number> {
  return transact(ctx, async (tx) => {
    const hypothesis = await requireHypothesis(tx, hypothesisId);
    const ids = [...new Set(highlightIds)];
    const changes = [];
    for (const highlightId of ids) {
      changes.push((await linkOne(tx, hypothesis, { highlightId, direction })).change);
    }
    await recordChanges(tx, changes);
    await recomputeVerdicts(tx, hypothesis.projectId, [hypothesis.id], 'evidence');
    return ids.length;
  });
}
