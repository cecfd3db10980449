import { Migrator } from 'kysely';
import { MIGRATIONS } from '../../migrations/index.ts';
import type { Db } from './open.ts';

function migratorOf(db: Db): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
}

/** Names of the migrations that have not run yet, in order. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const migrations = await migratorOf(db).getMigrations();
  return migrations.filter((migration) => !migration.executedAt).map(({ name }) => name);
}

/**
 * Runs what has not run yet.
 *
 * @throws Error that names the migration that failed; the ones before it stay.
 */
export async function migrate(db: Db): Promise<void> {
  const { error, results } = await migratorOf(db).migrateToLatest();
  if (!error) return;
  const failed = results?.find((result) => result.status === 'Error')?.migrationName;
  throw new Error(`Migration ${failed ?? '(unknown)'} failed.`, { cause: error });
}
