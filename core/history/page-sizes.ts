/** How many actions one page of the history has. */
export const HISTORY_PAGE_SIZE = 50;
/** How many changes of an action are told; how many there were is in its counts. */
export const CHANGES_TOLD_MAX = 20;
/** How many actions can be taken back at once. */
export const TURNS_MAX = 500;

/** Of how many highlights at once it is told how their words were corrected. */
export const CORRECTED_WORDS_MAX = 20;
