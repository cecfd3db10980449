import yauzl from 'yauzl';
import { AppError } from '../../../../core/kernel/errors.ts';
import { isMediaName } from '../../../../core/sources/attach-by-name.ts';
import { FILE_SIZE_LIMIT } from '../../../../core/sources/kinds.ts';
import { unpackEntry } from './archive-parts.ts';
import { findFormat } from './formats.ts';
import { archiveInside, expandsTooFar, passwordNeeded, tooLarge, unreadable } from './refusals.ts';

const ENTRIES_MAX = 2000;
const UNPACKED_BYTES_MAX = 500 * 1024 * 1024;
/** Text shrinks to a tenth; what shrinks this much, and is not small, is made to fill a disk. */
const RATIO_MAX = 150;
const RATIO_FREE_BYTES = 20 * 1024 * 1024;
/** A batch is handed over when it has this many bytes: not all of an archive stands in memory at once. */
const BATCH_BYTES = 32 * 1024 * 1024;
/** Files that systems leave in folders, and everything whose name starts with a dot. */
const SYSTEM_FILE = /(?:^|\/)(?:\.(?!\.?(?:\/|$))[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:\/|$)/i;

/** An archive, and where to go on in it. */
export interface ArchiveToUnpack {
  readonly bytes: Uint8Array;
  /** Position of the first entry of this batch, from 0. */
  readonly from: number;
}

/** One file of an archive: its bytes, or why it is not read. */
export interface UnpackedFile {
  /** With its folders, as the archive has it. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly bytes: Uint8Array | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

/** Some files of an archive, and where the next batch begins; null after the last. */
export interface Batch {
  readonly files: readonly UnpackedFile[];
  readonly next: number | null;
}

/**
 * Unpacks some of an archive. What the directory of the archive states is checked as a whole before anything is
 * unpacked, and no entry unpacks to more than stated. Nothing is written, so a name with `..` in it leads
 * nowhere. An entry that cannot be read does not keep the others back.
 *
 * @throws InvalidError `upload.unreadable`
 * @throws LimitError `upload.expands_too_far`
 */
export async function unpackArchive({ bytes, from }: ArchiveToUnpack): Promise<Batch> {
  const { zip, entries } = await openArchive(Buffer.from(bytes));
  const files: UnpackedFile[] = [];
  let size = 0;
  for (let at = from; at < entries.length; at += 1) {
    const entry = entries[at];
    if (!entry) break;
    if (size > BATCH_BYTES) return { files, next: at };
    const file = await unpackFile(zip, entry);
    size += file.bytes?.length ?? 0;
    files.push(file);
  }
  return { files, next: null };
}

interface NamedEntry {
  readonly name: string;
  readonly entry: yauzl.Entry;
}

async function openArchive(
  archive: Buffer,
): Promise<{ readonly zip: yauzl.ZipFile; readonly entries: readonly NamedEntry[] }> {
  try {
    const zip = await yauzl.fromBufferPromise(archive, {
      validateEntrySizes: true,
      decodeStrings: false,
    });
    const entries: NamedEntry[] = [];
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (name.endsWith('/') || SYSTEM_FILE.test(name)) continue;
      total += entry.uncompressedSize;
      entries.push({ name, entry });
      if (entries.length > ENTRIES_MAX || isBomb(total, archive.length)) throw expandsTooFar();
    }
    return { zip, entries };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw unreadable('This zip archive is damaged. Pack the files again and upload that.', cause);
  }
}

function isBomb(unpacked: number, packed: number): boolean {
  if (unpacked > UNPACKED_BYTES_MAX) return true;
  return unpacked > RATIO_FREE_BYTES && unpacked > packed * RATIO_MAX;
}

async function unpackFile(zip: yauzl.ZipFile, { name, entry }: NamedEntry): Promise<UnpackedFile> {
  const known = { name, sizeBytes: entry.uncompressedSize };
  try {
    if (entry.isEncrypted()) throw passwordNeeded();
    if (entry.uncompressedSize > FILE_SIZE_LIMIT) throw tooLarge();
    const bytes = await unpackEntry(zip, entry);
    // A picture or recording is not read but attached.
    if (!isMediaName(name) && (await findFormat(name, bytes)) === 'zip') throw archiveInside();
    return { ...known, bytes, problem: null };
  } catch (cause) {
    const refusal =
      cause instanceof AppError
        ? cause
        : unreadable('This file is damaged inside its archive. Pack it again and upload that.');
    return { ...known, bytes: null, problem: { code: refusal.code, detail: refusal.message } };
  }
}

/** Names are in UTF-8, also where the archive forgets to say so, else as it says. */
function nameOf(entry: yauzl.Entry): string {
  const raw = entry.fileNameRaw;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw).replaceAll('\\', '/');
  } catch {
    return yauzl
      .getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
      .replaceAll('\\', '/');
  }
}
