import { runTask } from '../../jobs/worker-pool.ts';
import { type FileFormat, findFormat } from './readers/formats.ts';
import type { PackedSource } from './readers/pack-source.ts';

/** Reading one file may take this long. */
const READ_LIMIT_MS = 60_000;
/** What is looked at before a file is taken; all of it is looked at in the worker. */
const HEAD_BYTES = 4096;

/** A file as it arrives. */
export interface IncomingFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * The format of a file by its name and its first bytes, which is as much as may be looked at outside a worker.
 *
 * @throws InvalidError `upload.format_unknown`
 */
export function findFormatOf({ fileName, bytes }: IncomingFile): Promise<FileFormat> {
  return findFormat(fileName, bytes.subarray(0, HEAD_BYTES));
}

/** Its first bytes, or its name, tell an archive; whether it is no office file only the whole does. */
export async function isArchive(file: IncomingFile): Promise<boolean> {
  const { fileName, bytes } = file;
  // Almost every file is none: what it is else takes longer to find out.
  if (!startsLikeZip(bytes) && !/\.zip$/i.test(fileName)) return false;
  if ((await findFormatOf(file)) !== 'zip') return false;
  return (await runTask('findFormat', file, { durationMs: READ_LIMIT_MS })) === 'zip';
}

/** `PK`, with which every zip begins. */
function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The shapes of a spreadsheet by which a mapping is remembered; null for what has no columns to name. */
export async function shapesOf(
  file: IncomingFile,
  signal: AbortSignal,
): Promise<readonly string[] | null> {
  if (!/\.(?:csv|tsv|xlsx)$/i.test(file.fileName)) return null;
  return runTask('findShapes', file, { durationMs: READ_LIMIT_MS, signal });
}

/**
 * Reads a file in a worker that is killed when it takes too long or too much memory.
 *
 * @throws TaskError or LimitError when the file cannot be read
 */
export async function readInWorker(
  file: IncomingFile,
  signal?: AbortSignal,
): Promise<PackedSource> {
  return runTask('readFile', file, { durationMs: READ_LIMIT_MS, ...(signal ? { signal } : {}) });
}
