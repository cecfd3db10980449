import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { Files } from '../files.ts';

/** A backup carries the original files, in parts, in a table that the running database does not have. */
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
    database.exec(
      `create table ${TABLE} (sha256 text, part integer, bytes blob not null, primary key (sha256, part))`,
    );
    const insert = database.prepare(`insert into ${TABLE} values (?, ?, ?)`);
    for (const sha256 of await files.list()) {
      let part = 0;
      // An empty file is one empty part.
      insert.run(sha256, part, Buffer.alloc(0));
      for await (const chunk of files.readStream(sha256)) insert.run(sha256, (part += 1), chunk);
    }
  } finally {
    database.close();
  }
}

/** Takes the original files out of a copy of a backup and keeps each as a file. */
export async function unpackOriginals(copy: string, files: Files): Promise<void> {
  const database = new Database(copy);
  try {
    const names = database
      .prepare(`select distinct sha256 from ${TABLE}`)
      .pluck()
      .all() as string[];
    for (const sha256 of names) await files.keepStream(partsOf(database, sha256), Infinity);
    database.exec(`drop table ${TABLE}`);
    database.exec('vacuum');
  } finally {
    database.close();
  }
}

/** The parts of one file, each read when it is asked for: a recording is larger than memory should be. */
async function* partsOf(database: Database.Database, sha256: string): AsyncIterable<Uint8Array> {
  const read = database.prepare(`select bytes from ${TABLE} where sha256 = ? and part = ?`).pluck();
  for (let part = 0; ; part += 1) {
    const bytes = read.get(sha256, part) as Uint8Array | undefined;
    if (!bytes) return;
    yield bytes;
    await setImmediate();
  }
}
