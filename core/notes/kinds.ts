/** Things of a project that people write notes on. */
export const NOTED_THINGS = ['highlight', 'hypothesis', 'tag'] as const;
export type NotedThing = (typeof NOTED_THINGS)[number];

/** How many notes come at once. */
export const NOTES_PAGE_SIZE = 50;
