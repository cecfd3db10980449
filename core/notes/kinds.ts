/** Things of a project that people write notes on. */
export const NOTED_THINGS = [
  'highlight',
  'source',
  'theme',
  'participant',
  'hypothesis',
  'tag',
] as const;
export type NotedThing = (typeof NOTED_THINGS)[number];

/** Those that hold notes apart from what they are: several, each with its author and time. */
export const NOTABLE_THINGS = ['source', 'theme', 'participant'] as const;
export type NotableThing = (typeof NOTABLE_THINGS)[number];

/** More notes than this on one thing are not taken. */
export const NOTES_ON_ONE_MAX = 500;

/** How many notes come at once. */
export const NOTES_PAGE_SIZE = 50;
