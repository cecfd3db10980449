import { mediaKindOf } from '../../../core/sources/media.ts';
import type { UploadDto } from '../../api/types.ts';
import type { PlainMessageKey } from '../../i18n/index.ts';
import type { IconName } from '../../ui/icons.ts';
import type { QueuedFile } from './upload-queue.ts';

/** One line of the upload list: a file still here, or one that the server has. */
export interface UploadItem {
  /** Unique in the list. */
  readonly id: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly state: 'waiting' | 'sending' | UploadDto['state'];
  readonly share: number;
  readonly problem: string;
  readonly sourceId: string | null;
  readonly studyId: string;
  /** Of a picture or recording that the server has. */
  readonly mediaType: UploadDto['mediaType'];
  readonly mayRetry: boolean;
}

/** What the server's codes for a file that it could not read mean, in the reader's language. */
export const UPLOAD_PROBLEMS: Readonly<Record<string, PlainMessageKey>> = {
  'upload.too_large': 'upload.tooLarge',
  'upload.empty': 'upload.isEmpty',
  'upload.expands_too_far': 'upload.expandsTooFar',
  'upload.not_text': 'upload.notText',
  'upload.text_too_long': 'upload.textTooLong',
  'upload.unreadable': 'upload.unreadable',
  'upload.password_needed': 'upload.passwordNeeded',
  'upload.copying_forbidden': 'upload.copyingForbidden',
  'upload.no_text_layer': 'upload.noTextLayer',
  'upload.too_many_pages': 'upload.tooManyPages',
  'upload.archive_inside': 'upload.archiveInside',
  'upload.failed': 'upload.readFailed',
  'attachment.type_unknown': 'attachments.typeUnknown',
  'attachment.too_large': 'attachments.tooLarge',
  'attachment.too_many': 'attachments.tooMany',
  'attachment.empty': 'attachments.isEmpty',
  'source.text_masked': 'upload.textMasked',
  'source.version_changed': 'upload.correctedMeanwhile',
  'source.changed_meanwhile': 'upload.correctedMeanwhile',
  'table.places_new': 'upload.placesNew',
  'job.abandoned': 'upload.readFailed',
  'job.failed': 'upload.readFailed',
  'job.cancelled': 'upload.cancelled',
  'task.too_slow': 'upload.tookTooLong',
  'task.too_large': 'upload.needsTooMuch',
};

/** A damaged file stays damaged; only a failure of ours, or what somebody stopped, may be another time. */
const MAY_GO_AWAY: ReadonlySet<string> = new Set([
  'upload.failed',
  'job.failed',
  'job.abandoned',
  'job.cancelled',
  'task.too_slow',
]);

/** What somebody must do something about stands first. */
const RANKS: Readonly<Partial<Record<UploadItem['state'], number>>> = {
  failed: 0,
  mapping: 0,
  same: 0,
  version: 0,
  unattached: 0,
  done: 2,
};

/**
 * What is on its way and what has arrived, in one list: what asks for a person first, then what moves, then what is done.
 *
 * @param words - The sentence for a server's problem with a file of this name.
 */
export function uploadItems(
  queued: readonly QueuedFile[],
  uploads: readonly UploadDto[],
  words: (problem: NonNullable<UploadDto['problem']>, fileName: string) => string,
): readonly UploadItem[] {
  const local = queued.map(({ key, file, studyId, state, share, problem, mayRetry }) => ({
    id: `local:${key}`,
    fileName: file.name,
    sizeBytes: file.size,
    state,
    share,
    problem,
    sourceId: null,
    studyId,
    mediaType: null,
    mayRetry,
  }));
  const remote = uploads.map(({ problem, ...upload }) => ({
    ...upload,
    share: 1,
    problem: problem ? words(problem, upload.fileName) : '',
    mayRetry: MAY_GO_AWAY.has(problem?.code ?? ''),
  }));
  const all: UploadItem[] = [...local, ...remote];
  const rank = ({ state }: UploadItem) => RANKS[state] ?? 1;
  // Sorting keeps the order of equals: as they were added, then as the server lists them.
  return all.sort((one, other) => rank(one) - rank(other));
}

/** Whether somebody must do something before more can become of a file. */
export function asksForPerson({ state }: UploadItem): boolean {
  return RANKS[state] === 0;
}

const KIND_ICONS = { image: 'image', audio: 'mic', video: 'video' } as const;

/** What a file is, as an icon. */
export function uploadIcon({ mediaType }: UploadItem): IconName {
  return mediaType ? KIND_ICONS[mediaKindOf(mediaType)] : 'file-text';
}
