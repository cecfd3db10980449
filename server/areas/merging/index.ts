/** The merging area: participants who are one, tags that say the same, highlights that are one, and splitting them. */
export { mountMerging } from './merging.routes.ts';
