/** The sources area: documents, their text versions and segments, and files on their way in. */
export { unpackFiles } from './archives.service.ts';
export { addAttachment } from './attachments.service.ts';
export { mountAttachments } from './attachments.routes.ts';
export { readUploadWith } from './sources.jobs.ts';
export { placeWaitingMedia } from './place-media.service.ts';
export { mountSources } from './sources.routes.ts';
export { mountUploads } from './uploads.routes.ts';
export { type CutText, listCutTexts, maskSource } from './mask.service.ts';
export {
  letGoOfOriginals,
  listArchives,
  forgetUpload,
  listFilesOfUpload,
  listReferred,
  listStrandedFiles,
} from './mask.store.ts';
export { editsOf } from './edits-of.ts';
export { followPlace, followSeen, followSeenOffset } from './seen-text.ts';
export { checkTextVersion } from './text-version.ts';
export {
  type Correctable,
  type CorrectedFile,
  type FileCorrection,
  requireCorrectable,
  requireRestorable,
  storeCorrection,
} from './store-correction.service.ts';
export { countHighlights } from './highlight-counts.ts';
export { listSourceIdsOf, reassignSources } from './reassign.store.ts';
export { rewriteSource } from './rewrite.service.ts';
export {
  changeSource,
  currentText,
  pasteSource,
  requireReadable,
  requireSource,
  storeSource,
} from './sources.service.ts';
export { findCorrected, findText, findTextHash } from './source-texts.store.ts';
export {
  countHighlightsIn,
  findSource,
  holdSource,
  listSources,
  listSourcesOfStudy,
  type Source,
} from './sources.store.ts';
export { keepTemplate, SEGMENT_STUDY_JOB, segmentStudyJob } from './segment-study.ts';
export { findSpokenText, type SpokenText } from './spoken-text.store.ts';
export { requireSegment } from './segments.service.ts';
export {
  findSegmentAt,
  type KeptSegment,
  listHeardNumbers,
  listKindsAt,
  listSegments,
  listSegmentSpans,
} from './segments.store.ts';
export { packSource, type PackedSource } from './readers/pack-source.ts';
export { describeDocument } from './readers/read-file.ts';
export { queueUpload, READ_UPLOAD_JOB } from './queue-reading.ts';
export { isArchive, readInWorker } from './read-in-worker.ts';
export { requireUpload } from './uploads.service.ts';
export { problemOf } from './upload-problem.ts';
export { findUpload, markDismissed, type Upload, updateUpload } from './uploads.store.ts';
export { toUploadDto } from './upload-dto.ts';
export { turnUploads } from './dismiss-uploads.service.ts';
export { turnCorrection } from './correct-segments.service.ts';
