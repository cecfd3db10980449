import type { TagDto } from '../../api/types.ts';
import type { TagRow } from './codebook-rows.ts';

/** Where tags go: below which code, null for none, and before which of those there, null for last. */
export interface TagPlace {
  readonly parentId: TagDto['id'] | null;
  readonly beforeId: TagDto['id'] | null;
}

/** A part of a row that something is dropped on. */
export type Zone = 'before' | 'inside' | 'after';

/** Where that is which is dropped on a row. */
export function dropPlace(rows: readonly TagRow[], { id, parentId }: TagDto, zone: Zone): TagPlace {
  if (zone === 'inside') return { parentId: id, beforeId: null };
  if (zone === 'before') return { parentId, beforeId: id };
  return { parentId, beforeId: siblingAfter(rows, id, new Set())?.id ?? null };
}

/** Whether these may go there: nothing goes beside or below itself. */
export function mayDrop(
  rows: readonly TagRow[],
  moved: ReadonlySet<string>,
  onto: TagDto,
): boolean {
  const parents = new Map<string, string | null>(rows.map(({ tag }) => [tag.id, tag.parentId]));
  for (let at: string | null = onto.id; at !== null; at = parents.get(at) ?? null) {
    if (moved.has(at)) return false;
  }
  return true;
}

/** A step by key: among its siblings, below the sibling before, or out beside the code that it stands below. */
export type Step = 'up' | 'down' | 'in' | 'out';

/**
 * Where tags go with one step.
 *
 * @param moved - In the order of the rows.
 * @returns Undefined where there is no further step.
 */
export function stepPlace(
  rows: readonly TagRow[],
  moved: readonly TagDto[],
  step: Step,
): TagPlace | undefined {
  const [first] = moved;
  const last = moved.at(-1);
  if (!first || !last) return undefined;
  const ids = new Set<string>(moved.map(({ id }) => id));
  switch (step) {
    case 'up':
    case 'in':
      return placeBefore(siblingAfter(rows.toReversed(), first.id, ids), step);
    case 'down':
      return placeBehind(rows, siblingAfter(rows, last.id, ids), ids);
    case 'out':
      return placeBehind(rows, rows.find(({ tag }) => tag.id === first.parentId)?.tag, ids);
  }
}

function placeBefore(sibling: TagDto | undefined, step: 'up' | 'in'): TagPlace | undefined {
  if (!sibling) return undefined;
  const { id, parentId } = sibling;
  return step === 'up' ? { parentId, beforeId: id } : { parentId: id, beforeId: null };
}

function placeBehind(
  rows: readonly TagRow[],
  tag: TagDto | undefined,
  without: ReadonlySet<string>,
): TagPlace | undefined {
  if (!tag) return undefined;
  return { parentId: tag.parentId, beforeId: siblingAfter(rows, tag.id, without)?.id ?? null };
}

/** The next one below the same code that is not among some. */
function siblingAfter(
  rows: readonly TagRow[],
  id: string,
  without: ReadonlySet<string>,
): TagDto | undefined {
  const from = rows.findIndex(({ tag }) => tag.id === id);
  const parentId = rows[from]?.tag.parentId;
  return rows
    .slice(from + 1)
    .map(({ tag }) => tag)
    .find((tag) => tag.parentId === parentId && !without.has(tag.id));
}
