/** So many of the nearest texts have a vote on where a text belongs. */
export const NEIGHBOURS = 10;
/** Near ones count for much more than far ones: their nearness to this power. */
export const SHARPNESS = 3;
/** A text belongs where at least this share of the votes is for it. */
export const SHARE_MIN = 0.5;
