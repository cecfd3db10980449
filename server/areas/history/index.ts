/** The history area: what was done in a project, in words, and taking it back. */
export { mountHistory } from './history.routes.ts';
