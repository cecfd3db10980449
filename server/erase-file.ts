import { open, rm } from 'node:fs/promises';

const BLOCK = Buffer.alloc(64 * 1024);

/** Overwrites a file with zeros, to the disk, and deletes it. One that is not there is no fault. */
export async function eraseFile(file: string): Promise<void> {
  const handle = await open(file, 'r+').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return;
  try {
    const { size } = await handle.stat();
    for (let at = 0; at < size; at += BLOCK.length) {
      await handle.write(BLOCK, 0, Math.min(BLOCK.length, size - at), at);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rm(file, { force: true });
}
