import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { Runtime } from '../../../../server/runtime.ts';
import { backupTo } from '../../../../server/db/backup.ts';
import { truncateLog } from '../../../../server/db/forget.ts';

/** What a runtime has written, by where: every file of its folder and a fresh backup, or every table of PostgreSQL. */
export async function everythingWritten(
  runtime: Runtime,
  folder: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const written = new Map<string, Buffer>();
  if (runtime.database.sqlite) {
    await backupTo(runtime.database, runtime.base.files, path.join(folder, 'fresh-backup.sqlite'));
  } else {
    for (const [table, rows] of await everyTable(runtime)) written.set(table, Buffer.from(rows));
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    written.set(path.relative(folder, file), readFileSync(file));
  }
  return written;
}

/** Puts what the log of SQLite holds into the database, as nothing is in the log alone after a while. */
export async function emptyLog({ database }: Runtime): Promise<void> {
  if (database.sqlite) await truncateLog(database.db);
}

/** Where some words stand, in UTF-8, as they are or in lower case. */
export function placesWith(written: ReadonlyMap<string, Buffer>, words: string): string[] {
  const forms = [...new Set([words, words.toLowerCase()])].map((form) => Buffer.from(form));
  return [...written]
    .filter(([, bytes]) => forms.some((form) => bytes.includes(form)))
    .map(([place]) => place);
}

/** The rows of every table as text, as a dump writes them. */
async function everyTable({ base }: Runtime): Promise<[string, string][]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(base.db);
  const dumped: [string, string][] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select coalesce(string_agg(t::text, E'\n'), '') as row
      from ${sql.raw(name)} t`.execute(base.db);
    dumped.push([name, rows[0]?.row ?? '']);
  }
  return dumped;
}
