/** The guides area: topic guides of studies, and where sources ask and answer them. */
export { chooseQuestion, markAnswer } from './answers.service.ts';
export { forgetWordsInGuides, maskRemovedQuestion } from './forget-words.service.ts';
export { questionsAnswered } from './answered.service.ts';
export { addQuestions, changeQuestion } from './questions.service.ts';
export { mountGuides } from './guides.routes.ts';
export { keepGuide, MATCH_GUIDE_JOB, matchGuideJob } from './match.jobs.ts';
