/** Lists whose filters, grouping and order can be kept under a name. */
export const VIEW_LISTS = ['evidence', 'hypotheses'] as const;
export type ViewList = (typeof VIEW_LISTS)[number];

/** The longest name and address, in UTF-16 code units. */
export const VIEW_NAME_MAX = 80;
export const VIEW_QUERY_MAX = 2000;
/** More views than anybody can choose from. */
export const VIEWS_MAX = 200;
