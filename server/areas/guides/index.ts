/** The guides area: topic guides of studies, and where sources ask and answer them. */
export { mountGuides } from './guides.routes.ts';
export { keepGuide, MATCH_GUIDE_JOB, matchGuideJob } from './match.jobs.ts';
