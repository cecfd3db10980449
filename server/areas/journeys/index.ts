/** The journeys area: the map of a journey, computed from tagged highlights, and the quotes behind it. */
export { mountJourneys } from './journeys.routes.ts';
