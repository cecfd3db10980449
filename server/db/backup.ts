import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { InvalidError } from '../../core/kernel/errors.ts';
import type { OpenDatabase } from './open.ts';

/**
 * Copies a running SQLite database to one file, a page range at a time, so that people keep working.
 *
 * @throws InvalidError `backup.not_sqlite` on PostgreSQL, which has its own tools.
 */
export async function backupTo(database: OpenDatabase, file: string): Promise<void> {
  if (!database.sqlite) {
    throw new InvalidError(
      'backup.not_sqlite',
      'This command is for SQLite. Use pg_dump for PostgreSQL.',
    );
  }
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  await database.sqlite.backup(partial);
  renameSync(partial, file);
}

/**
 * Replaces a SQLite database with a backup, after checking that the backup is whole. The server must not run.
 * The database that stood there is kept beside it.
 *
 * @returns Where the old database was put, or null when there was none.
 * @throws InvalidError `restore.not_a_backup`
 */
export function restoreFrom(backup: string, databaseFile: string, stamp: string): string | null {
  checkWhole(backup);
  const kept = existsSync(databaseFile) ? `${databaseFile}.before-restore-${stamp}` : null;
  mkdirSync(path.dirname(databaseFile), { recursive: true });
  const partial = `${databaseFile}.partial`;
  copyFileSync(backup, partial);
  if (kept) moveWithLog(databaseFile, kept);
  renameSync(partial, databaseFile);
  return kept;
}

function checkWhole(file: string): void {
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    const result = database.pragma('integrity_check', { simple: true });
    const tables = database
      .prepare(`select count(*) from sqlite_master where name in ('workspace', 'highlight')`)
      .pluck()
      .get();
    database.close();
    if (result === 'ok' && tables === 2) return;
  } catch (error) {
    throw notABackup(error);
  }
  throw notABackup(null);
}

function notABackup(cause: unknown): InvalidError {
  return new InvalidError(
    'restore.not_a_backup',
    'This file is not a whole Bevis backup. Give a file that `bevis backup` wrote.',
    { cause },
  );
}

/** The write-ahead log belongs to its database and has to go with it. */
function moveWithLog(from: string, to: string): void {
  renameSync(from, to);
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix);
  }
}
