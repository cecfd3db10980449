import { sql } from 'kysely';
import type { Db } from './open.ts';

/**
 * Does a part of the transaction that `db` is in. When it fails, what the part wrote is gone, and the transaction goes
 * on; PostgreSQL would else refuse every further statement.
 *
 * @throws What `work` throws.
 */
export async function withinSavepoint<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await sql`savepoint part`.execute(db);
  try {
    const result = await work();
    await sql`release savepoint part`.execute(db);
    return result;
  } catch (error) {
    await sql`rollback to savepoint part`.execute(db);
    await sql`release savepoint part`.execute(db);
    throw error;
  }
}
