/** The codebook area: tags of every kind, personas, phases, touchpoints, and journeys as rows of phases. */
export { forgetWordsInTags } from './forget-words.service.ts';
export { mountCodebook } from './codebook.routes.ts';
export { tagDtoOf } from './tag-dto.ts';
export {
  createJourney,
  createProjectWithJourney,
  requireJourney,
  turnJourney,
} from './journeys.service.ts';
export { listJourneys, type Journey } from './journeys.store.ts';
export { mergeInCodebook, type TagMerge } from './merge-tags.ts';
export { moveFieldEvidence } from './persona-fields.ts';
export { requireTag } from './tag-rules.ts';
export { turnTags } from './tag-state.ts';
export { turnTagVersion } from './tag-versions.service.ts';
export { selectOutdated } from './tag-versions.store.ts';
export { changeTag, createTag, requireTagsOf, requireUnmerged } from './tags.service.ts';
export { countMentions, countTagUse } from './tag-use.service.ts';
export { listPeopleByPersona } from './tag-use.store.ts';
export {
  effectOnTagging,
  forSourcesInUse,
  NO_EFFECT,
  sourcesReached,
  type TaggingEffect,
} from './tagging-effects.ts';
export { listTags, type PersonaFact, type Tag } from './tags.store.ts';
