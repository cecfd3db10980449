import type { TagDto } from '../../api/types.ts';

/** The kinds of tag as the page shows them, the one that grows most first. */
export const KINDS = ['code', 'persona', 'phase', 'touchpoint', 'lane'] as const;
export type Kind = (typeof KINDS)[number];

/** A tag in its list. */
export interface TagRow {
  readonly tag: TagDto;
  /** How many codes it stands below. */
  readonly depth: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What narrows the list; empty values do not. */
export interface TagFilter {
  readonly query: string;
  readonly archived: boolean;
}

/**
 * Tags of one list as a tree, in their order. What fits is shown with the codes it stands below, so that its
 * place can be seen. Linear in the tags.
 */
export function tagRows(tags: readonly TagDto[], filter: TagFilter): readonly TagRow[] {
  const byId = new Map<string, TagDto>(tags.map((tag) => [tag.id, tag]));
  const shown = new Set<string>();
  for (const tag of tags.filter((one) => fits(one, filter))) {
    for (let at: TagDto | undefined = tag; at && !shown.has(at.id); at = parentOf(byId, at)) {
      shown.add(at.id);
    }
  }
  const below = new Map<string | undefined, TagDto[]>();
  for (const tag of inOrder(tags)) {
    if (!shown.has(tag.id)) continue;
    const parentId = parentOf(byId, tag)?.id;
    const siblings = below.get(parentId);
    if (siblings) siblings.push(tag);
    else below.set(parentId, [tag]);
  }
  const rowsBelow = (parentId: string | undefined, depth: number): readonly TagRow[] => {
    const siblings = below.get(parentId) ?? [];
    return siblings.flatMap((tag, index) => [
      { tag, depth, isFirst: index === 0, isLast: index === siblings.length - 1 },
      ...rowsBelow(tag.id, depth + 1),
    ]);
  };
  return rowsBelow(undefined, 0);
}

/** Codes that one may stand below: all but itself and those below it. */
export function possibleParents(
  tags: readonly TagDto[],
  tag: TagDto | undefined,
): readonly TagDto[] {
  const codes = tags.filter(({ kind, archivedAt }) => kind === 'code' && archivedAt === null);
  const below = new Set<string>(tag ? [tag.id] : []);
  for (const { tag: one } of tagRows(codes, { query: '', archived: true })) {
    if (one.parentId !== null && below.has(one.parentId)) below.add(one.id);
  }
  return codes.filter(({ id }) => !below.has(id));
}

function inOrder(tags: readonly TagDto[]): readonly TagDto[] {
  return tags.toSorted(
    (one, other) => one.position - other.position || (one.id < other.id ? -1 : 1),
  );
}

/** The code that a tag stands below, as far as it is in the list. */
function parentOf(byId: ReadonlyMap<string, TagDto>, { parentId }: TagDto): TagDto | undefined {
  return parentId === null ? undefined : byId.get(parentId);
}

function fits({ name, definition, archivedAt }: TagDto, { query, archived }: TagFilter): boolean {
  if (!archived && archivedAt !== null) return false;
  const text = `${name} ${definition}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
