import { TagUse, type Use, type UseInSource } from '../../../core/codebook/tag-use.ts';
import type { Context } from '../../context.ts';
import { followedByDatabase } from '../../followed.ts';
import { countSaidBy, countUseIn, countUseOf, listPeopleByPersona } from './tag-use.store.ts';
import { forSourcesInUse, sourcesReached } from './tagging-effects.ts';
import type { Tag } from './tags.store.ts';

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

/** How many highlights each of some people has in sources in use of a project; those without any are missing. */
export async function countMentions(
  ctx: Context,
  projectId: string,
  people: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, number>> {
  const use = await useIn(ctx, projectId);
  return new Map(
    people.flatMap(({ id }) => {
      const said = use.saidBy([id]);
      return said ? [[id, said.mentions] as const] : [];
    }),
  );
}

const memoryOf = followedByDatabase<TagUse>(ROWS_MAX, ({ size }) => size);

function useIn(ctx: Context, projectId: string): Promise<TagUse> {
  return memoryOf(ctx).upToDate(ctx, projectId, {
    projectId,
    async load() {
      const use = new TagUse();
      await forSourcesInUse(ctx, projectId, (sourceIds) => countAgain(ctx, use, sourceIds));
      return use;
    },
    async follow(use, changes) {
      const sourceIds = await sourcesReached(ctx, changes);
      if (sourceIds && sourceIds.length > 0) await countAgain(ctx, use, sourceIds);
      return sourceIds !== null;
    },
  });
}

async function countAgain(ctx: Context, use: TagUse, sourceIds: readonly string[]): Promise<void> {
  const rows = new Map<string, UseInSource[]>(sourceIds.map((id) => [id, []]));
  for (const row of await countUseIn(ctx.db, sourceIds)) rows.get(row.sourceId)?.push(row);
  for (const [id, now] of rows) use.replace(id, now);
}
