/** The suggestions area: tags that a project's own tagging suggests, and what people say of them. */
export { forgetSuggestions } from './forget-words.ts';
export { LEARN_TAGS_JOB, learnTagsJob } from './learn.jobs.ts';
export { mountSuggestions } from './suggestions.routes.ts';
