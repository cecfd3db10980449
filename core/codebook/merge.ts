import type { TagKind } from './tags.ts';

/** What merging asks of a tag. */
export interface MergeableTag {
  readonly id: string;
  readonly kind: TagKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly parentId: string | null;
}

/** Why tags cannot be merged. */
export type MergeProblem = 'itself' | 'other_kind' | 'lane';

/** Why these cannot become part of that one; null when they can. */
export function mergeProblem(
  survivor: MergeableTag,
  merged: readonly MergeableTag[],
): MergeProblem | null {
  if (survivor.kind === 'lane') return 'lane';
  if (merged.some(({ id }) => id === survivor.id)) return 'itself';
  return merged.some(({ kind }) => kind !== survivor.kind) ? 'other_kind' : null;
}

/** The other names of what is left: its own, those of the merged, and what they were called; each once. */
export function mergedAliases(
  survivor: Pick<MergeableTag, 'name' | 'aliases'>,
  merged: readonly Pick<MergeableTag, 'name' | 'aliases'>[],
): readonly string[] {
  const byKey = new Map<string, string>();
  const all = [...survivor.aliases, ...merged.flatMap(({ name, aliases }) => [name, ...aliases])];
  for (const name of all) {
    const key = name.toLocaleLowerCase();
    if (key !== survivor.name.toLocaleLowerCase() && !byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

/**
 * What the one that is left stands below: where one of those above it is merged into it, the first that is not.
 *
 * @param tags - Every tag of the kind, the merged ones too.
 */
export function parentAfterMerge(
  survivor: MergeableTag,
  mergedIds: ReadonlySet<string>,
  tags: readonly MergeableTag[],
): string | null {
  const parents = new Map(tags.map(({ id, parentId }) => [id, parentId]));
  const chain: string[] = [];
  for (let at = survivor.parentId; at !== null && !chain.includes(at);) {
    chain.push(at);
    at = parents.get(at) ?? null;
  }
  const last = chain.findLastIndex((id) => mergedIds.has(id));
  return last < 0 ? survivor.parentId : (chain[last + 1] ?? null);
}

/**
 * The tag that one became part of, or itself when it did not. Linear in the merges between.
 *
 * @param tags - All tags of the project.
 */
export function survivorOf(
  tags: ReadonlyMap<string, { readonly mergedInto: string | null }>,
  tagId: string,
): string {
  const seen = new Set<string>();
  let at = tagId;
  for (;;) {
    const next = tags.get(at)?.mergedInto ?? null;
    if (next === null || seen.has(next)) return at;
    seen.add(at);
    at = next;
  }
}
