import type { ChangeRow } from '../../changes.store.ts';
import type { Context } from '../../context.ts';
import { followedByDatabase } from '../../followed.ts';
import type { Tag } from '../codebook/index.ts';
import { effectOf } from './changed-highlights.ts';
import { KeptHighlights } from './kept-highlights.ts';
import { type JourneyOf, loadHighlights } from './load-highlights.ts';

/** Highlights of all maps together; some 250 bytes each. */
const HIGHLIGHTS_MAX = 400_000;

const memoryOf = followedByDatabase<KeptHighlights>(HIGHLIGHTS_MAX, ({ size }) => size);

/** The highlights of a journey as they are now. @param tags - All of the project, as they are now. */
export function keptHighlightsOf(
  ctx: Context,
  journey: JourneyOf,
  tags: readonly Tag[],
): Promise<KeptHighlights> {
  return memoryOf(ctx).upToDate(ctx, journey.id, {
    projectId: journey.projectId,
    load: async () => new KeptHighlights(await loadHighlights(ctx, journey, tags, null)),
    follow: (kept, changes) => follow(ctx, kept, changes, journey, tags),
  });
}

async function follow(
  ctx: Context,
  kept: KeptHighlights,
  changes: readonly ChangeRow[],
  journey: JourneyOf,
  tags: readonly Tag[],
): Promise<boolean> {
  const changed = new Set<string>();
  for (const change of changes) {
    const effect = effectOf(change);
    if (effect === 'anything') return false;
    if (effect !== 'none') for (const id of effect.highlightIds) changed.add(id);
  }
  if (changed.size === 0) return true;
  const again = [...changed];
  kept.replace(again, await loadHighlights(ctx, journey, tags, again));
  return true;
}
