import { setImmediate } from 'node:timers/promises';
import { TagUse, type Use, type UseInSource } from '../../../core/codebook/tag-use.ts';
import type { ChangeRow } from '../../changes.store.ts';
import type { Context } from '../../context.ts';
import type { Db } from '../../db/open.ts';
import { Followed } from '../../followed.ts';
import {
  countSaidBy,
  countUseIn,
  countUseOf,
  listPeopleByPersona,
  listSourcesInUse,
  listSourcesOf,
} from './tag-use.store.ts';
import { effectOnTagging } from './tagging-effects.ts';
import type { Tag } from './tags.store.ts';

/** Counted together: few enough that others are answered between. */
const SOURCES_PER_PAGE = 20;
/** Rows of all projects together; some 100 bytes each. */
const ROWS_MAX = 1_000_000;

/**
 * How often each tag of a project is used in sources in use. A persona is used by the words of those who are of it,
 * else by the highlights that carry it. Tags that are not used are left out. What was counted before is not counted
 * again, but in sources that something was done to since.
 */
export async function countTagUse(
  ctx: Context,
  projectId: string,
  tags: readonly Pick<Tag, 'id'>[],
): Promise<ReadonlyMap<string, Use>> {
  const use = await useIn(ctx, projectId);
  const people = await listPeopleByPersona(ctx.db, projectId);
  return new Map(
    tags.flatMap(({ id }) => {
      const own = use.saidBy(people.get(id) ?? []) ?? use.of(id);
      return own ? [[id, own] as const] : [];
    }),
  );
}

/** How often one tag is used; counted anew. */
export async function countUseOfTag(
  ctx: Context,
  { id, kind }: Pick<Tag, 'id' | 'kind'>,
): Promise<Use | undefined> {
  const said = kind === 'persona' ? await countSaidBy(ctx.db, id) : undefined;
  return said ?? countUseOf(ctx.db, id);
}

const memories = new WeakMap<Db, Followed<TagUse>>();

/** What is kept of an open database, but not in a transaction, which sees what nobody else does. */
async function useIn(ctx: Context, projectId: string): Promise<TagUse> {
  const load = () => countAll(ctx, projectId);
  if (ctx.recorded) return load();
  const memory = memories.get(ctx.db) ?? new Followed<TagUse>(ROWS_MAX, ({ size }) => size);
  memories.set(ctx.db, memory);
  const follow = (use: TagUse, changes: readonly ChangeRow[]) => countChanged(ctx, use, changes);
  return memory.upToDate(ctx, projectId, { projectId, load, follow });
}

async function countAll(ctx: Context, projectId: string): Promise<TagUse> {
  const use = new TagUse();
  const sourceIds = await listSourcesInUse(ctx.db, projectId);
  for (let from = 0; from < sourceIds.length; from += SOURCES_PER_PAGE) {
    await countAgain(ctx, use, sourceIds.slice(from, from + SOURCES_PER_PAGE));
    await setImmediate();
  }
  return use;
}

/** Counts the sources again that changes reached; answers false where they do not say which. */
async function countChanged(
  ctx: Context,
  use: TagUse,
  changes: readonly ChangeRow[],
): Promise<boolean> {
  const sources = new Set<string>();
  const highlights = new Set<string>();
  for (const change of changes) {
    const effect = effectOnTagging(change);
    if (effect === 'anything') return false;
    for (const id of effect.sourceIds) sources.add(id);
    for (const id of effect.highlightIds) highlights.add(id);
  }
  if (highlights.size > 0)
    for (const id of await listSourcesOf(ctx.db, [...highlights])) sources.add(id);
  if (sources.size > 0) await countAgain(ctx, use, [...sources]);
  return true;
}

async function countAgain(ctx: Context, use: TagUse, sourceIds: readonly string[]): Promise<void> {
  const rows = new Map<string, UseInSource[]>(sourceIds.map((id) => [id, []]));
  for (const row of await countUseIn(ctx.db, sourceIds)) rows.get(row.sourceId)?.push(row);
  for (const [id, now] of rows) use.replace(id, now);
}
