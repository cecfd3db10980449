import { InvalidError, LimitError } from '../../../../core/kernel/errors.ts';
import { FILE_SIZE_LIMIT, TEXT_LENGTH_LIMIT } from '../../../../core/sources/kinds.ts';

/** Nothing to read in it. */
export function emptyFile(): InvalidError {
  return new InvalidError(
    'upload.empty',
    'The file has no text in it. Choose the file with the notes.',
  );
}

/** More text than a source holds. */
export function textTooLong(length: number): LimitError {
  return new LimitError(
    'size',
    'upload.text_too_long',
    `The text has ${length} characters or more; at most ${TEXT_LENGTH_LIMIT} fit in one source. Split the file.`,
  );
}

/** A packed file that grows too far. */
export function expandsTooFar(): LimitError {
  return new LimitError(
    'size',
    'upload.expands_too_far',
    'This file unpacks to far more than a document holds, so it is not opened. Save it anew without pictures, or unpack the archive and upload what is in it.',
  );
}

/** A file that is damaged, or not what it says. */
export function unreadable(message: string, cause?: unknown): InvalidError {
  return new InvalidError('upload.unreadable', message, { cause });
}

/** A file that only its password opens. */
export function passwordNeeded(cause?: unknown): InvalidError {
  return new InvalidError(
    'upload.password_needed',
    'This file is protected with a password. Save a copy without one and upload that.',
    { cause },
  );
}

/** An archive where a document is wanted: one inside an archive, or where only one document is read. */
export function archiveInside(): InvalidError {
  return new InvalidError(
    'upload.archive_inside',
    'This is a zip archive where one document is wanted, such as a zip inside another. Unpack it and upload what is in it.',
  );
}

/** A file over the limit for one. */
export function tooLarge(): LimitError {
  const megabytes = FILE_SIZE_LIMIT / 1024 ** 2;
  return new LimitError(
    'size',
    'upload.too_large',
    `The file is larger than ${megabytes} MB. Split it.`,
  );
}
