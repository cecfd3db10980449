import type { OpenDatabase } from './open.ts';

/**
 * What SQLite itself finds wrong: pages, foreign keys, the full-text index. PostgreSQL keeps these by itself and
 * answers nothing.
 *
 * @returns One sentence a fault; empty when all is well.
 */
export function checkDatabase({ sqlite }: Pick<OpenDatabase, 'sqlite'>): string[] {
  if (!sqlite) return [];
  const faults: string[] = [];
  const pages = sqlite.pragma('integrity_check') as { integrity_check: string }[];
  for (const { integrity_check: says } of pages) {
    if (says !== 'ok') faults.push(`Database file: ${says}`);
  }
  const keys = sqlite.pragma('foreign_key_check') as {
    table: string;
    rowid: number;
    parent: string;
  }[];
  for (const { table, rowid, parent } of keys) {
    faults.push(`Row ${rowid} of ${table} refers to a row of ${parent} that is not there.`);
  }
  try {
    // Rank 1 compares the index with the table it was made from.
    sqlite.exec(`insert into search_index(search_index, rank) values ('integrity-check', 1)`);
  } catch (error) {
    faults.push(`Search index: ${error instanceof Error ? error.message : String(error)}`);
  }
  return faults;
}
