import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Instant, later, toInstant } from '../core/kernel/time.ts';
import { eraseFile } from './erase-file.ts';
import { eraseUnfinished } from './erase-unfinished.ts';

/** A backup that the server made by itself. */
export interface AutomaticBackup {
  readonly name: string;
  readonly madeAt: Instant;
}

/** The backups that the server makes before it migrates. What a person wrote elsewhere is not known here. */
export interface Backups {
  /** Oldest first. */
  list(): Promise<readonly AutomaticBackup[]>;
  /** When a backup is erased; null: never by itself. */
  expiryOf(madeAt: Instant): Instant | null;
  /** Erases those whose time has come, and what was never finished. @returns How many. */
  expire(now: Instant): Promise<number>;
}

const MS_PER_DAY = 86_400_000;
/** A backup is written to all the time until it is whole. */
const UNFINISHED_MS = 3_600_000;

/**
 * Looks after the backups in a folder.
 *
 * @param days - How long each is kept; 0: for ever.
 */
export function createBackups(folder: string, days: number): Backups {
  const expiryOf = (madeAt: Instant) => (days === 0 ? null : later(madeAt, days * MS_PER_DAY));
  const list = async (): Promise<AutomaticBackup[]> => {
    const names = await readdir(folder).catch(() => []);
    const all = names
      .filter((name) => name.endsWith('.sqlite'))
      .map(async (name) => {
        const { mtime } = await stat(path.join(folder, name));
        return { name, madeAt: toInstant(mtime) };
      });
    return (await Promise.all(all)).sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1));
  };
  return {
    list,
    expiryOf,
    async expire(now) {
      const old = (await list()).filter(({ madeAt }) => {
        const end = expiryOf(madeAt);
        return end !== null && end <= now;
      });
      for (const { name } of old) await eraseFile(path.join(folder, name));
      return old.length + (await eraseUnfinished(folder, later(now, -UNFINISHED_MS)));
    },
  };
}
