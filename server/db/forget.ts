import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { DatabaseKind } from '../../migrations/lib/columns.ts';
import type { Db } from './open.ts';

/** Tables that held the words. */
const TOUCHED = [
  'source_text',
  'source',
  'segment',
  'segment_correction',
  'upload',
  'attachment',
  'table_import',
  'measurement',
  'measurement_value',
  'highlight',
  'kept_state',
  'tag',
  'theme',
  'text_vector',
  'search_document',
  'personal_data',
  'pseudonym_key',
  'participant',
  'attribute',
  'consent_file',
  'participant_merge',
] as const;
/** Pages of the index that one step merges; people are answered between two. */
const MERGE_PAGES = 200;
const CHECKPOINT_TRIES = 20;

/**
 * Makes the database forget what was deleted or overwritten. On SQLite `secure_delete` has zeroed the pages; what is
 * left is the full-text index, which keeps deleted words until its parts are merged, and the write-ahead log. On
 * PostgreSQL old row versions go when a table is written anew; its own log ages out by its settings.
 */
export async function forgetDeleted(db: Db, kind: DatabaseKind): Promise<void> {
  if (kind === 'postgres') {
    for (const table of TOUCHED) await sql`vacuum full ${sql.table(table)}`.execute(db);
    return;
  }
  await mergeIndex(db);
  await truncateLog(db);
}

/** The steps of `optimize`, a few pages at a time: a negative number begins, positive ones go on. */
async function mergeIndex(db: Db): Promise<void> {
  const changes = async () =>
    (await sql<{ n: number }>`select total_changes() as n`.execute(db)).rows[0]?.n ?? 0;
  let pages = -MERGE_PAGES;
  for (;;) {
    const before = await changes();
    await sql`insert into search_index(search_index, rank) values ('merge', ${pages})`.execute(db);
    pages = MERGE_PAGES;
    // A merge that finds nothing to do changes less than two rows.
    if ((await changes()) - before < 2) return;
    await setImmediate();
  }
}

/** Everything in the log goes to the database and the log is cut to nothing; readers may be in the way for a moment. */
export async function truncateLog(db: Db): Promise<void> {
  for (let tries = 0; tries < CHECKPOINT_TRIES; tries += 1) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
    if (rows[0]?.busy === 0) return;
    await setImmediate();
  }
  throw new Error('The write-ahead log is in use and could not be emptied.');
}
