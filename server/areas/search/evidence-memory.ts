import { EvidenceRows } from '../../../core/search/evidence-rows.ts';
import type { ChangeRow } from '../../changes.store.ts';
import type { Context } from '../../context.ts';
import { followedByDatabase } from '../../followed.ts';
import {
  effectOnTagging,
  forSourcesInUse,
  NO_EFFECT,
  sourcesReached,
  type TaggingEffect,
} from '../codebook/index.ts';
import {
  findSourcesInUse,
  listHighlightsIn,
  type SourcedHighlight,
} from './evidence-rows.store.ts';

/** Highlights of all projects together; some 250 bytes each. */
const HIGHLIGHTS_MAX = 400_000;

const memoryOf = followedByDatabase<EvidenceRows>(HIGHLIGHTS_MAX, ({ size }) => size);

/**
 * All highlights of a project that count, as they are now: kept in memory, and read again source by source where the
 * log of changes says that something was done.
 */
export function evidenceRowsOf(ctx: Context, projectId: string): Promise<EvidenceRows> {
  return memoryOf(ctx).upToDate(ctx, projectId, {
    projectId,
    async load() {
      const rows = new EvidenceRows();
      await forSourcesInUse(ctx, projectId, (sourceIds) => readAgain(ctx, rows, sourceIds));
      return rows;
    },
    async follow(rows, changes) {
      const sourceIds = await sourcesReached(ctx, changes, effectOf);
      if (sourceIds && sourceIds.length > 0) await readAgain(ctx, rows, sourceIds);
      return sourceIds !== null;
    },
  });
}

async function readAgain(
  ctx: Context,
  rows: EvidenceRows,
  sourceIds: readonly string[],
): Promise<void> {
  const inUse = await findSourcesInUse(ctx.db, sourceIds);
  const sources = new Map(inUse.map((source) => [source.id, source]));
  const highlights = new Map<string, SourcedHighlight[]>(sourceIds.map((id) => [id, []]));
  for (const highlight of await listHighlightsIn(ctx.db, sourceIds))
    highlights.get(highlight.sourceId)?.push(highlight);
  for (const [id, now] of highlights) rows.replace(id, sources.get(id), now);
}

/** Beside what changes of tagging do, links to hypotheses name their highlight. */
function effectOf(change: ChangeRow): TaggingEffect {
  if (!change.type.startsWith('evidence.')) return effectOnTagging(change);
  const { highlightId } = JSON.parse(change.subject) as { readonly highlightId?: string };
  return highlightId === undefined ? NO_EFFECT : { sourceIds: [], highlightIds: [highlightId] };
}
