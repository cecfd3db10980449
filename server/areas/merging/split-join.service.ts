import type { HighlightId } from '../../../core/kernel/ids.ts';
import { type Context, transact } from '../../context.ts';
import { moveFieldEvidence } from '../codebook/index.ts';
import {
  type Highlight,
  joinPassages,
  type JoinOrder,
  splitPassage,
  type SplitOrder,
} from '../highlights/index.ts';
import { copyLinks, joinLinks } from '../hypotheses/index.ts';
import { moveCellEvidence } from '../journeys/index.ts';

/**
 * Cuts a highlight in two, with its links to hypotheses on both. What people wrote into the journey map goes on
 * resting on the first, which keeps its id. One action.
 *
 * @throws NotFoundError `highlight.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`, `source.version_changed`
 * @throws InvalidError `highlight.split_invalid`, `highlight.span_out_of_range`
 */
export async function splitHighlight(
  ctx: Context,
  highlightId: HighlightId,
  order: SplitOrder,
): Promise<{ readonly first: Highlight; readonly second: Highlight }> {
  return transact(ctx, async (tx) => {
    const { first, second } = await splitPassage(tx, highlightId, order);
    await copyLinks(tx, first, second);
    return { first, second };
  });
}

/**
 * Makes one highlight of several, with their tags, notes and links; texts of the journey map and fields of
 * personas that rested on any of them rest on it. One action.
 *
 * @throws NotFoundError `highlight.not_found`
 * @throws ConflictError `highlight.changed_meanwhile`, `highlight.join_disagrees`, `source.version_changed`
 * @throws InvalidError `highlight.join_invalid`
 */
export async function joinHighlights(
  ctx: Context,
  highlightId: HighlightId,
  order: JoinOrder,
): Promise<Highlight> {
  return transact(ctx, async (tx) => {
    const { joined, removed } = await joinPassages(tx, highlightId, order);
    await joinLinks(tx, joined, removed);
    const goneIds = removed.map(({ id }) => id);
    await moveCellEvidence(tx, goneIds, joined.id);
    await moveFieldEvidence(tx, joined.projectId, goneIds, joined.id);
    return joined;
  });
}
