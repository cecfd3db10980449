import { correctText, followSource, followText, keepSentiments } from './areas/highlights/index.ts';
import { keepVerdicts } from './areas/hypotheses/index.ts';
import {
  ERASE_FILE_JOB,
  eraseDismissedFiles,
  eraseFileJob,
  eraseUnreferredJob,
  FORGET_WORDS_JOB,
  forgetWordsJob,
} from './areas/consent/index.ts';
import { FIND_DRAFT_JOB, findDraftJob, forgetOutdatedDrafts } from './areas/drafts/index.ts';
import {
  FIND_PERSONAL_DATA_JOB,
  findPersonalDataJob,
  followCorrection,
  lookThroughNewSources,
} from './areas/privacy/index.ts';
import { keepGuide, MATCH_GUIDE_JOB, matchGuideJob } from './areas/guides/index.ts';
import { followThemes } from './areas/notes/index.ts';
import { INDEX_SOURCE_JOB, indexSourceJob, keepIndex } from './areas/search/index.ts';
import {
  keepTemplate,
  placeWaitingMedia,
  READ_UPLOAD_JOB,
  readUploadWith,
  SEGMENT_STUDY_JOB,
  segmentStudyJob,
} from './areas/sources/index.ts';
import {
  FIND_EVIDENCE_JOB,
  findEvidenceJob,
  forgetReplacedWords,
  LEARN_TAGS_JOB,
  learnTagsJob,
} from './areas/suggestions/index.ts';
import { IMPORT_TABLE_JOB, importTableJob, mapKnownTables } from './areas/tables/index.ts';
import {
  FIND_THEMES_JOB,
  findThemesJob,
  PLACE_NEW_JOB,
  placeNewJob,
  placeNewQuotes,
} from './areas/themes/index.ts';
import type { ChangeListener } from './changes.ts';
import type { JobHandler } from './jobs/queue.ts';
import { ERASE_UNREFERRED_JOB } from './kept-file.ts';

/** What higher areas do when something below them changed, in order of tier. */
export const LISTENERS: readonly ChangeListener[] = [
  keepTemplate,
  placeWaitingMedia,
  lookThroughNewSources,
  followCorrection,
  followSource,
  followText,
  keepSentiments,
  mapKnownTables,
  placeNewQuotes,
  keepVerdicts,
  keepGuide,
  keepIndex,
  forgetReplacedWords,
  forgetOutdatedDrafts,
  followThemes,
  eraseDismissedFiles,
];

/** Who does which kind of job. */
export const JOB_HANDLERS: Readonly<Record<string, JobHandler>> = {
  [READ_UPLOAD_JOB]: readUploadWith(correctText),
  [SEGMENT_STUDY_JOB]: segmentStudyJob,
  [FIND_PERSONAL_DATA_JOB]: findPersonalDataJob,
  [INDEX_SOURCE_JOB]: indexSourceJob,
  [IMPORT_TABLE_JOB]: importTableJob,
  [FIND_THEMES_JOB]: findThemesJob,
  [PLACE_NEW_JOB]: placeNewJob,
  [FIND_DRAFT_JOB]: findDraftJob,
  [MATCH_GUIDE_JOB]: matchGuideJob,
  [LEARN_TAGS_JOB]: learnTagsJob,
  [FIND_EVIDENCE_JOB]: findEvidenceJob,
  [FORGET_WORDS_JOB]: forgetWordsJob,
  [ERASE_FILE_JOB]: eraseFileJob,
  [ERASE_UNREFERRED_JOB]: eraseUnreferredJob,
};
