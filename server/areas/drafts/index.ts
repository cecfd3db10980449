/** The drafts area: what people say within a project or a part of it, grouped before anybody made a theme of it. */
export { mountDrafts } from './drafts.routes.ts';
export { draftGroupOf, draftOf, draftsOf, requestDraft } from './drafts.service.ts';
export { FIND_DRAFT_JOB, findDraftJob } from './find-draft.jobs.ts';
export { forgetDrafts, forgetOutdatedDrafts } from './forget-drafts.ts';
