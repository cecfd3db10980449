import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from '../core/kernel/time.ts';
import { eraseFile } from './erase-file.ts';

/** What a file is called until it is whole. */
export const UNFINISHED = '.partial';

/**
 * Erases files below a folder that were never finished, as the process that wrote them was killed.
 *
 * @param before - Only those that were not written to since: another process may be at work on the rest.
 * @returns How many.
 * @throws AggregateError when some could not be erased; the others were
 */
export async function eraseUnfinished(folder: string, before: Instant): Promise<number> {
  // A folder that is not there holds nothing.
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  let erased = 0;
  const failures: unknown[] = [];
  for (const name of names.filter((one) => one.endsWith(UNFINISHED))) {
    const file = path.join(folder, name);
    // Gone: it was finished meanwhile.
    const found = await stat(file).catch(() => null);
    if (!found?.isFile() || found.mtimeMs >= Date.parse(before)) continue;
    try {
      await eraseFile(file);
      erased += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} files are left.`);
  return erased;
}
