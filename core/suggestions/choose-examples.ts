/** So many examples are learned from; the work grows with their cube. */
export const EXAMPLES_MAX = 1500;

/**
 * Chooses examples so that rare tags keep all of theirs: in rounds the newest one of each tag, until there are
 * enough.
 *
 * @param examples - Newest first.
 * @returns In the order given.
 */
export function chooseExamples<Example extends { readonly tagIds: readonly string[] }>(
  examples: readonly Example[],
  most = EXAMPLES_MAX,
): Example[] {
  if (examples.length <= most) return [...examples];
  const chosen = new Set<Example>();
  const queues = [...byTag(examples).values()];
  for (let round = 0; chosen.size < most && queues.some((own) => round < own.length); round += 1) {
    const newest = queues.flatMap((own) => own[round] ?? []);
    for (const example of newest.slice(0, most - chosen.size)) chosen.add(example);
  }
  return examples.filter((example) => chosen.has(example));
}

function byTag<Example extends { readonly tagIds: readonly string[] }>(
  examples: readonly Example[],
): ReadonlyMap<string, readonly Example[]> {
  const found = new Map<string, Example[]>();
  for (const example of examples) {
    for (const tagId of example.tagIds) {
      const known = found.get(tagId);
      if (known) known.push(example);
      else found.set(tagId, [example]);
    }
  }
  return found;
}
