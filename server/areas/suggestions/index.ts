/** The suggestions area: tags that a project's own tagging suggests, and what people say of them. */
export { turnEvidenceSuggestion } from './decide-evidence.service.ts';
export { FIND_EVIDENCE_JOB, findEvidenceJob } from './find-evidence.jobs.ts';
export { forgetReplacedWords } from './forget-replaced.ts';
export { forgetSuggestions } from './forget-words.ts';
export { LEARN_TAGS_JOB, learnTagsJob } from './learn.jobs.ts';
export { mountEvidenceSuggestions } from './evidence-suggestions.routes.ts';
export { mountSuggestions } from './suggestions.routes.ts';
