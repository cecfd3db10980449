import type { Catalogue } from '../catalogue.ts';

/** What the holder of a read-only link sees. */
export const shared = {
  'shared.over': 'This link no longer works',
  'shared.overText':
    'It has run out, was withdrawn, or was not copied whole. Ask whoever sent it for a new one.',
  'shared.until': 'Read-only, until {date}',
  'shared.noHypotheses': 'Nothing has been stated yet. Come back later.',
  'shared.parts': 'What you can read',
} as const satisfies Catalogue;
