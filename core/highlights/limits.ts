/** How many tags a highlight can have. */
export const TAGS_PER_HIGHLIGHT_MAX = 50;
/** How many highlights can become one at once. */
export const JOINED_MAX = 50;
