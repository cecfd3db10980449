import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../../server/db/open.ts';

const LOOK_MS = 5;

/**
 * Until work is done, or waits on PostgreSQL for what another transaction holds: how far one of two comes that are
 * under way at once.
 */
export async function doneOrWaiting(db: Db, work: Promise<unknown>): Promise<'done' | 'waiting'> {
  const done = work.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([done, setTimeout(LOOK_MS, false)]))) {
    const { rows } = await sql`
      select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows.length > 0) return 'waiting';
  }
  return 'done';
}
