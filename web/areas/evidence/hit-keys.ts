import type { KeyGroup } from '../../app/bv-keys-sheet.ts';
import { choosingKeys } from '../../app/choosing-keys.ts';
import type { Shortcuts } from '../../controllers/shortcuts.ts';
import { msg } from '../../i18n/index.ts';
import type { Sign } from '../reading/direction-step.ts';

interface HitActions {
  /** To another hit; with Shift both are chosen. */
  readonly go: (step: number, isRange: boolean) => void;
  readonly choose: (isRange: boolean) => void;
  readonly chooseNone: () => void;
  readonly link: (sign?: Sign) => void;
}

/** The keys of what a search found. Signs as in the reading view. */
export function hitKeys({ go, choose, chooseNone, link }: HitActions): Shortcuts {
  return {
    j: () => go(1, false),
    k: () => go(-1, false),
    J: () => go(1, true),
    K: () => go(-1, true),
    x: () => choose(false),
    X: () => choose(true),
    Escape: chooseNone,
    l: () => link(),
    '+': () => link(1),
    '-': () => link(-1),
    '0': () => link(0),
  };
}

/** The keys of what a search found, for the sheet of keys. */
export function hitKeyGroups(): readonly KeyGroup[] {
  return [
    {
      title: msg('highlights.keysTitle'),
      keys: [
        ...choosingKeys(),
        { label: msg('highlights.chooseNone'), keys: 'Esc' },
        { label: msg('highlights.link'), keys: 'l' },
        { label: msg('direction.supports'), keys: '+' },
        { label: msg('direction.contradicts'), keys: '-' },
        { label: msg('direction.neutral'), keys: '0' },
      ],
    },
  ];
}
