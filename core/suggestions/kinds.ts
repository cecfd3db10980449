/** Names how tags are learned; stored with what was learned, changed whenever the same input would give other tags. */
export const TAG_ENGINE = 'tags-1';

/** With fewer quotes nobody, person or machine, can tell what a tag is about. */
export const EXAMPLES_PER_TAG_MIN = 3;

/** Where a suggestion is on its way. Only an accepted one is a tag; what waits never counts. */
export const SUGGESTION_STATES = ['waiting', 'accepted', 'rejected'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];
