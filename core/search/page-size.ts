/** How many quotes come at once. */
export const EVIDENCE_PAGE_SIZE = 50;
