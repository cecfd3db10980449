import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Instant } from '../core/kernel/time.ts';
import { eraseFile } from './erase-file.ts';
import { eraseUnfinished, UNFINISHED } from './erase-unfinished.ts';

/** Where original files are kept, each under the SHA-256 of its bytes. */
export interface Files {
  /** Keeps the bytes and answers their SHA-256, hex. The same bytes are kept once. */
  keep(bytes: Uint8Array): Promise<string>;
  /**
   * Keeps bytes as they come, without holding them in memory.
   *
   * @param sizeMax - In bytes; one more and nothing is kept.
   * @returns SHA-256 and size, or null when there were too many.
   */
  keepStream(bytes: AsyncIterable<Uint8Array>, sizeMax: number): Promise<KeptStream | null>;
  /** A file, or the part `[start, end)` of it in bytes, as a stream, which fails when there is no such file. */
  readStream(sha256: string, part?: { readonly start: number; readonly end: number }): Readable;
  /** @throws Error when there is no such file. */
  read(sha256: string): Promise<Uint8Array>;
  /** Overwrites the file and deletes it; one that is not there is no fault. */
  erase(sha256: string): Promise<void>;
  /**
   * Erases what a killed server left unfinished.
   *
   * @param before - Only what was not written to since: others may be sending the rest.
   * @returns How many.
   */
  eraseUnfinished(before: Instant): Promise<number>;
  /** SHA-256 of every file that is kept, in order. */
  list(): Promise<readonly string[]>;
}

/** What became of a stream that was kept. */
export interface KeptStream {
  readonly sha256: string;
  readonly sizeBytes: number;
}

const SHA256 = /^[0-9a-f]{64}$/;
const NAME_BYTES = 12;
const READ_AT_ONCE = 1024 * 1024;

/** Keeps files in a folder of the data folder. */
export function createFiles(folder: string): Files {
  const pathOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const target = pathOf(sha256);
      if (await exists(target)) return sha256;
      await writeDurably(target, bytes).catch(async (error: unknown) => {
        if (!isAbsent(error)) throw error;
        // The first file of its folder.
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
        await writeDurably(target, bytes);
      });
      return sha256;
    },
    async keepStream(bytes, sizeMax) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const partial = unfinishedIn(folder);
      try {
        const kept = await writeStream(partial, bytes, sizeMax);
        if (!kept) return null;
        const target = pathOf(kept.sha256);
        await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
        await rename(partial, target);
        return kept;
      } finally {
        await rm(partial, { force: true });
      }
    },
    readStream(sha256, part) {
      // The end of a stream's range is its last byte.
      const range = part ? { start: part.start, end: part.end - 1 } : {};
      return createReadStream(pathOf(sha256), { ...range, highWaterMark: READ_AT_ONCE });
    },
    async read(sha256) {
      return readFile(pathOf(sha256));
    },
    erase: (sha256) => eraseFile(pathOf(sha256)),
    eraseUnfinished: (before) => eraseUnfinished(folder, before),
    async list() {
      const found = await readdir(folder, { recursive: true }).catch((error: unknown) => {
        // Nothing was kept yet.
        if (isAbsent(error)) return [];
        throw error;
      });
      return found
        .map((file) => path.basename(file))
        .filter((name) => SHA256.test(name))
        .sort();
    },
  };
}

/** A name that no other process writes to. */
function unfinishedIn(folder: string): string {
  return path.join(folder, randomBytes(NAME_BYTES).toString('hex') + UNFINISHED);
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Writes beside the target, flushes, renames: a crash leaves the whole file or none. */
async function writeDurably(target: string, bytes: Uint8Array): Promise<void> {
  const partial = unfinishedIn(path.dirname(target));
  const handle = await open(partial, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, target);
}

/** Writes and flushes bytes as they come; null as soon as there are too many. */
async function writeStream(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  sizeMax: number,
): Promise<KeptStream | null> {
  const hash = createHash('sha256');
  const handle = await open(file, 'w', 0o600);
  let sizeBytes = 0;
  try {
    for await (const chunk of bytes) {
      sizeBytes += chunk.length;
      if (sizeBytes > sizeMax) return null;
      hash.update(chunk);
      await handle.write(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest('hex'), sizeBytes };
}
