import type { HighlightId, HypothesisId } from '../../../core/kernel/ids.ts';
import { type NewChange, recordChanges } from '../../changes.ts';
import { type Context, transactAgain } from '../../context.ts';
import { markPassage, type SeenPassage } from '../highlights/index.ts';
import { linkOne, type NewRating } from './evidence.service.ts';
import { requireHypothesis } from './hypotheses.service.ts';
import { recomputeVerdicts } from './verdicts.service.ts';

/** What is to be linked, all of it rated alike. */
export type ManyLinks = NewRating & {
  readonly highlightIds: readonly HighlightId[];
  /** Passages that nobody may have highlighted yet. */
  readonly passages: readonly SeenPassage[];
};

/**
 * Links highlights and passages to a hypothesis in one direction, as one action. Passages are highlighted first where
 * nobody has. Links that are there are rated anew.
 *
 * @returns The highlights, each with its one link.
 * @throws NotFoundError `hypothesis.not_found`, `highlight.not_found`, `source.not_found`
 * @throws ConflictError `source.version_changed`; ForbiddenError `highlight.not_yours`
 * @throws InvalidError `evidence.other_project`
 */
export async function linkMany(
  ctx: Context,
  hypothesisId: HypothesisId,
  { highlightIds, passages, ...rating }: ManyLinks,
): Promise<ReadonlySet<HighlightId>> {
  return transactAgain(ctx, async (tx) => {
    const hypothesis = await requireHypothesis(tx, hypothesisId);
    const ids = new Set(highlightIds);
    for (const passage of passages) ids.add((await markPassage(tx, passage)).highlightId);
    const changes: NewChange[] = [];
    for (const highlightId of ids) {
      changes.push((await linkOne(tx, hypothesis, { ...rating, highlightId })).change);
    }
    await recordChanges(tx, changes);
    await recomputeVerdicts(tx, hypothesis.projectId, [hypothesis.id], 'evidence');
    return ids;
  });
}
