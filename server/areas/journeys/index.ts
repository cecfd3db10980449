/**
 * The journeys area: the map of a journey, computed from tagged highlights, the quotes behind it, and what people
 * write into it.
 */
export { forgetWordsInMaps, maskRemovedText } from './forget-words.service.ts';
export { mountJourneys } from './journeys.routes.ts';
export { mountPaths } from './paths.routes.ts';
export {
  changeCellText,
  moveCellEvidence,
  moveCellTexts,
  turnCellText,
  writeCellText,
} from './cell-texts.service.ts';
export { mergeOpenings, turnPhaseJourney } from './phase-journeys.service.ts';
export { turnLaneView } from './lane-views.service.ts';
export { setPhase, turnPhaseSetting } from './phase-settings.service.ts';
