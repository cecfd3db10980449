/** What a stretch of a source is. */
export const SEGMENT_KINDS = [
  'question',
  'answer',
  'observation',
  'action',
  'remark',
  'template',
] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** The kinds that hold what a participant said or did; only these become evidence. */
export const PARTICIPANT_KINDS: readonly SegmentKind[] = ['answer', 'observation'];

/** The kinds that are the moderator's, or nobody's: never evidence and in no theme. */
export const GUIDE_KINDS: readonly SegmentKind[] = ['question', 'template'];

/**
 * By what a segment was told apart. Somebody who corrects one without a speaker or a code may have
 * all of its style in mind.
 */
export const SEGMENT_STYLES = [
  'turn',
  'heading',
  'question',
  'inline_answer',
  'labelled_answer',
  'emphasised',
  'bracketed',
  'list_item',
  'cell',
  'paragraph',
] as const;
export type SegmentStyle = (typeof SEGMENT_STYLES)[number];

/** What is read: file endings, without the dot. */
export const READABLE_FORMATS = [
  'txt',
  'md',
  'html',
  'docx',
  'pdf',
  'vtt',
  'srt',
  'csv',
  'xlsx',
] as const;
export type ReadableFormat = (typeof READABLE_FORMATS)[number];

/** Endings of the files that people may add; an archive becomes the files in it. */
export const UPLOAD_ENDINGS = [...READABLE_FORMATS, 'zip'] as const;

/**
 * Where an uploaded file is on its way. `mapping`: a spreadsheet whose columns a person has yet to name. `same`: it
 * is here already; `version`: a source of its name has another text. `unattached`: a picture or recording of which
 * nobody knows yet to which source it belongs. A person decides about these.
 */
export const UPLOAD_STATES = [
  'queued',
  'reading',
  'mapping',
  'done',
  'failed',
  'same',
  'version',
  'unattached',
] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** What a person may want of a file that is here already, or another version of one that is. */
export const UPLOAD_INTENTS = ['new_source', 'new_version'] as const;
export type UploadIntent = (typeof UPLOAD_INTENTS)[number];

/** The longest text of one source, in UTF-16 code units: about 350,000 words. */
export const TEXT_LENGTH_LIMIT = 2_000_000;

/** The largest file that is taken, in bytes. */
export const FILE_SIZE_LIMIT = 25 * 1024 * 1024;
