/** Quotes behind a number that one answer holds; nobody reads more. */
export const QUOTES_BEHIND_MAX = 2000;
