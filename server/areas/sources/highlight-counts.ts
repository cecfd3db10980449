import type { Context } from '../../context.ts';
import { followedByDatabase } from '../../followed.ts';
import { sourcesReached } from '../codebook/index.ts';
import { countAllHighlights, countHighlightsIn } from './sources.store.ts';

/** Sources of all projects together that are counted; some 100 bytes each. */
const SOURCES_COUNTED_MAX = 100_000;

const memoryOf = followedByDatabase<Map<string, number>>(SOURCES_COUNTED_MAX, ({ size }) => size);

/**
 * How many highlights stand in each source of a project; a source without any may be missing. Of what was counted
 * before, only sources that something was done to since are counted again.
 */
export function countHighlights(
  ctx: Context,
  projectId: string,
): Promise<ReadonlyMap<string, number>> {
  return memoryOf(ctx).upToDate(ctx, projectId, {
    projectId,
    load: () => countAllHighlights(ctx.db, projectId),
    async follow(counts, changes) {
      const sourceIds = await sourcesReached(ctx, changes);
      for (const id of sourceIds ?? []) counts.set(id, await countHighlightsIn(ctx.db, id));
      return sourceIds !== null;
    },
  });
}
