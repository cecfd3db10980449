/** A tag, as far as its place among the others goes. */
interface Placed {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * The order of a list when some of it were put together before one of their new siblings, or last. They keep their
 * order among each other. Linear.
 *
 * @param list - In its order.
 * @param before - The sibling that they come before; one that moves itself stands for the next that stays.
 */
export function orderWhenMoved(
  list: readonly Placed[],
  moved: ReadonlySet<string>,
  before: string | null,
): readonly string[] {
  const staying = list.filter(({ id }) => !moved.has(id)).map(({ id }) => id);
  const movers = list.filter(({ id }) => moved.has(id)).map(({ id }) => id);
  const next = nextThatStays(list, moved, before);
  const at = next === undefined ? staying.length : staying.indexOf(next);
  return [...staying.slice(0, at), ...movers, ...staying.slice(at)];
}

/** Of those that are chosen, the ones that stand below no other of them: what is below goes along. */
export function topmost<Tag extends Placed>(
  list: readonly Tag[],
  chosen: ReadonlySet<string>,
): readonly Tag[] {
  const byId = new Map(list.map((tag) => [tag.id, tag]));
  const isBelowChosen = ({ parentId }: Placed): boolean => {
    const seen = new Set<string>();
    for (let at = parentId; at !== null && !seen.has(at); at = byId.get(at)?.parentId ?? null) {
      if (chosen.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return list.filter((tag) => chosen.has(tag.id) && !isBelowChosen(tag));
}

function nextThatStays(
  list: readonly Placed[],
  moved: ReadonlySet<string>,
  before: string | null,
): string | undefined {
  const from = list.findIndex(({ id }) => id === before);
  const sibling = list[from];
  return (
    sibling &&
    list.slice(from).find((tag) => tag.parentId === sibling.parentId && !moved.has(tag.id))?.id
  );
}
