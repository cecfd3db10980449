/** The merging area: two participants who are one, and splitting them again. */
export { mountMerging } from './merging.routes.ts';
