import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ConflictError, InvalidError } from '../../core/kernel/errors.ts';
import type { Files } from '../files.ts';
import { createForOwnerOnly, OWNER_ONLY, type OpenDatabase } from './open.ts';
import { hasOriginals, packOriginals, unpackOriginals } from './originals-in-backup.ts';

/**
 * Copies a running SQLite database and the original files to one file. The copy is made a page range at a time,
 * so people keep working; it appears under its name only when it is whole.
 *
 * @throws InvalidError `backup.not_sqlite` on PostgreSQL, which has its own tools.
 */
export async function backupTo(database: OpenDatabase, files: Files, file: string): Promise<void> {
  if (!database.sqlite) {
    throw notSqlite('pg_dump');
  }
  const partial = `${file}.partial`;
  rmSync(partial, { force: true });
  createForOwnerOnly(partial);
  await database.sqlite.backup(partial);
  await packOriginals(partial, files);
  renameSync(partial, file);
}

/**
 * Replaces a SQLite database with a backup, after checking that the backup is whole and that no server has the
 * database open. The database that stood there is kept beside it.
 *
 * @param stamp - Part of the name of what is kept.
 * @returns Where the old database was put, or null when there was none.
 * @throws InvalidError `restore.not_a_backup`, `backup.not_sqlite`; ConflictError `restore.server_runs`
 */
export async function restoreFrom(
  backup: string,
  databaseFile: string,
  files: Files,
  stamp: string,
): Promise<string | null> {
  if (/^postgres(ql)?:/.test(databaseFile)) throw notSqlite('pg_restore');
  checkWhole(backup);
  const old = existsSync(databaseFile);
  if (old) checkUnused(databaseFile);
  const partial = `${databaseFile}.partial`;
  createForOwnerOnly(partial);
  copyFileSync(backup, partial);
  // A copy takes over the permissions of what it is made from.
  chmodSync(partial, OWNER_ONLY);
  await unpackOriginals(partial, files);
  const kept = old ? `${databaseFile}.before-restore-${stamp}` : null;
  if (kept) moveWithLog(databaseFile, kept);
  renameSync(partial, databaseFile);
  return kept;
}

function notSqlite(tool: string): InvalidError {
  return new InvalidError(
    'backup.not_sqlite',
    `This command is for SQLite. Use ${tool} for PostgreSQL, and copy the folder of originals.`,
  );
}

function checkWhole(file: string): void {
  if (!existsSync(file)) {
    throw new InvalidError('restore.not_a_backup', `There is no file ${file}.`);
  }
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true });
    const result = database.pragma('integrity_check', { simple: true });
    const tables = database
      .prepare(`select count(*) from sqlite_master where name in ('workspace', 'highlight')`)
      .pluck()
      .get();
    const whole = result === 'ok' && tables === 2 && hasOriginals(database);
    database.close();
    if (whole) return;
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

/** Leaving write-ahead mode needs the database for itself alone, so it fails while a server has it open. */
function checkUnused(file: string): void {
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
    database.pragma('journal_mode = WAL');
  } catch (error) {
    throw new ConflictError(
      'restore.server_runs',
      'Bevis has this database open. Stop the server first, then restore.',
      { cause: error },
    );
  } finally {
    database.close();
  }
}

/** The write-ahead log belongs to its database and has to go with it. */
function moveWithLog(from: string, to: string): void {
  renameSync(from, to);
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix);
  }
}
