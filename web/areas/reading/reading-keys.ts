import type { CaretStep, CaretUnit } from '../../../core/reading/caret.ts';
import { actionOf, type KeyAction, type KeyMap, readKeys } from './key-map.ts';

/** What keys in the text ask the page for. */
export type ReadingCommand =
  | { readonly kind: PlainCommand }
  | { readonly kind: 'favourite'; readonly number: number }
  | { readonly kind: 'link'; readonly sign: -1 | 0 | 1 }
  | { readonly kind: 'answer'; readonly leads: boolean }
  | { readonly kind: 'type'; readonly text: string };

type PlainCommand =
  | 'tag'
  | 'repeat'
  | 'words'
  | 'remove'
  | 'removeAll'
  | 'highlight'
  | 'note'
  | 'keyQuote'
  | 'morePositive'
  | 'moreNegative'
  | 'find'
  | 'filter'
  | 'backlight'
  | 'sourceNotes'
  | 'split'
  | 'join'
  | 'open'
  | 'undo'
  | 'redo';

/** What keys do in the text itself. */
export type TextMove =
  | {
      readonly kind: 'caret';
      readonly unit: CaretUnit;
      readonly step: CaretStep;
      readonly extend: boolean;
    }
  | { readonly kind: 'edge'; readonly step: CaretStep; readonly extend: boolean }
  | { readonly kind: 'mark'; readonly step: CaretStep }
  | { readonly kind: 'sentence' | 'overlap' | 'resize' | 'segment' | 'correct' | 'leave' };

/** As much of a `KeyboardEvent` as a key needs. `key` is the character typed, so layouts do not matter. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const FIXED: Readonly<Record<string, PlainCommand>> = {
  Enter: 'open',
  Delete: 'removeAll',
  Backspace: 'removeAll',
};

/** What actions with a key of their own do. */
const COMMANDS: Readonly<Partial<Record<KeyAction, ReadingCommand>>> = {
  tag: { kind: 'tag' },
  repeat: { kind: 'repeat' },
  words: { kind: 'words' },
  remove: { kind: 'remove' },
  highlight: { kind: 'highlight' },
  note: { kind: 'note' },
  keyQuote: { kind: 'keyQuote' },
  morePositive: { kind: 'morePositive' },
  moreNegative: { kind: 'moreNegative' },
  find: { kind: 'find' },
  filter: { kind: 'filter' },
  backlight: { kind: 'backlight' },
  sourceNotes: { kind: 'sourceNotes' },
  split: { kind: 'split' },
  join: { kind: 'join' },
  supports: { kind: 'link', sign: 1 },
  contradicts: { kind: 'link', sign: -1 },
  neutral: { kind: 'link', sign: 0 },
  leads: { kind: 'answer', leads: true },
  leadsNot: { kind: 'answer', leads: false },
};

/** Commands that a selection has no use for: with one their letters begin a tag's name. */
const NOT_OF_SELECTION: ReadonlySet<ReadingCommand['kind']> = new Set([
  ...(['filter', 'backlight', 'sourceNotes', 'split', 'join'] as const),
  ...(['morePositive', 'moreNegative', 'answer'] as const),
]);

/** The command of a key in the text, if it has one. */
export function commandOf(
  key: PressedKey,
  hasSelection: boolean,
  keys: KeyMap = readKeys(),
): ReadingCommand | undefined {
  if (key.ctrlKey || key.metaKey) return undoOf(key);
  if (key.altKey) return undefined;
  const command = commandOn(key.key, keys);
  if (command && !(hasSelection && NOT_OF_SELECTION.has(command.kind))) return command;
  // After a selection every other letter is the beginning of a tag's name.
  return hasSelection && isLetter(key.key) ? { kind: 'type', text: key.key } : undefined;
}

function commandOn(key: string, keys: KeyMap): ReadingCommand | undefined {
  const fixed = FIXED[key];
  if (fixed) return { kind: fixed };
  if (/^[1-9]$/.test(key)) return { kind: 'favourite', number: Number(key) };
  const action = actionOf(keys, key);
  return action && COMMANDS[action];
}

/** Actions that move in the text; with a selection their letters begin a tag's name. */
const MOVES: Readonly<Partial<Record<KeyAction, TextMove>>> = {
  sentence: { kind: 'sentence' },
  next: { kind: 'mark', step: 1 },
  previous: { kind: 'mark', step: -1 },
  overlap: { kind: 'overlap' },
  resize: { kind: 'resize' },
  segment: { kind: 'segment' },
  correct: { kind: 'correct' },
};

/** What a key does in the text itself: the caret, the selection, from highlight to highlight. */
export function moveOf(
  key: PressedKey,
  hasSelection: boolean,
  keys: KeyMap = readKeys(),
): TextMove | undefined {
  const arrow = arrowOf(key);
  if (arrow || isModified(key)) return arrow;
  if (key.key === 'Escape') return { kind: 'leave' };
  const action = hasSelection ? undefined : actionOf(keys, key.key);
  return action && MOVES[action];
}

/** How an arrow changes a highlight that is being resized: its end, or with Shift its start. */
export function resizeOf(
  key: PressedKey,
): { readonly edge: 'start' | 'end'; readonly step: CaretStep } | undefined {
  if (key.key !== 'ArrowLeft' && key.key !== 'ArrowRight') return undefined;
  return { edge: key.shiftKey ? 'start' : 'end', step: key.key === 'ArrowRight' ? 1 : -1 };
}

function undoOf({ key, shiftKey }: PressedKey): ReadingCommand | undefined {
  if (key.toLowerCase() === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  return key.toLowerCase() === 'y' ? { kind: 'redo' } : undefined;
}

interface Arrow {
  readonly step: CaretStep;
  readonly unit: CaretUnit;
  /** With Ctrl, Alt or ⌘. */
  readonly wide: CaretUnit;
}

const ARROWS: Readonly<Record<string, Arrow>> = {
  ArrowLeft: { step: -1, unit: 'character', wide: 'word' },
  ArrowRight: { step: 1, unit: 'character', wide: 'word' },
  ArrowUp: { step: -1, unit: 'sentence', wide: 'paragraph' },
  ArrowDown: { step: 1, unit: 'sentence', wide: 'paragraph' },
};

function arrowOf(pressed: PressedKey): TextMove | undefined {
  const { key, shiftKey: extend } = pressed;
  const isWide = isModified(pressed);
  const arrow = ARROWS[key];
  if (arrow)
    return { kind: 'caret', unit: isWide ? arrow.wide : arrow.unit, step: arrow.step, extend };
  if (isWide || (key !== 'Home' && key !== 'End')) return undefined;
  return { kind: 'edge', step: key === 'Home' ? -1 : 1, extend };
}

function isModified({ ctrlKey, metaKey, altKey }: PressedKey): boolean {
  return ctrlKey || metaKey || altKey;
}

function isLetter(key: string): boolean {
  return key.length <= 2 && /^\p{L}/u.test(key);
}
