import Database from 'better-sqlite3';
import type { Files } from '../files.ts';

/** A backup carries the original files in a table that the running database does not have. */
const TABLE = 'backup_original';

/** Whether a database file carries originals, maybe none of them. */
export function hasOriginals(database: Database.Database): boolean {
  return (
    database.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(TABLE) !==
    undefined
  );
}

/** Puts every original file into a copy of the database. */
export async function packOriginals(copy: string, files: Files): Promise<void> {
  const database = new Database(copy);
  try {
    // One file, without a log beside it, is what a backup promises.
    database.pragma('journal_mode = DELETE');
    database.exec(`create table ${TABLE} (sha256 text primary key, bytes blob not null)`);
    const insert = database.prepare(`insert into ${TABLE} values (?, ?)`);
    for (const sha256 of await files.list()) insert.run(sha256, await files.read(sha256));
  } finally {
    database.close();
  }
}

/** Takes the original files out of a copy of a backup and keeps each as a file. */
export async function unpackOriginals(copy: string, files: Files): Promise<void> {
  const database = new Database(copy);
  try {
    const names = database.prepare(`select sha256 from ${TABLE}`).pluck().all() as string[];
    const read = database.prepare(`select bytes from ${TABLE} where sha256 = ?`).pluck();
    for (const sha256 of names) await files.keep(read.get(sha256) as Uint8Array);
    database.exec(`drop table ${TABLE}`);
    database.exec('vacuum');
  } finally {
    database.close();
  }
}
