import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';

/** Where original files are kept, each under the SHA-256 of its bytes. */
export interface Files {
  /** Keeps the bytes and answers their SHA-256, hex. The same bytes are kept once. */
  keep(bytes: Uint8Array): Promise<string>;
  /** @throws Error when there is no such file. */
  read(sha256: string): Promise<Uint8Array>;
  /** SHA-256 of every file that is kept, in order. */
  list(): Promise<readonly string[]>;
}

const SHA256 = /^[0-9a-f]{64}$/;

/** Keeps files in a folder of the data folder. */
export function createFiles(folder: string): Files {
  const pathOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const target = pathOf(sha256);
      if (await exists(target)) return sha256;
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await writeDurably(target, bytes);
      return sha256;
    },
    async read(sha256) {
      return readFile(pathOf(sha256));
    },
    async list() {
      const found = await readdir(folder, { recursive: true }).catch((error: unknown) => {
        // Nothing was kept yet.
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
        throw error;
      });
      return found
        .map((file) => path.basename(file))
        .filter((name) => SHA256.test(name))
        .sort();
    },
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Writes beside the target, flushes, renames: a crash leaves the whole file or none. */
async function writeDurably(target: string, bytes: Uint8Array): Promise<void> {
  const partial = `${target}.partial`;
  const handle = await open(partial, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, target);
}
