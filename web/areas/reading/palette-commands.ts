import type { PageCommand } from '../../app/shell-events.ts';
import { msg } from '../../i18n/index.ts';
import type { IconName } from '../../ui/icons.ts';
import { ACTION_WORDS, shownKey } from './key-groups.ts';
import { readKeys } from './key-map.ts';
import { type Desk, obey } from './reading-commands.ts';

/** What can be done with a selection or a highlight, in the order of the palette. */
const OFFERED = [
  { kind: 'tag', icon: 'tag' },
  { kind: 'note', icon: 'message-square' },
  { kind: 'keyQuote', icon: 'star' },
  { kind: 'split', icon: 'scissors' },
  { kind: 'join', icon: 'combine' },
] as const satisfies readonly { readonly kind: string; readonly icon: IconName }[];

/** These need a highlight: nothing was marked yet that could be cut. */
const OF_HIGHLIGHTS: readonly string[] = ['split', 'join'];

/** What the palette can do in the text now: nothing without a selection or a highlight, or for those who only read. */
export function paletteCommands(desk: Desk): readonly PageCommand[] {
  const { target, canMark } = desk;
  if (!target || !canMark) return [];
  const keys = readKeys();
  return OFFERED.filter(
    ({ kind }) => target.kind === 'highlight' || !OF_HIGHLIGHTS.includes(kind),
  ).map(({ kind, icon }) => ({
    label: msg(ACTION_WORDS[kind]),
    icon,
    keys: shownKey(keys[kind]) || undefined,
    run: () => void obey({ kind }, desk),
  }));
}
