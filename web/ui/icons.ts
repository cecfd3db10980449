import { ACTION_ICONS } from './icons-actions.ts';
import { THING_ICONS } from './icons-things.ts';

/** Every icon by its lucide name. */
export const ICONS = { ...ACTION_ICONS, ...THING_ICONS };

export type IconName = keyof typeof ICONS;
