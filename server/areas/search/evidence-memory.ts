import { setImmediate } from 'node:timers/promises';
import { EvidenceRows } from '../../../core/search/evidence-rows.ts';
import type { ChangeRow } from '../../changes.store.ts';
import type { Context } from '../../context.ts';
import type { Db } from '../../db/open.ts';
import { Followed } from '../../followed.ts';
import { effectOnTagging, NO_EFFECT, type TaggingEffect } from '../codebook/index.ts';
import {
  listHighlightsIn,
  listSourcesInUse,
  listSourcesOf,
  type SourcedHighlight,
} from './evidence-rows.store.ts';

/** Read together: few enough that others are answered between. */
const SOURCES_PER_PAGE = 20;
/** Highlights of all projects together; some 250 bytes each. */
const HIGHLIGHTS_MAX = 400_000;

const memories = new WeakMap<Db, Followed<EvidenceRows>>();

/**
 * All highlights of a project that count, as they are now: kept in memory, and read again source by source where the
 * log of changes says that something was done. In a transaction, which sees what nobody else does, all are read.
 */
export async function evidenceRowsOf(ctx: Context, projectId: string): Promise<EvidenceRows> {
  const load = () => loadAll(ctx, projectId);
  if (ctx.recorded) return load();
  const memory = memories.get(ctx.db) ?? new Followed<EvidenceRows>(HIGHLIGHTS_MAX, sizeOf);
  memories.set(ctx.db, memory);
  const follow = (rows: EvidenceRows, changes: readonly ChangeRow[]) =>
    readChanged(ctx, projectId, rows, changes);
  return memory.upToDate(ctx, projectId, { projectId, load, follow });
}

function sizeOf({ size }: EvidenceRows): number {
  return size;
}

async function loadAll(ctx: Context, projectId: string): Promise<EvidenceRows> {
  const rows = new EvidenceRows();
  const sourceIds = (await listSourcesInUse(ctx.db, projectId)).map(({ id }) => id);
  for (let from = 0; from < sourceIds.length; from += SOURCES_PER_PAGE) {
    await readAgain(ctx, projectId, rows, sourceIds.slice(from, from + SOURCES_PER_PAGE));
    await setImmediate();
  }
  return rows;
}

/** Reads the sources again that changes reached; answers false where they do not say which. */
async function readChanged(
  ctx: Context,
  projectId: string,
  rows: EvidenceRows,
  changes: readonly ChangeRow[],
): Promise<boolean> {
  const sources = new Set<string>();
  const highlights = new Set<string>();
  for (const change of changes) {
    const effect = effectOf(change);
    if (effect === 'anything') return false;
    for (const id of effect.sourceIds) sources.add(id);
    for (const id of effect.highlightIds) highlights.add(id);
  }
  if (highlights.size > 0)
    for (const id of await listSourcesOf(ctx.db, [...highlights])) sources.add(id);
  if (sources.size > 0) await readAgain(ctx, projectId, rows, [...sources]);
  return true;
}

async function readAgain(
  ctx: Context,
  projectId: string,
  rows: EvidenceRows,
  sourceIds: readonly string[],
): Promise<void> {
  const inUse = await listSourcesInUse(ctx.db, projectId, sourceIds);
  const sources = new Map(inUse.map((source) => [source.id, source]));
  const highlights = new Map<string, SourcedHighlight[]>(sourceIds.map((id) => [id, []]));
  for (const { ...highlight } of await listHighlightsIn(ctx.db, sourceIds))
    highlights.get(highlight.sourceId)?.push(highlight);
  for (const [id, now] of highlights) rows.replace(id, sources.get(id), now);
}

/** Beside what changes of tagging do, links to hypotheses name their highlight. */
function effectOf(change: ChangeRow): TaggingEffect {
  if (!change.type.startsWith('evidence.')) return effectOnTagging(change);
  const { highlightId } = JSON.parse(change.subject) as { readonly highlightId?: string };
  return highlightId === undefined ? NO_EFFECT : { sourceIds: [], highlightIds: [highlightId] };
}
