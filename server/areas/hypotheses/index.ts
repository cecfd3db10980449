/** The hypotheses area: statements, their rules, their evidence, and the verdicts that follow. */
export { mountComments } from './comments.routes.ts';
export { turnComment } from './comments.service.ts';
export { copyLinks, joinLinks } from './carry-links.ts';
export { listRestingOn } from './affected.store.ts';
export { linkEvidence, linkOne, type NewRating, turnEvidence } from './evidence.service.ts';
export { listAcceptedHighlights } from './evidence.store.ts';
export { forgetWordsInStaleness, maskTakenAway } from './forget-words.service.ts';
export { mountHypotheses } from './hypotheses.routes.ts';
export { mountLeadingQuestions } from './leading-questions.routes.ts';
export { listQuestionsBefore } from './questions-before.store.ts';
export {
  createHypothesis,
  overrideVerdict,
  recordDecision,
  requireHypothesis,
} from './hypotheses.service.ts';
export { type Hypothesis, listHypotheses } from './hypotheses.store.ts';
export { recordSearch } from './searches.service.ts';
export { toHypothesisDtos, toVerdictDto } from './hypothesis-dto.ts';
export { keepVerdicts } from './keep-verdicts.ts';
export { turnMeasuredLink } from './measured-evidence.service.ts';
export { mountStaleness } from './staleness.routes.ts';
export { keepDayOfVerdicts } from './daily.ts';
export { turnProductChange } from './product-changes.service.ts';
export { replaceInScopes, turnScope } from './scope.service.ts';
export { turnTestCard } from './test-card.service.ts';
export { type LinkableWords, usualRatings } from './usual-rating.ts';
export { listWrongVerdicts, recomputeVerdicts, refreshVerdicts } from './verdicts.service.ts';
export { type KeptVerdict, listVerdicts } from './verdicts.store.ts';
