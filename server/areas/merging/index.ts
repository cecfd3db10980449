/** The merging area: two participants who are one, or tags that say the same, and splitting them again. */
export { mountMerging } from './merging.routes.ts';
