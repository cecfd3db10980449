/** The consent area: withdrawing it takes a participant's words out of everything that holds them. */
export { mountConsent } from './consent.routes.ts';
export {
  ERASE_FILE_JOB,
  eraseDismissedFiles,
  eraseFileJob,
  eraseUnreferredJob,
} from './dismissed-files.ts';
export { FORGET_WORDS_JOB, forgetWordsJob } from './forget.jobs.ts';
export { listWithdrawals } from './withdrawals.store.ts';
