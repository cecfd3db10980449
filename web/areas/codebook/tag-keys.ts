import type { TagRow } from './codebook-rows.ts';
import type { Step } from './tag-places.ts';

/** What a key asks of the tags of a list. */
export type TagCommand =
  | { readonly kind: 'move'; readonly step: Step }
  | { readonly kind: 'toggle' | 'all' | 'none' }
  /** To another row; all in between are chosen if `isRange`. */
  | { readonly kind: 'go'; readonly to: TagRow; readonly isRange: boolean };

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What a key that is pressed on a row asks for, undefined if nothing. */
export function commandOf(key: Key, rows: readonly TagRow[], row: TagRow): TagCommand | undefined {
  if (key.altKey) return moveBy(key);
  if (key.ctrlKey || key.metaKey)
    return key.key.toLowerCase() === 'a' ? { kind: 'all' } : undefined;
  if (key.key === ' ') return { kind: 'toggle' };
  if (key.key === 'Escape') return { kind: 'none' };
  const to = WAYS[key.key]?.(rows, rows.indexOf(row));
  return to && { kind: 'go', to, isRange: key.shiftKey };
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

function moveBy({ key }: Key): TagCommand | undefined {
  const step = STEPS[key];
  return step && { kind: 'move', step };
}

/** Which row a key leads to: up and down the rows, and in and out of the tree. */
const WAYS: Readonly<Record<string, (rows: readonly TagRow[], at: number) => TagRow | undefined>> =
  {
    ArrowDown: (rows, at) => rows[at + 1],
    ArrowUp: (rows, at) => rows[at - 1],
    ArrowLeft: (rows, at) => rows.find(({ tag }) => tag.id === rows[at]?.tag.parentId),
    ArrowRight: (rows, at) =>
      rows[at + 1]?.tag.parentId === rows[at]?.tag.id ? rows[at + 1] : undefined,
    Home: (rows) => rows[0],
    End: (rows) => rows.at(-1),
  };
